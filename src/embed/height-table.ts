import type { HeightTable } from '../schemas/frame-height.ts';

/** The table as the text of an attribute: `320:980,480:860`. */
export const tableText = (table: HeightTable): string => table.map((pair) => pair.join(':')).join(',');

/** Reads the attribute; pairs that are not valid are left out. */
export function readTable(text: string): HeightTable {
  return text
    .split(',')
    .map((pair) => pair.split(':').map(Number) as [number, number])
    .filter(([width, height]) => width > 0 && height > 0 && height < Infinity);
}

/** The height at a width: interpolated between two widths, constant beyond the first and last; `undefined` for an empty table. */
export function heightAt(table: HeightTable, width: number): number | undefined {
  const after = table.findIndex(([wide]) => wide >= width);
  const high = table[after] ?? table.at(-1);
  const low = table[after - 1];
  if (!high || !low || after < 0) return high?.[1];
  return Math.round(low[1] + ((high[1] - low[1]) * (width - low[0])) / (high[0] - low[0]));
}
