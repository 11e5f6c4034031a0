import { type Mark, round } from '../mark.ts';
import { blocksOf, marksOf, sideOf } from './forms.ts';
import type { CountsPage } from './page.ts';
import type { CountsRow } from './rows.ts';

/** Marks in rows: how far they stand from each other, how wide and high each is, and how far ten take. */
export interface Strokes {
  pitch: number;
  wide: number;
  high: number;
  ten: number;
}

/** A row of marks from its left edge and middle. */
interface Run {
  x: number;
  y: number;
  marks: number;
}

/** The first `count` marks in reading order: block by block, and row by row of ten in each. */
export function blockRuns(count: number, columns: number, { pitch, ten }: Strokes): Run[] {
  const runs: Run[] = [];
  for (let first = 0, band = 0; first < count; first += columns * 100, band += 1) {
    const here = Math.min(count - first, columns * 100);
    const begun = here % 100;
    for (let row = 0; row < 10; row += 1) {
      const marks = Math.floor(here / 100) * 10 + Math.min(10, Math.max(0, begun - row * 10));
      if (marks > 0) runs.push({ x: 0, y: band * ten + (row + 0.5) * pitch, marks });
    }
  }
  return runs;
}

/** Marks as dashes of one path, as high as it is wide. */
function strokesMark(key: string, kind: string, runs: Run[], { pitch, wide, high, ten }: Strokes): Mark {
  const fine = (value: number) => Math.round(value * 1000) / 1000;
  const length = (marks: number) => {
    const part = marks % 1;
    return Math.floor(marks / 10) * ten + Math.floor(marks % 10) * pitch + (part > 0 ? part * wide : -pitch * 0.1);
  };
  return {
    key,
    tag: 'path',
    attrs: {
      class: `counts-marks ${kind}`,
      d: runs.map(({ x, y, marks }) => `M${fine(x)} ${fine(y)}h${fine(length(marks))}`).join(''),
      'stroke-width': fine(high),
      'stroke-dasharray': `${`${fine(wide)} ${fine(pitch - wide)} `.repeat(9)}${fine(wide)} ${fine(ten - 9 * pitch - wide)}`,
    },
  };
}

/** An arrow into the open from a place. */
const arrow = (x: number, y: number, size: number) =>
  `M${round(x)} ${round(y)}h${round(size * 2)}m${round(-size * 0.7)} ${round(-size * 0.6)}l${round(size * 0.7)} ${round(size * 0.6)}l${round(-size * 0.7)} ${round(size * 0.6)}`;
const pathMark = (key: string, kind: string, d: string, wide?: number): Mark => ({
  key,
  tag: 'path',
  attrs: { class: kind, d, ...(wide === undefined ? {} : { 'stroke-width': wide }) },
});
const openMark = (x: number, y: number, size: number) => pathMark('open', 'counts-open', arrow(x, y, size));

/** Marks that are sure, over all there may be. */
function counted(row: CountsRow, runsOf: (count: number) => Run[], strokes: Strokes, progress: number): Mark[] {
  const { all, sure } = marksOf(row.item);
  const shown = row.form === 'hundred' ? all * progress : Math.round(all * progress);
  return [
    ...(sure < all ? [strokesMark('unsure', 'unsure', runsOf(shown), strokes)] : []),
    strokesMark('marks', 'sure', runsOf(Math.min(sure, shown)), strokes),
  ];
}

function blocks(row: CountsRow, page: CountsPage, progress: number): Mark[] {
  const { pitch, block } = page;
  const { columns } = blocksOf(row.item, page);
  const told = row.item.tone === 'told';
  const strokes = {
    pitch,
    wide: pitch * (pitch < 4 ? 0.66 : told ? (pitch < 8 ? 0.42 : 0.25) : 0.55),
    high: pitch * (pitch < 8 ? 0.72 : 0.62),
    ten: block,
  };
  const { all } = marksOf(row.item);
  const [whole, begun] = [Math.floor(all / 100), all % 100];
  const x = (whole % columns) * block + (begun % 10) * pitch;
  const y = Math.floor(whole / columns) * block + (begun === 0 ? 5 : Math.floor(begun / 10) + 0.5) * pitch;
  return [
    ...counted(row, (count) => blockRuns(count, columns, strokes), strokes, progress),
    ...(row.item.certainty === 'open-above' && progress === 1 ? [openMark(x + 2, y, Math.min(14, Math.max(6, pitch * 1.4)))] : []),
  ];
}

