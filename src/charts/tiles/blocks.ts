import type { Box } from '../place-labels.ts';
import type { Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';

/** A text from the corner of its block: its baseline, and behind its words a smaller unit. All in pixels. */
export interface SetText {
  class: 'number' | 'unit' | 'item-label' | 'caption';
  size: number;
  x: number;
  y: number;
  words: string;
  unit?: string;
}

/** Texts that stand and move together: a number with its name, or words. */
export interface Block extends Box {
  key: string;
  /** The number that it shows. */
  address?: string;
  tone: Item['tone'];
  texts: SetText[];
  /** Width that it may take. */
  room: number;
  /** Baseline of a date that has the tile of its number before it. */
  sample?: number;
}

/** Sizes of texts, in pixels; `dated` where a number has its date with it. */
export interface TextSizes {
  number: number;
  label: number;
  caption: number;
  dated: boolean;
}

/** Distance of lines as a share of their size. */
const leading = 1.36;
/** Room between a number and the words beside it, and the least that such words need. */
const beside = { gap: 10, least: 132 };
/** Room of the tile before a date. */
const sampleRoom = 18;

/** Size of the unit behind a number. */
export const unitSize = (size: number): number => Math.max(12, Math.round(size * 0.36));

/** Width of a number and its unit in the widest face that may stand in for the display face. */
const numberWidth = ({ digits, unit }: Pick<Item, 'digits' | 'unit'>, size: number) =>
  Math.ceil(textWidth(digits, size) * 1.22 + (unit ? textWidth(unit, unitSize(size)) * 1.15 + 6 : 0));

/** Width of words with some to spare: Latin faces differ, most of all bold ones, and Chinese faces give curly quotes a whole em. */
const safeWidth = (words: string, size: number, bold = false) =>
  /[\u2E80-\u9FFF]/.test(words) ? textWidth(words.replace(/[“”]/g, '「'), size) : textWidth(words, size) * (bold ? 1.2 : 1.1);

/** Lines of about one length, no more of them than are needed. */
function balanced(words: string, size: number, room: number): string[] {
  let lines = wrapText(words, size, room);
  for (let part = 0.92; part > 0.5 && lines.length > 1; part -= 0.08) {
    const next = wrapText(words, size, room * part);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** Sets a text into lines below a height; tells how high it then reaches. */
function stack(
  texts: SetText[],
  words: string,
  kind: SetText['class'],
  size: number,
  [x, top, room]: [number, number, number],
  bold = false,
): number {
  const lines = words ? balanced(words, size, (room * textWidth(words, size)) / safeWidth(words, size, bold)) : [];
  lines.forEach((item, index) => texts.push({ class: kind, size, x, y: top + size * (0.95 + index * leading), words: item }));
  return top + lines.length * size * leading;
}

const widthOf = (texts: SetText[]) =>
  Math.max(
    0,
    ...texts.map(({ class: kind, x, size, words, unit = '' }) =>
      kind === 'number' ? numberWidth({ digits: words, unit }, size) : x + safeWidth(words, size),
    ),
  );

/** Words alone. */
export function wordsBlock(key: string, words: string, kind: SetText['class'], size: number, x: number, y: number, room: number): Block {
  const texts: SetText[] = [];
  const height = stack(texts, words, kind, size, [0, 0, room]);
  return { key, tone: 'words', x, y, width: widthOf(texts), height, texts, room };
}

/**
 * A line's texts in a column: its number, and beside or below it what was counted, and when. `named: false` leaves the name to a title.
 * @param room width of the column in pixels
 */
export function lineBlock(item: Item, x: number, y: number, room: number, sizes: TextSizes, named = true): Block {
  const texts: SetText[] = [];
  let size = sizes.number;
  while (size > 20 && numberWidth(item, size) > room) size -= 2;
  const absent = item.tone === 'missing';
  const own = item.digits && !absent ? numberWidth(item, size) : 0;
  const isBeside = own > 0 && named && room - own - beside.gap >= beside.least;
  const [left, width] = isBeside ? [own + beside.gap, room - own - beside.gap] : [0, room];
  let bottom = isBeside || own === 0 ? size * 0.12 * Math.sign(own) : size * 1.04;
  if (own > 0) {
    const fits = own <= room;
    const unit = item.unit && fits ? { unit: item.unit } : {};
    texts.push({ class: 'number', size, x: 0, y: size * 0.82, words: item.digits, ...unit });
    if (item.unit && !fits) bottom = stack(texts, item.unit, 'unit', unitSize(size), [0, bottom - 4, room]) + 2;
  }
  if (named) bottom = stack(texts, item.label, 'item-label', sizes.label, [left, bottom, width], item.tone === 'words');
  if (absent) bottom = stack(texts, item.digits, 'caption', sizes.caption, [left, bottom + 1, width]);
  const sample = named ? {} : { sample: bottom + sizes.caption };
  const indent = named ? 0 : sampleRoom;
  if (sizes.dated || !named || item.tone === 'words')
    bottom = stack(texts, item.caption, 'caption', sizes.caption, [left + indent, bottom + 2, width - indent]);
  const address = item.tone === 'words' ? {} : { address: item.id };
  const height = Math.max(bottom, own > 0 ? size : 0);
  return { key: `block-${item.id}`, ...address, tone: item.tone, x, y, width: widthOf(texts), height, texts, room, ...sample };
}
