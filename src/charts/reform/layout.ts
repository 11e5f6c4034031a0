import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import { type Type, typeOf } from '../type.ts';
import { balanceText } from '../wrap-text.ts';

/** A name on its rule: its lines with their baselines, in pixels. */
export interface PlacedName {
  key: string;
  side: 'from' | 'to';
  x: number;
  /** Of the rule under it. */
  y: number;
  size: number;
  lines: { text: string; y: number }[];
}

/** A line of the head of a sheet. */
interface HeadLine {
  text: string;
  size: number;
  y: number;
}

/** A reform in its place. */
export interface PlacedReform {
  /** Its id; while it leaves, or moves to another place, that of what is left of it as well. */
  key: string;
  opacity: number;
  /** How far the rules are drawn from the left, 0–1. */
  progress: number;
  names: PlacedName[];
  /** When, large; and what is said of it, and by whom. */
  date: HeadLine;
  said: HeadLine[];
}

/** A rule that leads from a name before to a name after: the height of its two ends, and how far it is drawn from the left, 0–1. */
export interface Strand {
  from: number;
  to: number;
  progress: number;
}

/** The heights of the two ends of a rule. */
type Ends = Pick<Strand, 'from' | 'to'>;

/** A sheet of reforms, computed. */
export interface ReformGeometry {
  type: Type;
  width: number;
  /** Where rules leave the column of names before, and reach that of names after. */
  leave: number;
  reach: number;
  reforms: PlacedReform[];
  strands: Strand[];
}

const step = 1.2;

/** Names are bold, and a little wider than other text. */
const bold = 1.06;

/** The head of a reform whose room begins at `from`, and where it ends. A brief one is its date alone. */
function headOf({ when, note, who }: Item, type: Type, width: number, from: number, brief: boolean) {
  const date: HeadLine = { text: when, size: type.question, y: from + type.question * 0.9 };
  const lines = (brief ? [] : [note, who]).filter(Boolean).flatMap((text) => balanceText(text, type.note, width));
  const said = lines.map((text, line): HeadLine => ({
    text,
    size: type.note,
    y: date.y + type.question * 0.25 + type.note * (1 + line * 1.4),
  }));
  return { date, said, top: (said.at(-1)?.y ?? date.y) + type.note };
}

/** The largest of the sizes at which every name fits its column and its row in four lines, and none is broken within a word; `undefined` if none does. */
function sizeFor(names: string[], sizes: number[], width: number, row: number): number | undefined {
  const fits = (size: number) =>
    names.every((name) => {
      const lines = balanceText(name, size, width / bold);
      return (
        lines.length <= 4 && lines.length * size * step + size * 0.5 <= row && lines.every((line) => textWidth(line, size) * bold <= width)
      );
    });
  return sizes.find(fits);
}

/** What a reform joins or splits, and what it becomes. */
const partsOf = ({ parts, label }: Item) => parts ?? { from: [], to: [label] };
const rowsOf = (item: Item) => Math.max(partsOf(item).from.length, partsOf(item).to.length);

/** The room of a reform on its sheet, from one height to another. */
interface Room {
  width: number;
  from: number;
  to: number;
  /** Nothing but the date stands over the names. */
  brief: boolean;
}

