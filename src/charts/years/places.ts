import type { SetText } from '../set-text.ts';
import { round } from '../mark.ts';
import type { Item } from '../items/data.ts';
import {
  besideSum,
  type YearsPage,
  heightOf,
  insetOf,
  isAcross,
  noteParts,
  noteRoom,
  type Part,
  rowTop,
  stack,
  sumParts,
  under,
} from './page.ts';

/** A line in its place: its texts, those with digits first, and the box that they take. */
export interface PlacedEntry {
  item: Item;
  texts: SetText[];
  /** Rows that it holds for, from edge to edge. */
  from: number;
  to: number;
}

/** The pencil note: words across the rows they speak of, each line of them written on a rule, as large as those rows allow. */
function noteAcross(item: Item, page: YearsPage, to: number): SetText[] {
  const { type, step, margin, right } = page;
  const x = margin + insetOf(type);
  const set = ([label, note]: [number, number]) => {
    let row = rowTop(page, item.from ?? page.years[0]!);
    let above = 0;
    const parts: Part[] = [
      ['item-label', item.label, label],
      ['caption', item.note, note],
    ];
    return stack(parts, x, 0, right - x - 34).map((text) => {
      row += Math.ceil((above * 0.32 + text.size * 1.02) / step) * step;
      above = text.size;
      return { ...text, y: round(row - Math.min(5, step * 0.22)) };
    });
  };
  const { large, number, label, minor, note } = type;
  const sizes: [number, number][] = [
    [Math.min(large, number * 1.12), label],
    [number, minor],
    [label, note],
    [minor, note],
    [note, note],
  ];
  const notes = sizes.map(set);
  return notes.find((texts) => texts.at(-1)!.y <= to) ?? notes.at(-1)!;
}

/** The wording of an absence: beside the bracket outside the column, or inside it below the notes. */
function absence({ digits, label }: Item, page: YearsPage, from: number, to: number): SetText[] {
  const { type, right, width, margin } = page;
  const isNarrow = type.stage === 'phone';
  const parts: Part[] = [
    ['number', digits, type.number],
    ['caption', label, type.note],
  ];
  const [x, room] = isNarrow ? [right - 22, (right - margin) * 0.72] : [right + 38, width - right - 38];
  const texts = stack(parts, x, 0, room, isNarrow ? 'end' : undefined);
  const high = heightOf(texts);
  const start = isNarrow ? to - high - 6 : (from + to - high) / 2;
  return texts.map((text) => ({ ...text, y: round(text.y + start) }));
}

/** Places an item: a sum or note in the row of its year, a note or an absence across the rows of its years. */
export function placeEntry(item: Item, page: YearsPage): PlacedEntry {
  const { type, margin, height } = page;
  const isNarrow = type.stage === 'phone';
  const [first, last] = [page.years[0]!, page.years.at(-1)!];
  const from = rowTop(page, item.from ?? first);
  const to = rowTop(page, item.to ?? last + 1);
  if (item.tone === 'missing') return { item, from, to, texts: absence(item, page, from, to) };
  if (isAcross(item)) return { item, from, to, texts: noteAcross(item, page, to) };
  const isFoot = from >= page.foot;
  if (item.tone === 'words') {
    const [x, room] = noteRoom(page);
    const texts = stack(noteParts(item, type), x, 0, room);
    const start = isNarrow && isFoot ? height - heightOf(texts) - 1 : Math.min((from + to - heightOf(texts)) / 2, height - heightOf(texts));
    return { item, from, to, texts: texts.map((text) => ({ ...text, y: round(text.y + start) })) };
  }
  const size = isFoot ? page.sum : Math.max(12, Math.round(page.step * 0.8));
  const [x, room] = besideSum(item, page, size);
  const beside = stack(isFoot ? sumParts(item, type) : [['unit', item.unit, 12]], x, 0, room);
  const baseline = isFoot ? to - under(type) : to - page.step * 0.2;
  const shift = baseline - (beside.at(-1)?.y ?? 0);
  const digits = { class: 'number', size, x: margin + insetOf(type), y: round(baseline), text: item.digits };
  return { item, from, to, texts: [digits, ...beside.map((text) => ({ ...text, y: round(text.y + shift) }))] };
}