/** Marks evenly along the width of the page, in turn above and below a line; every tenth reaches farther. */
function along(row: CountsRow, { span, stroke }: CountsPage, progress: number): Mark[] {
  const { all } = marksOf(row.item);
  const pitch = span / all;
  const strokes = { pitch: pitch * 2, wide: Math.max(1, Math.min(3.5, span / 280)), high: stroke, ten: pitch * 20 };
  const start = (pitch - strokes.wide) / 2;
  const runsOf = (count: number) =>
    [
      { x: start, y: stroke / 2, marks: Math.ceil(count / 2) },
      { x: start + pitch, y: stroke * 1.5, marks: Math.floor(count / 2) },
    ].filter(({ marks }) => marks > 0);
  const tens = Array.from({ length: Math.floor((all * progress) / 10) }, (_, ten) => pitch * (ten * 10 + 9.5));
  return [
    pathMark('line', 'counts-ground', `M0 ${stroke}H${round(span)}`),
    ...counted(row, runsOf, strokes, progress),
    pathMark('tens', 'counts-tens', tens.map((x) => `M${round(x)} ${stroke}v${round(stroke * 1.4)}`).join(''), round(strokes.wide)),
  ];
}

/** A hundred strokes, as many of them inked as the share has. */
function hundred(row: CountsRow, { width, stroke }: CountsPage, progress: number): Mark[] {
  const pitch = width / 100;
  const strokes = { pitch, wide: pitch * 0.5, high: stroke, ten: pitch * 10 };
  const runsOf = (marks: number) => (marks > 0 ? [{ x: pitch * 0.25, y: stroke / 2, marks }] : []);
  return [strokesMark('rest', 'rest', runsOf(100), { ...strokes, high: stroke * 0.4 }), ...counted(row, runsOf, strokes, progress)];
}

/** Rules across a box. */
const ruled = (x: number, y: number, width: number, height: number, step: number) =>
  Array.from(
    { length: Math.max(0, Math.ceil(height / step) - 1) },
    (_, index) => `M${x} ${round(y + (index + 1) * step)}h${round(width)}`,
  ).join('');

/** A share of a whole that nobody counted: the whole is torn at both ends, and has a broken edge. */
function share({ item: { low = 0 }, drawing }: CountsRow, { width }: CountsPage, progress: number): Mark[] {
  const end = (width - 8) * (low / 100) * progress;
  const tooth = drawing / 6;
  const torn = (x: number) =>
    `M${x + 6} 0${Array.from({ length: 6 }, (_, index) => `L${x + (index % 2 ? 6 : 0)} ${round((index + 1) * tooth)}`).join('')}`;
  return [
    pathMark('whole', 'counts-whole', `M6 0H${width - 2}M6 ${drawing}H${width - 2}`),
    pathMark('ends', 'counts-torn', torn(0) + torn(width - 8)),
    pathMark('rules', 'counts-ruled', ruled(6, 0, end, drawing, Math.max(3, drawing / 12))),
    pathMark('share', 'counts-edge', `M6 0H${round(6 + end)}V${drawing}H6`),
  ];
}

/** The drawing of a item, from the upper left corner of its room; `progress` (0–1) of it is there. */
export function drawingOf(row: CountsRow, page: CountsPage, progress: number): Mark[] {
  const { item, form } = row;
  const { width, span } = page;
  const isOpen = item.certainty === 'open-above';
  switch (form) {
    case 'blocks':
      return blocks(row, page, progress);
    case 'along':
      return along(row, page, progress);
    case 'hundred':
      return hundred(row, page, progress);
    case 'share':
      return share(row, page, progress);
    case 'absence':
      return [pathMark('absence', 'counts-absence', `M0.5 0V14M0.5 7H${width}M${width - 0.5} 0V14`)];
    case 'length':
      return [
        pathMark(
          'length',
          'counts-edge',
          `M1 0V14M1 7H${round(1 + (span - 2) * progress)}${progress === 1 && !isOpen ? `M${round(span - 1)} 0V14` : ''}`,
        ),
      ];
    case 'area': {
      const side = round(sideOf(item, page.unit));
      return [
        pathMark('rules', 'counts-ruled', ruled(1, 0, side * progress, side, 5)),
        pathMark('area', 'counts-edge', `M${side} 1H1V${side}H${side}${isOpen ? '' : 'V1'}`),
        ...(isOpen && progress === 1 ? [openMark(side + 3, side / 2, 7)] : []),
      ];
    }
    default:
      return [];
  }
}
