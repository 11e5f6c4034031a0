import { pitchOf } from '../dots/grid.ts';
import type { Mark } from '../mark.ts';

/** Marks with all that is within them. */
export const all = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => [mark, ...all(mark.children ?? [])]);
/** Paths of the marks of a key. */
export const pathsOf = (marks: readonly Mark[], key: string) =>
  all(marks)
    .filter((mark) => mark.key === key)
    .map(({ attrs }) => String(attrs.d));
export const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);

/** How many dots a path of boxes holds. */
export const dotsIn = (path: string, block: number) => {
  const { pitch } = pitchOf(block);
  const along = (length: number) => {
    const blocks = Math.floor(length / block + 0.01);
    return blocks * 10 + Math.round((length - blocks * block) / pitch);
  };
  return sum([...path.matchAll(/h([\d.]+)v([\d.]+)h/g)].map(([, width, height]) => along(Number(width)) * along(Number(height))));
};
/** How many strokes a row of counts has. */
export const strokesIn = (mark: Mark) => {
  const dashes = String(mark.attrs['stroke-dasharray']).split(' ').map(Number);
  const [ten, pitch] = [sum(dashes), dashes[0]! + dashes[1]!];
  return sum(
    [...String(mark.attrs.d).matchAll(/h([\d.]+)/g)].map(([, length]) => {
      const tens = Math.floor(Number(length) / ten + 0.005);
      return tens * 10 + Math.min(10, Math.ceil((Number(length) - tens * ten) / pitch - 0.05));
    }),
  );
};
/** How many figures of a waffle are filled, a part of one by its area. */
export const figuresIn = (mark: Mark) => {
  const path = String(mark.children!.find(({ key }) => key === 'sure')?.attrs.d ?? '');
  return path.split('a2 2 0 1 1 4 0').length - 1 + (/z$/.test(path) && /L/.test(path) ? 0.5 : 0);
};
