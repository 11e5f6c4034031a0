import type { DotField, Mark } from '../mark.ts';
import { pitchOf } from './grid.ts';

/** A field of dots as it is seen. */
export interface SeenField extends DotField {
  opacity: number;
}

/** The fields of dots of a picture, back to front. Fields stand at their places in the picture: no group that holds one is moved. */
export function fieldsOf(marks: readonly Mark[], opacity = 1): SeenField[] {
  return marks.flatMap((mark) => {
    const seen = opacity * Number(mark.attrs.opacity ?? 1);
    return [...(mark.dots ? [{ ...mark.dots, opacity: seen }] : []), ...fieldsOf(mark.children ?? [], seen)];
  });
}

/** How much larger than at rest a field is seen while it is counted out: at first one dot takes most of its height, at last all are in it. */
export function zoomOf({ width, height, block, zoomed }: Pick<DotField, 'width' | 'height' | 'block' | 'zoomed'>): number {
  const one = Math.min(width, height) / (pitchOf(block).pitch * 1.4);
  return Math.max(1, one) ** (1 - zoomed);
}

/** A square in whole or parts of device pixels. */
export interface Square {
  x: number;
  y: number;
  side: number;
}

/** Side of a dot at a distance from one to the next, in device pixels: at least one, and so much that paper is left between two. */
const sideAt = (pitch: number): number => (pitch < 3 ? 1 : Math.floor(pitch * 0.72));

/** How dots are set on a screen, in device pixels: from one block to the next, from one dot to the next, and the side of a dot. */
export interface Raster {
  block: number;
  pitch: number;
  side: number;
  /** Whether all of it is in whole pixels, so that every dot looks like every other. */
  whole: boolean;
}

/**
 * The raster of a field.
 * @param scale device pixels for one pixel of the picture
 */
export function rasterOf({ block, part }: Pick<DotField, 'block' | 'part'>, scale: number, zoom: number): Raster {
  const far = pitchOf(block).pitch * scale * zoom;
  // A dot and its air take two pixels, where blocks have them.
  const near = Math.floor(Math.max(far, Math.min(2, (block * scale) / 10)));
  // Seen from near dots move too fast for pixels to matter; where there are too few of them dots are a tint, as even as the screen can.
  if (zoom > 1 || near < 2) return { block: block * scale * zoom, pitch: far, side: far * 0.7 * part, whole: false };
  return { block: block * scale, pitch: near, side: Math.max(1, Math.round(sideAt(near) * part)), whole: true };
}

/** The corners of the blocks that are in view, with the dots that each holds: in device pixels from the corner of the field. */
export function* blocksInView(
  field: DotField,
  raster: Raster,
  width: number,
  height: number,
): Generator<{ x: number; y: number; dots: number }> {
  const last = Math.ceil(field.count / 100) - 1;
  const across = Math.min(field.columns, Math.ceil(width / raster.block));
  for (let row = 0; row * field.columns <= last && row * raster.block < height; row++)
    for (let column = 0; column < across; column++) {
      const index = row * field.columns + column;
      if (index > last) return;
      const [x, y] = [column * raster.block, row * raster.block];
      yield { x: raster.whole ? Math.round(x) : x, y: raster.whole ? Math.round(y) : y, dots: Math.min(100, field.count - index * 100) };
    }
}

/** The dots of a block, in device pixels from its corner. */
export function squaresOf(dots: number, { pitch, side, whole }: Raster): Square[] {
  const inset = whole ? 0 : (pitch - side) / 2;
  return Array.from({ length: dots }, (_, index) => ({
    x: (index % 10) * pitch + inset,
    y: Math.floor(index / 10) * pitch + inset,
    side,
  }));
}
