import { round, type Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { wrapText } from '../wrap-text.ts';

/** A line of text in a card; `x` from the card's left edge, `y` the baseline from its upper edge, in pixels. */
export interface CardText {
  class: string;
  size: number;
  x: number;
  y: number;
  text: string;
}

/** How a card is written on: the year in its margin, its name, the rest, and the free rules below. */
export interface Writing {
  /** Where the margin of the year ends, from the card's left edge. */
  margin: number;
  year: CardText;
  name: CardText[];
  rest: CardText[];
  /** Where free rules begin, from the card's upper edge. */
  rules: number;
}

/** A card in its place in the picture. */
export interface PlacedCard {
  item: Item;
  box: Box;
  writing: Writing;
}

const leading = 1.36;
const sizes = [52, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13];

/** Names are bold, and a little wider than other text. */
const bold = 1.14;

/** A year to be set large, where the date of a line is one or lies in one; else the date in its own words. */
const yearOf = ({ when, from, to = from }: Item): { text: string; class: string } =>
  from === undefined || to! - from > 1.01 ? { text: when, class: 'tick' } : { text: String(Math.floor(from)), class: 'tick year' };

/** What of a date its year does not say: the date, where it names a month or day. */
const restOfDate = (item: Item) => (item.when.replace(/\D/g, '') === yearOf(item).text || item.when === yearOf(item).text ? '' : item.when);

/** The room of a card's writing, and the sizes in it; `parts` of its texts are shown: its name, the rest of its date, what is said of it. */
interface Setting {
  width: number;
  margin: number;
  padding: number;
  name: number;
  note: number;
  year: number;
  parts: number;
}

const nameLines = ({ label }: Item, { width, margin, padding, name }: Omit<Setting, 'note' | 'year' | 'parts'>) =>
  wrapText(label, name, (width - margin - padding * 2) / bold);

/** Breaks a text to a width in lines of much the same length. */
function balance(text: string, size: number, width: number): string[] {
  const lines = wrapText(text, size, width);
  for (let narrower = width - size / 2; lines.length > 1 && narrower > width / 2; narrower -= size / 2) {
    const other = wrapText(text, size, narrower);
    if (other.length > lines.length) break;
    lines.splice(0, lines.length, ...other);
  }
  return lines;
}

/** Writes a card: the year in the margin, on the same line the name, below it the rest. Returns it with the height that it takes. */
function write(item: Item, set: Setting, breaking = balance): Writing & { height: number } {
  const { margin, padding, name, note, parts } = set;
  const year = yearOf(item);
  const isYear = year.class !== 'tick';
  const first = padding + Math.max(name * 0.95, isYear ? set.year * 0.76 : 12);
  let y = first - name * leading;
  const below = (className: string, size: number, before: number, words: string[]): CardText[] => {
    y += words.length > 0 ? before : 0;
    return words.map((text) => ({ class: className, size, x: margin + padding, y: round((y += size * leading)), text }));
  };
  const rest = (size: number, text: string) => (text ? breaking(text, size, set.width - margin - padding * 2) : []);
  const small = Math.max(12, Math.round(note * 0.8));
  return {
    margin,
    year: { ...year, size: isYear ? round(set.year) : 12, x: padding, y: round(first) },
    name: below('item-label', name, 0, nameLines(item, set)),
    rest: [
      ...(parts > 1 ? below('caption', small, 4 + name * 0.12, rest(small, restOfDate(item))) : []),
      ...(parts > 2 ? below('note', note, note * 0.35, rest(note, item.note)) : []),
    ],
    rules: round(y + 12),
    height: Math.max(y + padding, first + set.year * 0.2 + 4),
  };
}

/** Writes cards in the largest sizes at which every one of them holds its texts, and with as many of its parts as then fit. */
function writeAll(lines: Item[], { width, height }: Size, margin: number, padding: number): Writing[] {
  const isWide = width >= 420;
  const year = Math.min(84, (margin - padding * 2) / 2.34, height * 0.38);
  const settings = [3, 2, 1].flatMap((parts) =>
    sizes.map((name): Setting => {
      const note = Math.min(30, Math.max(width >= 560 ? 22 : isWide ? 15 : 12, Math.round(name * (isWide ? 0.66 : 0.76))));
      return { width, margin, padding, name, note, year, parts };
    }),
  );
  const fits = (set: Setting, most: number) =>
    lines.every((item) => write(item, set, wrapText).height <= height && nameLines(item, set).length <= most);
  const single = settings.find((set) => fits(set, 1));
  const double = settings.find((set) => fits(set, 2));
  const isEnough = single !== undefined && single.parts === double?.parts && (single.name >= double.name * 0.75 || single.name >= 36);
  const set = (isEnough ? single : double) ?? { ...settings.at(-1)!, padding: 4, year: 16 };
  return lines.map((item) => write(item, set));
}

/** Lines that a cue brings, and those that it keeps; a cue that brings none spreads all out. */
export function broughtBy(data: ItemsData, cue: string): { kept: string[]; brought: string[] } {
  const cues = Object.keys(data.cues);
  const before = data.cues[cues[cues.indexOf(cue) - 1] ?? ''] ?? [];
  const show = data.cues[cue]!;
  return { kept: show.filter((id) => before.includes(id)), brought: show.filter((id) => !before.includes(id)) };
}

/** Places that were found, by cue and size: finding the sizes of texts takes longer than a frame of a phone. */
const found = new WeakMap<ItemsData, Map<string, PlacedCard[]>>();

/** Cards of a cue: those it keeps as heads, one behind the other, and those it brings large before them; or all of them in a grid. */
export function placeCards(data: ItemsData, cue: string, size: Size): PlacedCard[] {
  const known = found.get(data) ?? new Map<string, PlacedCard[]>();
  found.set(data, known);
  const name = `${cue} ${size.width} ${size.height}`;
  const { kept, brought } = broughtBy(data, cue);
  const cards = known.get(name) ?? (brought.length === 0 ? spread(data, kept, size) : drawer(data, kept, brought, size));
  known.set(name, cards);
  return cards;
}

const isNarrow = ({ width }: Size) => width < 560;

function spread(data: ItemsData, ids: string[], size: Size): PlacedCard[] {
  const columns = isNarrow(size) ? 1 : size.width < 960 ? 2 : 3;
  const gap = isNarrow(size) ? 0 : 16;
  const rows = Math.ceil(ids.length / columns);
  const width = Math.floor((size.width - 2 - gap * (columns - 1)) / columns);
  const height = Math.floor((size.height - 4 - gap * (rows - 1)) / rows);
  const lines = ids.map((id) => data.items[id]!);
  const written = writeAll(lines, { width, height: height - 2 }, isNarrow(size) ? 84 : 126, isNarrow(size) ? 8 : 18);
  return lines.map((item, index) => {
    const box = { x: 1 + (index % columns) * (width + gap), y: 2 + Math.floor(index / columns) * (height + gap), width, height };
    return { item, box, writing: written[index]! };
  });
}

function drawer(data: ItemsData, kept: string[], brought: string[], size: Size): PlacedCard[] {
  const narrow = isNarrow(size);
  const margin = narrow ? 84 : Math.min(232, Math.round(size.width * 0.25));
  const name = narrow ? 14 : Math.round(Math.min(21, Math.max(16, size.height * 0.03)));
  const width = size.width - 2;
  let y = 2;
  const heads = kept.map((id): PlacedCard => {
    const item = data.items[id]!;
    const writing = write(item, { width, name, note: 12, margin, parts: 1, padding: narrow ? 7 : 12, year: name * 1.25 });
    const box = { x: 1, y, width, height: Math.round(writing.height) + (narrow ? 3 : 4) };
    y += box.height;
    return { item, box, writing: { ...writing, rules: Infinity } };
  });
  const gap = narrow ? 8 : 14;
  const room = (size.height - y - 4 - (heads.length > 0 ? gap : 0)) / brought.length - gap * (1 - 1 / brought.length);
  const height = Math.floor(Math.min(room, narrow ? 310 : 540));
  const lines = brought.map((id) => data.items[id]!);
  const written = writeAll(lines, { width, height: height - 4 }, margin, narrow ? 10 : 22);
  if (heads.length > 0) y += gap;
  return [
    ...heads,
    ...lines.map((item, index) => ({ item, box: { x: 1, y: y + index * (height + gap), width, height }, writing: written[index]! })),
  ];
}
