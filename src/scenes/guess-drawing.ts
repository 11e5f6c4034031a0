import type { GuessField } from '../charts/guess.ts';
import { blockRuns } from '../charts/counts/marks.ts';
import { cell, across, figuresPath } from '../charts/waffle/figures.ts';
import { type Ledger, mustRow } from '../ledger/ledger.ts';
import { yearOf } from '../locales/edtf-parts.ts';
import { isSized } from '../schemas/number.ts';
import type { Guess, Scene } from '../schemas/scene.ts';
import { drawingPath } from '../charts/drawing.ts';

/**
 * How a guess is made: people of a hundred, strokes or dots in blocks of a hundred, a column or a point on an upright scale, or a bar.
 * Each is what the chart of the scene draws for the number.
 */
export type GuessForm = 'people' | 'strokes' | 'dots' | 'column' | 'point' | 'bar';

/** What is drawn in the field of a guess, in units of its box: all there can be of it, or for a point the line that leads up to it. */
export interface GuessDrawing {
  form: GuessForm;
  field: GuessField;
  path: string;
  /** Of strokes and dots: how wide the path is, and the dashes that make marks of it. */
  stroke?: { width: number; dashes: string };
}

/** Marks stand so far from each other in a block, and a block with the gap behind it takes so much. */
const [pitch, block] = [4, 43];

/** The rows in which so many blocks make a field that is a little wider than high; none where no such rows are full. */
const rowsFor = (blocks: number): number | undefined =>
  Array.from({ length: Math.floor(blocks) }, (_, index) => index + 1).findLast((rows) => {
    const columns = blocks / rows;
    return Number.isInteger(columns) && columns >= rows && columns <= rows * 2.5 && columns <= 12;
  });

function marksInBlocks(form: 'strokes' | 'dots', blocks: number, rows: number): GuessDrawing {
  const columns = blocks / rows;
  const wide = pitch * (form === 'dots' ? 0.66 : 0.42);
  const runs = blockRuns(blocks * 100, columns, { pitch, wide, high: wide, ten: block });
  const [width, height] = [columns, rows].map((count) => count * block - (block - pitch * 10)) as [number, number];
  const gap = pitch - wide;
  const ten = [...Array.from({ length: 9 }, () => `${wide} ${gap}`), `${wide} ${gap + block - pitch * 10}`];
  return {
    form,
    field: { rows, filled: true, width, height },
    path: runs.map(({ x, y }) => `M${x} ${y}H${width}`).join(''),
    stroke: { width: form === 'dots' ? wide : pitch * 0.72, dashes: ten.join(' ') },
  };
}

/** The line of a scene up to its guess, in the box of the field. */
function lineBefore({ of, cue, to }: Guess, scene: Extract<Scene, { kind: 'line' }>, ledger: Ledger, side: number): string {
  const end = yearOf(scene.cues[cue]!.through);
  const points = ledger.series
    .get(scene.main)!
    .points.flatMap(({ address, key, number }) =>
      isSized(number) && address !== of && yearOf(key) <= end ? [{ time: yearOf(key), value: number.value }] : [],
    );
  const times = [...new Set([...points.map(({ time }) => time), end])];
  return drawingPath({ times, values: times.map((time) => points.find((point) => point.time === time)?.value) }, to, side);
}

/** Chooses how a guess is made by the kind of its scene and by what is counted. */
export function guessDrawing(guess: Guess, scene: Scene, ledger: Ledger): GuessDrawing {
  const { of, to } = guess;
  const { measure } = mustRow(ledger, of).number;
  const side = 100;
  if (scene.kind === 'line') return { form: 'point', field: { width: side, height: side }, path: lineBefore(guess, scene, ledger, side) };
  if (scene.kind === 'waffle' && measure === 'percent' && to === across ** 2)
    return {
      form: 'people',
      field: { rows: across, filled: true, width: cell.width * across, height: cell.height * across },
      path: figuresPath(0, across ** 2),
    };
  const rows = measure === 'count' ? rowsFor(to / 100) : undefined;
  if (rows && (scene.kind === 'counts' || scene.kind === 'dots'))
    return marksInBlocks(scene.kind === 'dots' ? 'dots' : 'strokes', to / 100, rows);
  const box = { filled: true, width: side, height: side } as const;
  const path = `M0 0H${side}V${side}H0z`;
  return scene.kind === 'bars' || scene.kind === 'snapshots'
    ? { form: 'column', field: box, path }
    : { form: 'bar', field: { ...box, rows: 1 }, path };
}
