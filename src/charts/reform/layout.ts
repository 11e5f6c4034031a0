import type { Item, ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import { type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

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

/** A reform in its place. */
export interface PlacedReform {
  item: Item;
  opacity: number;
  /** How far the rules are drawn from the left, 0–1. */
  progress: number;
  names: PlacedName[];
  /** From the rule of each name before to the rule of each name after: its turning points. */
  strands: { key: string; from: number; to: number }[];
  head: { text: string; y: number }[];
}

/** A sheet of reforms, computed. */
export interface ReformGeometry {
  type: Type;
  width: number;
  /** Where rules leave the column of names before, and reach that of names after. */
  leave: number;
  reach: number;
  reforms: PlacedReform[];
}

const step = 1.2;

/** A name in lines, with an even last one where it has several. */
const linesOf = (name: string, size: number, width: number) => wrapText(name, size, width / 1.06);

/** The largest of the sizes at which every name fits its column and its row, and none is broken within a word. */
function sizeFor(names: string[], sizes: number[], width: number, row: number): number {
  const fits = (size: number) =>
    names.every((name) => {
      const lines = linesOf(name, size, width);
      return lines.length * size * step + size * 0.5 <= row && lines.every((line) => textWidth(line, size) <= width);
    });
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** Computes a sheet of reforms. */
export function layoutReform(_: ItemsData, { joined }: Transition, size: Size): ReformGeometry {
  const type = typeOf(size);
  const { width, height } = size;
  const leave = Math.round(width * (type.stage === 'phone' ? 0.43 : 0.4));
  const reach = width - leave;
  const reforms = joined.map(({ item, opacity, progress }): PlacedReform => {
    const parts = item.parts ?? { from: [], to: [item.label] };
    const said = wrapText(item.caption, type.note, width);
    const head = said.map((text, line) => ({ text, y: type.note * (1 + line * 1.4) }));
    const top = said.length * type.note * 1.4 + type.note * 0.8;
    const room = height - top - type.stroke * 2;
    const column = (side: 'from' | 'to'): PlacedName[] => {
      const names = parts[side];
      const row = Math.min(room / names.length, type.hero * 3.2);
      const sizes =
        names.length === 1 ? [type.large, type.question, type.number, type.label] : [type.question, type.number, type.label, type.note];
      const letters = sizeFor(names, sizes, leave, names.length === 1 ? room * 0.6 : row);
      const first = top + (room - row * names.length) / 2;
      return names.map((name, index) => {
        const lines = linesOf(name, letters, leave);
        const y = names.length === 1 ? top + room * 0.5 + (lines.length * letters * step) / 3 : first + row * (index + 1) - type.stroke;
        const x = side === 'from' ? 0 : reach;
        const lift = letters * 0.42;
        return {
          key: `${side}-${index}`,
          side,
          x,
          y,
          size: letters,
          lines: lines.map((text, line) => ({ text, y: y - lift - (lines.length - 1 - line) * letters * step })),
        };
      });
    };
    const [before, after] = [column('from'), column('to')];
    const strands = before.flatMap((one) => after.map((other) => ({ key: `${one.key}-${other.key}`, from: one.y, to: other.y })));
    return { item, opacity, progress, names: [...before, ...after], strands, head };
  });
  return { type, width, leave, reach, reforms };
}
