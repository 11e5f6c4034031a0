import type { Mark } from './mark.ts';
import type { Box } from './place-labels.ts';

/** A place in a picture that opens a number: its label, or its mark. */
export interface Target extends Box {
  address: string;
  /** A second place of the same number: for pointers, not another stop for keys. */
  again: boolean;
}

/** Smallest side of a target in pixels. @see https://www.w3.org/TR/WCAG22/#target-size-minimum */
const smallest = 24;

/** A box no smaller than a finger needs, about the same middle. */
function grown({ x, y, width, height }: Box): Box {
  const [wide, high] = [Math.max(width, smallest), Math.max(height, smallest)];
  return {
    x: Math.round(x - (wide - width) / 2),
    y: Math.round(y - (high - height) / 2),
    width: Math.round(wide),
    height: Math.round(high),
  };
}

/** Places of the numbers that are seen in a picture, in the order in which they are drawn. Of several places of one number the largest is the first. */
export function targetsOf(marks: readonly Mark[]): Target[] {
  const found: (Box & { address: string })[] = [];
  const walk = (list: readonly Mark[], opacity: number) => {
    for (const mark of list) {
      const seen = opacity * Number(mark.attrs.opacity ?? 1);
      if (seen < 0.5) continue;
      if (mark.number) found.push({ ...grown(mark.number), address: mark.number.address });
      if (mark.children) walk(mark.children, seen);
    }
  };
  walk(marks, 1);
  const area = ({ width, height }: Box) => width * height;
  return found.map((box) => {
    const same = found.filter(({ address }) => address === box.address);
    const first = same.reduce((largest, other) => (area(other) > area(largest) ? other : largest));
    return { ...box, again: box !== first };
  });
}
