/** Width and height of the room of one figure, in units of its own. */
export const cell = { width: 10, height: 14 };

/** Figures of a waffle in a row, and rows. */
export const across = 10;

/** A standing figure from where its head begins: head, body, and on to the next. */
const figure = 'a2 2 0 1 1 4 0a2 2 0 1 1-4 0m-.4 2.5h4.8l1 1v3.6h-1.4v3.6h-4v-3.6h-1.4v-3.6zm10.4-2.5';
const start = { x: 3, y: 2.7 };

type Point = [x: number, y: number];
const head = Array.from({ length: 24 }, (_, index): Point => {
  const angle = (index / 12) * Math.PI;
  return [5 + 2 * Math.cos(angle), start.y + 2 * Math.sin(angle)];
});
const body: Point[] = [
  [2.6, 5.2],
  [7.4, 5.2],
  [8.4, 6.2],
  [8.4, 9.8],
  [7, 9.8],
  [7, 13.4],
  [3, 13.4],
  [3, 9.8],
  [1.6, 9.8],
  [1.6, 6.2],
];

/** What of an outline lies below a height. */
const below = (outline: Point[], cut: number): Point[] =>
  outline.flatMap(([x, y], index): Point[] => {
    const [beforeX, beforeY] = outline.at(index - 1)!;
    const crosses = y >= cut !== beforeY >= cut;
    const crossing: Point[] = crosses ? [[beforeX + ((x - beforeX) * (cut - beforeY)) / (y - beforeY), cut]] : [];
    return y >= cut ? [...crossing, [x, y]] : crossing;
  });

const areaOf = (outline: Point[]): number =>
  Math.abs(outline.reduce((sum, [x, y], index) => sum + outline.at(index - 1)![0] * y - x * outline.at(index - 1)![1], 0)) / 2;

/** The outlines that hold a share (0–1) of the area of one figure, filled from the feet up. */
export function partOfFigure(share: number): Point[][] {
  const parts = (cut: number) => [head, body].map((outline) => below(outline, cut));
  const area = (outlines: Point[][]) => outlines.reduce((sum, outline) => sum + areaOf(outline), 0);
  const wanted = area([head, body]) * share;
  let [high, low] = [0, cell.height];
  for (let round = 0; round < 24; round += 1) {
    const middle = (high + low) / 2;
    if (area(parts(middle)) > wanted) high = middle;
    else low = middle;
  }
  return parts(low).filter((outline) => outline.length > 2);
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

/**
 * Figures of a waffle from one place to another as a path in units of a cell, in reading order.
 * @param to may end within a figure, of which that share of the area is drawn
 */
export function figuresPath(from: number, to: number): string {
  const last = Math.floor(to);
  let path = '';
  for (let index = from; index < last;) {
    const row = Math.floor(index / across);
    const end = Math.min(last, (row + 1) * across);
    path += `M${(index % across) * cell.width + start.x} ${hundredth(row * cell.height + start.y)}${figure.repeat(end - index)}`;
    index = end;
  }
  if (to - last < 0.001) return path;
  const [left, top] = [(last % across) * cell.width, Math.floor(last / across) * cell.height];
  const written = partOfFigure(to - last).map((outline) =>
    outline.map(([x, y]) => `${hundredth(left + x)} ${hundredth(top + y)}`).join('L'),
  );
  return path + written.map((points) => `M${points}z`).join('');
}
