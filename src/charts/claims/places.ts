import type { SetText } from '../set-text.ts';
import type { Item, Voice } from '../items/data.ts';
import { leading, type Type } from '../type.ts';
import { textWidth } from '../text-width.ts';
import { balanceText } from '../wrap-text.ts';

/** A ruled line of a sheet: who speaks, and where on the axis of years. */
export interface ClaimRow {
  key: string;
  form: 'told' | Voice['relation'] | 'none';
  /** Of the rule. */
  y: number;
  /** Where its date stands on the axis, in pixels: its middle, and its ends where it is longer than a year; none where no date is known. */
  mark?: { x: number; ends?: [number, number] };
  texts: SetText[];
}

/** The large part of a sheet: the newest claim with its lines. */
export interface PlacedClaim {
  /** Size of its large words. */
  size: number;
  title: SetText[];
  rows: ClaimRow[];
}

/** From years with fraction to pixels. */
export type YearScale = (year: number) => number;

/** The place of a period on the axis; none where it is not known or lies outside. */
export function markOf(
  { from, to = from }: { from?: number; to?: number },
  at: YearScale,
  [first, last]: [number, number],
): ClaimRow['mark'] {
  if (from === undefined || from < first || to! > last + 1.01) return undefined;
  const x = at((from + to!) / 2);
  return to! - from > 1.01 ? { x, ends: [at(from), at(to!)] } : { x };
}

/** Words of a row, name and source, set beside its mark on the side with more room; their baselines are counted up from the rule. */
function beside(parts: readonly { class: string; size: number; text: string }[], mark: ClaimRow['mark'], width: number, r: number) {
  const right = mark ? width - (mark.ends?.[1] ?? mark.x) - r - 8 : width;
  const left = mark ? (mark.ends?.[0] ?? mark.x) - r - 8 : 0;
  const widest = Math.max(...parts.map(({ text, size }) => textWidth(text, size)));
  const isRight = !mark || widest <= right || right >= left;
  const room = isRight ? right : left;
  const x = !mark ? 0 : isRight ? width - right : left;
  const lines = parts.flatMap(({ text, ...part }) => balanceText(text, part.size, room).map((words) => ({ ...part, text: words })));
  let up = 0;
  const texts = [...lines].reverse().map((line, index): SetText => {
    up +=
      index === 0 ? line.size * 0.5 : lines[lines.length - index]!.size * 0.2 + line.size * 0.12 + lines[lines.length - index]!.size * 0.92;
    return { ...line, x, y: -up, ...(isRight ? {} : { anchor: 'end' as const }) };
  });
  return { texts: texts.reverse(), height: up + lines[0]!.size * 0.9 };
}

/** Places a claim in a part of the picture from its upper edge on, in the largest words that leave room for all of its lines. */
export function placeClaim(
  item: Item,
  at: YearScale,
  span: [number, number],
  { width, height }: { width: number; height: number },
  type: Type,
): PlacedClaim {
  const own = (caption: string): Omit<ClaimRow, 'y' | 'texts'> & { parts: { class: string; size: number; text: string }[] } => ({
    key: 'own',
    form: 'told',
    ...withMark(item),
    parts: [{ class: 'caption', size: type.note, text: caption }],
  });
  function withMark(period: { from?: number; to?: number }) {
    const mark = markOf(period, at, span);
    return mark ? { mark } : {};
  }
  const rows = [
    own(item.caption),
    ...(item.voices ?? []).map((voice) => ({
      key: voice.id,
      form: voice.relation,
      ...withMark(voice),
      parts: [
        { class: 'item-label', size: type.label, text: voice.label },
        { class: 'caption', size: type.note, text: voice.caption },
      ],
    })),
    ...(item.none ? [{ key: 'none', form: 'none' as const, parts: [{ class: 'none-found', size: type.label, text: item.none }] }] : []),
  ];
  const set = rows.map((row) => ({ row, ...beside(row.parts, 'mark' in row ? row.mark : undefined, width, type.mark + 2) }));
  const rowsHeight = set.reduce((sum, { height: high }) => sum + high, 0);
  const gap = type.note * 0.7;
  const least = rowsHeight + gap * set.length;
  const step = 1.16;
  const sizes = [type.hero, type.large, type.question, type.number, type.label];
  const linesAt = (size: number) => balanceText(item.label, size, width / 1.04);
  const size =
    sizes.find((one) => {
      const { length } = linesAt(one);
      return length <= (one > type.large ? 2 : 3) && length * one * step + least + one * 0.4 <= height;
    }) ?? type.label;
  const lines = linesAt(size);
  const titleHeight = lines.length * size * step + size * 0.2;
  const free = Math.max(0, height - titleHeight - least);
  const more = Math.min(free / (set.length + 1), type.label * 2.4);
  let y = Math.max(0, (free - more * set.length) * 0.35);
  const title = lines.map((text, index): SetText => ({ class: 'title', size, x: 0, y: y + size * 0.9 + index * size * step, text }));
  y += titleHeight;
  const placed = set.map(({ row, texts, height: high }): ClaimRow => {
    y += gap + more + high;
    const { parts: _, ...rest } = row;
    return { ...rest, y, texts: texts.map((text) => ({ ...text, y: y + text.y })) };
  });
  return { size, title, rows: placed };
}

/** Height of a line of the register. */
export const slotHeight = (type: Type): number => type.note * leading * 1.2;

/** The words of an earlier claim on its line of the register, beside its mark; none where they have no room. */
export function placeSlot({ label }: Item, mark: ClaimRow['mark'], y: number, width: number, type: Type): SetText | undefined {
  const wide = textWidth(label, type.note);
  const text = { class: 'caption', size: type.note, y: y - type.note * 0.35, text: label };
  const gap = type.mark + 7;
  const [left, right] = mark ? [mark.x - gap, width - mark.x - gap] : [0, width];
  if (wide <= right) return { ...text, x: width - right };
  if (wide <= left) return { ...text, x: left, anchor: 'end' };
  return undefined;
}