/** Where the names of a reform stand, and its head, in its room; and whether they have room. */
function place(
  item: Item,
  { width, from, to, brief }: Room,
  type: Type,
  leave: number,
): Pick<PlacedReform, 'names' | 'date' | 'said'> & { fits: boolean } {
  const parts = partsOf(item);
  let fits = true;
  const { date, said, top } = headOf(item, type, width, from, brief);
  const room = to - top - type.stroke * 2;
  const rows = rowsOf(item);
  const row = Math.min(room / rows, type.hero * 2.6);
  // Where one name stands against several, its rule is level with the middle of theirs.
  const middle = top + (room + row) / 2;
  const column = (side: 'from' | 'to'): PlacedName[] => {
    const names = parts[side];
    const isOne = names.length === 1;
    const sizes = [...(isOne ? [type.large] : []), type.question, type.number, type.label, type.note];
    const found = sizeFor(names, sizes, leave, isOne ? middle - top : row);
    fits &&= found !== undefined;
    const letters = found ?? type.note;
    return names.map((name, index) => {
      const y = middle + (index - (names.length - 1) / 2) * row;
      const lines = balanceText(name, letters, leave / bold);
      return {
        key: `${side}-${index}`,
        side,
        x: side === 'from' ? 0 : width - leave,
        y,
        size: letters,
        lines: lines.map((text, line) => ({ text, y: y - letters * 0.42 - (lines.length - 1 - line) * letters * step })),
      };
    });
  };
  const names = [...column('from'), ...column('to')];
  return { names, date, said, fits };
}

/** The ends of the rules of a reform: one for each name of the side that has more. */
function endsOf({ names }: Pick<PlacedReform, 'names'>): Ends[] {
  const [before, after] = (['from', 'to'] as const).map((side) => names.filter((name) => name.side === side).map(({ y }) => y)) as [
    number[],
    number[],
  ];
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, index) => ({ from: before[index] ?? before[0] ?? 0, to: after[index] ?? after[0] ?? 0 }));
}

/**
 * The reforms of a cue in their places: each has a room as high as its names need; a head takes as much as two of them. Where the sheet is too
 * small for the names, what is said of them gives way first, and then the reforms that were told before.
 */
function sheetOf(data: ItemsData, cue: string | undefined, { width, height }: Size, type: Type, leave: number) {
  const all = cue === undefined ? [] : data.cues[cue]!.map((id) => data.items[id]!);
  const gap = type.stage === 'phone' ? 0 : type.label;
  const set = (items: readonly Item[], brief: boolean) => {
    const row = (height + gap) / items.reduce((sum, item) => sum + rowsOf(item) + 2, 0);
    let from = 0;
    return items.map((item) => {
      const end = from + (rowsOf(item) + 2) * row;
      const placed = { key: item.id, ...place(item, { width, from, to: end - gap, brief }, type, leave) };
      from = end;
      return placed;
    });
  };
  const sheets = all.flatMap((_, told) => [false, true].map((brief) => set(all.slice(told), brief)));
  return sheets.find((sheet) => sheet.every(({ fits }) => fits)) ?? sheets.at(-1) ?? [];
}

/** Computes a sheet of reforms. From one to the next the rules stay in ink and move to where the next one has them; a sheet that grows makes room. */
export function layoutReform(data: ItemsData, { from, to, timing }: Transition, size: Size): ReformGeometry {
  const type = typeOf(size);
  const leave = Math.round(size.width * (type.stage === 'phone' ? 0.45 : 0.4));
  const [was, is] = [from, to].map((cue) => sheetOf(data, cue, size, type, leave)) as [
    ReturnType<typeof sheetOf>,
    ReturnType<typeof sheetOf>,
  ];
  const reforms = [
    ...was.map((one) => ({ ...one, key: `${one.key}-was`, opacity: 1 - timing.leave, progress: 1 })),
    ...is.map((one) => ({ ...one, opacity: timing.appear, progress: timing.enter })),
  ].filter(({ opacity }) => opacity > 0);
  const [before, after] = [was, is].map((sheet) => sheet.flatMap(endsOf)) as [Ends[], Ends[]];
  const strands = Array.from({ length: Math.max(before.length, after.length) }, (_, index): Strand => {
    const [one, other] = [before, after].map((ends) => ends[Math.min(index, ends.length - 1)]);
    if (!one || !other) return { ...(other ?? one)!, progress: other ? timing.enter : 1 - timing.leave };
    return { from: mix(one.from, other.from, timing.move), to: mix(one.to, other.to, timing.move), progress: 1 };
  });
  return { type, width: size.width, leave, reach: size.width - leave, reforms, strands };
}
