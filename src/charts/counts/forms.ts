import type { ItemsData, Item } from '../items/data.ts';

/** What a line is drawn as: marks in blocks of a hundred, marks along a length, a hundred strokes, a share of what nobody counted. */
export type Form = 'blocks' | 'along' | 'hundred' | 'share' | 'length' | 'area' | 'absence' | 'none';

/** Width of the page, distance of marks in a block of a hundred, and side of a block with the gap behind it, in pixels. */
export interface BlockScale {
  width: number;
  pitch: number;
  block: number;
}

/** How a line is drawn. Counts beside a length stand along it; a share of a whole that is missing has no hundred. */
export function formOf({ measure, tone }: Item, data: ItemsData): Form {
  const lines = Object.values(data.items);
  if (tone === 'missing') return 'absence';
  const hasLength = lines.some((item) => item.measure === 'length');
  if (measure === 'count') return hasLength ? 'along' : 'blocks';
  if (measure === 'percent') return lines.some((item) => item.tone === 'missing') ? 'share' : 'hundred';
  return measure === 'length' || (measure === 'area' && hasLength) ? measure : 'none';
}

/** How many marks a number has at most, and how many of them are sure: what is about has no sure end. */
export function marksOf({ low = 0, high = low, certainty }: Item): { all: number; sure: number } {
  const edge = high > 200 ? 100 : 10;
  if (certainty === 'soft') return { all: high, sure: Math.max(0, Math.floor((high - 1) / edge) * edge) };
  return { all: high, sure: certainty === 'open-below' ? 0 : low };
}

/** Side of the square that an area has at the scale of the length beside it. */
export const sideOf = ({ low = 0 }: Item, unit: number): number => Math.sqrt(low) * unit;

/** Blocks in a row, and height of all marks of a count with the place of an open end. */
export function blocksOf({ high = 0, certainty }: Item, { width, block, pitch }: BlockScale) {
  const columns = Math.max(1, Math.floor((width + block - 10 * pitch) / block));
  if (high < 100) return { columns, height: Math.ceil(high / 10) * pitch };
  const places = Math.ceil(high / 100) + (certainty === 'open-above' && high % 100 === 0 ? 1 : 0);
  return { columns, height: Math.ceil(places / columns) * block - (block - 10 * pitch) };
}
