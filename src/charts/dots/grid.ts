import { round } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { DotsGroup } from './data.ts';

/** Where dots stand: from the corner of `box`, in blocks of a hundred, so many of them in a row. */
export interface Grid {
  box: Box;
  columns: number;
}

/** Distances between dots, largest first. Screens draw whole and half pixels evenly; under the last ones dots run into each other. */
export const pitches = [14, 12, 10, 8, 7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.75, 1.5, 1.25, 1, 0.9, 0.75, 0.5, 0.25];

/** Room that keeps blocks countable, in pixels: a little more than between dots. */
const gapFor = (pitch: number) => (pitch < 2 ? 1 : pitch < 5 ? 2 : pitch * 0.4);

/** Side of a block of a hundred dots with the gap behind it, in pixels. */
export const blockOf = (pitch: number): number => pitch * 10 + gapFor(pitch);

/** Distance of dots in a block of this side, and the gap behind it. */
export function pitchOf(block: number): { pitch: number; gap: number } {
  const pitch = block < blockOf(2) ? (block - 1) / 10 : block < blockOf(5) ? (block - 2) / 10 : block / 10.4;
  return { pitch, gap: block - pitch * 10 };
}

/** Blocks that a count takes, the last of them begun. */
export const blocksIn = (count: number): number => Math.max(1, Math.ceil(count / 100));

/**
 * The outline that holds the first `count` dots of a group, filled block by block in reading order: whole rows of blocks, whole blocks,
 * whole rows of ten in the block begun, and what is left of its last row.
 */
export function dotsPath(count: number, { box, columns }: Grid, block: number): string {
  const { pitch, gap } = pitchOf(block);
  const trim = (length: number) => (length > 0 ? length - gap : 0);
  const rect = (x: number, y: number, width: number, height: number) =>
    width > 0 && height > 0 ? `M${round(box.x + x)} ${round(box.y + y)}h${round(width)}v${round(height)}h${-round(width)}z` : '';
  const blocks = Math.floor(count / 100);
  const rows = Math.floor(blocks / columns);
  const inRow = blocks % columns;
  const begun = count % 100;
  const x = inRow * block;
  const y = rows * block;
  return (
    rect(0, 0, trim(columns * block), trim(rows * block)) +
    rect(0, y, trim(inRow * block), trim(block)) +
    rect(x, y, 10 * pitch, Math.floor(begun / 10) * pitch) +
    rect(x, y + Math.floor(begun / 10) * pitch, (begun % 10) * pitch, pitch)
  );
}

/** How many dots are drawn full: of a number that is about, all but those of the block, or row of ten, where it ends. */
export function sureDots({ count, sure, certainty }: Pick<DotsGroup, 'count' | 'sure' | 'certainty'>): number {
  if (certainty !== 'soft') return sure;
  const edge = count > 200 ? 100 : 10;
  return Math.max(0, Math.floor((count - 1) / edge) * edge);
}

/** Where the dot after the last one would stand, and how high a row of dots is. */
export function afterDots(count: number, { box, columns }: Grid, block: number): { x: number; y: number; pitch: number } {
  const { pitch } = pitchOf(block);
  const blocks = Math.floor(count / 100);
  const begun = count % 100;
  const x = box.x + (blocks % columns) * block + (begun % 10) * pitch;
  const y = box.y + Math.floor(blocks / columns) * block + Math.floor(begun / 10) * pitch;
  return { x: round(x), y: round(y + pitch / 2), pitch };
}
