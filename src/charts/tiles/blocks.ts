import type { Box } from '../place-labels.ts';
import type { Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { leading, numberWidth, type Type } from '../type.ts';
import { balanceText } from '../wrap-text.ts';

/** A text from the corner of its block: its baseline, and behind its words a smaller unit. All in pixels. */
export interface SetText {
  class: 'number' | 'item-label' | 'caption';
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

/** Sizes of texts, from the table; `dated` where a number has its date with it, `brief` where captions stand in the table alone. */
export interface TextSizes {
  type: Type;
  number: number;
  label: number;
  dated: boolean;
  brief: boolean;
}

/** Room between a number and the words beside it, and the least that such words need, in their own letters. */
const beside = { gap: 10, least: 9.5 };
/** Room of the tile before a date. */
const sampleRoom = 18;

/** Width of words with some to spare: Latin faces differ, most of all bold ones, and Chinese faces give curly quotes a whole em. */
const safeWidth = (words: string, size: number, bold = false) =>
  /[\u2E80-\u9FFF]/.test(words) ? textWidth(words.replace(/[“”]/g, '「'), size) : textWidth(words, size) * (bold ? 1.2 : 1.1);

/** Sets a text into lines below a height; tells how high it then reaches. */
function stack(
  texts: SetText[],
  words: string,
  kind: SetText['class'],
  size: number,
  [x, top, room]: [number, number, number],
  bold = false,
): number {
  const lines = words ? balanceText(words, size, (room * textWidth(words, size)) / safeWidth(words, size, bold)) : [];
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

/** The largest size of a number, from a wanted one down, at which it stands in a room with its unit. */
function sizeIn(item: Item, room: number, wanted: number, { hero, large, number, minor }: Type): number {
  return [hero, large, number].find((size) => size <= wanted && numberWidth(item, size) <= room) ?? minor;
}

/**
 * A line's texts in a column: its number, and beside or below it what was counted, and when. `named: false` leaves the name to a title.
 * @param room width of the column in pixels
 */
export function lineBlock(item: Item, x: number, y: number, room: number, sizes: TextSizes, named = true): Block {
  const { type, label, dated, brief } = sizes;
  const { note } = type;
  const texts: SetText[] = [];
  const size = sizeIn(item, room, sizes.number, type);
  const absent = item.tone === 'missing';
  const own = item.digits && !absent ? numberWidth(item, size) : 0;
  const isBeside = own > 0 && named && room - own - beside.gap >= beside.least * label;
  const [left, width] = isBeside ? [own + beside.gap, room - own - beside.gap] : [0, room];
  let bottom = isBeside || own === 0 ? size * 0.12 * Math.sign(own) : size * 1.04;
  if (own > 0) texts.push({ class: 'number', size, x: 0, y: size * 0.86, words: item.digits, ...(item.unit ? { unit: item.unit } : {}) });
  if (named) bottom = stack(texts, item.label, 'item-label', label, [left, bottom, width], item.tone === 'words');
  if (absent) bottom = stack(texts, item.digits, 'caption', note, [left, bottom + 1, width]);
  const sample = named ? {} : { sample: bottom + note };
  const indent = named ? 0 : sampleRoom;
  if (dated || !named || (item.tone === 'words' && !brief))
    bottom = stack(texts, item.caption, 'caption', note, [left + indent, bottom + 2, width - indent]);
  const address = item.tone === 'words' ? {} : { address: item.id };
  const height = Math.max(bottom, own > 0 ? size : 0);
  return { key: `block-${item.id}`, ...address, tone: item.tone, x, y, width: widthOf(texts), height, texts, room, ...sample };
}
