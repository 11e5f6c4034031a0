import type { Item } from '../items/data.ts';
import { round, type Size } from '../mark.ts';
import { digitsWidth, leading, type Type } from '../type.ts';
import { balanceText, wrapText } from '../wrap-text.ts';

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

/** Names are bold, and a little wider than other text. */
const bold = 1.14;

/** A year to be set large, where the date of a line is one or lies in one; else the date in its own words. */
const yearOf = ({ when, from, to = from }: Item): { text: string; class: string } =>
  from === undefined || from < 1e3 || to! - from > 1.01
    ? { text: when, class: 'tick' }
    : { text: String(Math.floor(from)), class: 'tick year' };

/** What of a date its year does not say: the date, where it names a month or day. */
const restOfDate = (item: Item) => (item.when.replace(/\D/g, '') === yearOf(item).text || item.when === yearOf(item).text ? '' : item.when);

/** The room of a card's writing, and the sizes in it; `parts` of its texts are shown: its name, the rest of its date, what is said of it. */
interface Setting {
  type: Type;
  width: number;
  margin: number;
  padding: number;
  name: number;
  note: number;
  year: number;
  parts: number;
}

const nameLines = ({ label }: Item, { width, margin, padding, name }: Pick<Setting, 'width' | 'margin' | 'padding' | 'name'>) =>
  wrapText(label, name, (width - margin - padding * 2) / bold);

/** Writes a card: the year in the margin, on the same line the name, below it the rest. Returns it with the height that it takes. */
export function write(item: Item, set: Setting, breaking = balanceText): Writing & { height: number } {
  const { type, margin, padding, name, note, parts } = set;
  const year = yearOf(item);
  const isYear = year.class !== 'tick';
  const first = padding + Math.max(name * 0.95, isYear ? set.year * 0.76 : type.note);
  let y = first - name * leading;
  const below = (className: string, size: number, before: number, words: string[]): CardText[] => {
    y += words.length > 0 ? before : 0;
    return words.map((text) => ({ class: className, size, x: margin + padding, y: round((y += size * leading)), text }));
  };
  const rest = (size: number, text: string) => (text ? breaking(text, size, set.width - margin - padding * 2) : []);
  return {
    margin,
    year: { ...year, size: isYear ? set.year : type.note, x: padding, y: round(first) },
    name: below('item-label', name, 0, nameLines(item, set)),
    rest: [
      ...(parts > 1 ? below('caption', type.note, 4 + name * 0.12, rest(type.note, restOfDate(item))) : []),
      ...(parts > 2 ? below('note', note, note * 0.35, rest(note, item.note)) : []),
    ],
    rules: round(y + 12),
    height: Math.max(y + padding, first + set.year * 0.2 + 4),
  };
}

/** Sizes of a name and of what is said under it, largest first. */
const sizesOf = ({ large, question, number, label, minor, note }: Type): [name: number, note: number][] =>
  [
    [large, number],
    [question, number],
    [question, label],
    [number, label],
    [number, minor],
    [label, minor],
    [label, note],
    [minor, note],
    [note, note],
  ] as [number, number][];

/** The largest size at which a year stays in its margin and is no higher than a share of its card. */
export const yearSize = ({ hero, large, number, label, note }: Type, room: number, height: number): number =>
  [hero, large, number, label, note].find((size) => digitsWidth('8'.repeat(4), size) <= room && size <= height) ?? note;

/** Writes cards in the largest sizes at which every one of them holds its texts, and with as many of its parts as then fit. */
export function writeAll(lines: Item[], { width, height }: Size, margin: number, padding: number, type: Type): Writing[] {
  const year = yearSize(type, margin - padding * 2, height * 0.5);
  const settings = [3, 2, 1].flatMap((parts) =>
    sizesOf(type).map(([name, note]): Setting => ({ type, width, margin, padding, name, note, year, parts })),
  );
  const fits = (set: Setting, most: number) =>
    lines.every((item) => write(item, set, wrapText).height <= height && nameLines(item, set).length <= most);
  const single = settings.find((set) => fits(set, 1));
  const double = settings.find((set) => fits(set, 2));
  const isEnough = single !== undefined && single.parts === double?.parts && single.name >= double.name * 0.7;
  const set = (isEnough ? single : double) ?? { ...settings.at(-1)!, padding: 4, year: type.label };
  return lines.map((item) => write(item, set));
}
