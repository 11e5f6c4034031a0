import { escapeMarkup } from '../markup/escape.ts';
import type { Mark } from '../charts/mark.ts';
import type { FaceName, Measure } from './faces.ts';

/** `display` for titles and numbers, `text` for all else. */
export type FaceRole = 'display' | 'text';

/** The font of each role and script: its name here, and the family and weight by which the renderer finds it. */
const faces: Record<FaceRole, Record<'han' | 'latin', { face: FaceName; family: string; weight: number }>> = {
  display: {
    han: { face: 'han-900', family: 'Noto Serif SC ExtraLight Black', weight: 900 },
    latin: { face: 'latin-700', family: 'Source Serif 4', weight: 700 },
  },
  text: {
    han: { face: 'han-500', family: 'Noto Serif SC ExtraLight Medium', weight: 500 },
    latin: { face: 'latin-400', family: 'Source Serif 4', weight: 400 },
  },
};

const han = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u3000-\\u303F]';
const inRuns = new RegExp(`${han}+|(?:(?!${han}).)+`, 'gu');
const isHan = new RegExp(han, 'u');

/** A part of a line of text in one style. */
interface Piece {
  text: string;
  size: number;
  role: FaceRole;
  /** Distance from the part before, in units. */
  dx?: number;
  style?: string;
}

/** Splits a line into Han and other runs, each with its font and x: font fallback of the renderer would lose the weights. */
function placedRuns(pieces: Piece[], x: number, anchor: string, measure: Measure): Mark[] {
  const runs = pieces.flatMap(({ text, dx = 0, ...piece }) =>
    (text.match(inRuns) ?? []).map((run, index) => {
      const face = faces[piece.role][isHan.test(run) ? 'han' : 'latin'];
      return { ...piece, run, face, dx: index === 0 ? dx : 0, width: measure(run, face.face) * piece.size };
    }),
  );
  const width = runs.reduce((sum, run) => sum + run.dx + run.width, 0);
  let left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return runs.map(({ run, face, dx, width: own, size, style = '' }, index): Mark => {
    left += dx;
    const at = Math.round(left * 100) / 100;
    left += own;
    const attrs = { x: at, 'font-size': size, style: `font-family:'${face.family}';font-weight:${face.weight};text-anchor:start;${style}` };
    return { key: String(index), tag: 'tspan', attrs, text: run };
  });
}

/** Width of a text in the display font, in units. */
export const widthOf = (text: string, size: number, measure: Measure): number =>
  (text.match(inRuns) ?? []).reduce((sum, run) => sum + measure(run, faces.display[isHan.test(run) ? 'han' : 'latin'].face), 0) * size;

/** Style of a text in a picture. */
export interface TextStyle {
  size: number;
  role?: FaceRole;
  fill: string;
  anchor?: 'start' | 'end' | 'middle';
}

/** A line of text as SVG. `x` and `y` are its anchor and baseline. */
export function setText(
  x: number,
  y: number,
  text: string,
  { size, role = 'text', fill, anchor = 'start' }: TextStyle,
  measure: Measure,
): string {
  const runs = placedRuns([{ text, size, role }], x, anchor, measure).map(
    ({ attrs, text: run }) => `<tspan x="${attrs.x}" style="${escapeMarkup(String(attrs.style))}">${escapeMarkup(run!)}</tspan>`,
  );
  return `<text y="${y}" font-size="${size}" fill="${fill}" xml:space="preserve">${runs.join('')}</text>`;
}

const display = /\b(number|unit|question|title|value|year)\b/;

/** Flattens a span and its children. */
function piecesOf({ text = '', attrs, children }: Mark, around: number, role: FaceRole): Piece[] {
  const size = Number(attrs['font-size'] ?? around);
  const dx = Number(attrs.dx ?? 0);
  if (!children) return [{ text, role, size, dx }];
  return children.flatMap((child, index) =>
    piecesOf(child, size, role).map((piece) => (index === 0 ? { ...piece, dx: (piece.dx ?? 0) + dx } : piece)),
  );
}

/** Replaces every text of a chart's marks by runs with fonts. */
export function faced(marks: readonly Mark[], measure: Measure, role: FaceRole = 'text'): Mark[] {
  return marks.map((mark): Mark => {
    const own: FaceRole = display.test(String(mark.attrs.class ?? '')) ? 'display' : role;
    if (mark.tag !== 'text') return mark.children ? { ...mark, children: faced(mark.children, measure, own) } : mark;
    const size = Number(mark.attrs['font-size'] ?? 14);
    const pieces = mark.children
      ? mark.children.flatMap((span) => piecesOf(span, size, own))
      : [{ text: mark.text ?? '', role: own, size }];
    const { text: _, children: __, ...rest } = mark;
    return { ...rest, children: placedRuns(pieces, Number(mark.attrs.x ?? 0), String(mark.attrs['text-anchor'] ?? 'start'), measure) };
  });
}
