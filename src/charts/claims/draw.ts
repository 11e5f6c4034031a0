import { setTextMark } from '../set-text.ts';
import { axisMarks } from '../axis.ts';
import { fade, type Mark, pathMark, round } from '../mark.ts';
import type { ClaimsGeometry, ShownClaim } from './layout.ts';
import type { ClaimRow } from './places.ts';

const circle = (x: number, y: number, r: number) => {
  const [left, wide] = [round(x - r), round(2 * r)];
  return `M${left} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${wide} 0a${round(r)} ${round(r)} 0 1 0 ${-wide} 0`;
};

/** A line of the sheet, ruled from the left: its span of dates, its mark, its words. The mark of the claim itself moves and is drawn apart. */
function row({ key, form, y, mark, texts }: ClaimRow, progress: number, width: number, r: number): Mark {
  const rule = pathMark('rule', 'claim-rule', `M0 ${round(y)}H${round(width * progress)}`);
  const ends = mark?.ends;
  return {
    key,
    tag: 'g',
    attrs: { class: `claim-row ${form}` },
    children: [
      rule,
      ...(ends
        ? [
            pathMark(
              'span',
              'claim-span',
              `M${round(ends[0])} ${round(y - 5)}v10M${round(ends[0])} ${round(y)}H${round(ends[1])}M${round(ends[1])} ${round(y - 5)}v10`,
            ),
          ]
        : []),
      ...(mark && form !== 'told' ? [pathMark('mark', 'claim-mark', circle(mark.x, y, r))] : []),
      ...texts.map((text, index) => setTextMark(`text-${index}`, text)),
    ],
  };
}

/** Where the card of a claim opens: on its words, and on its mark. */
const claimAt = (id: string, x: number, y: number, width: number, height: number) => ({
  number: { address: `claim:${id}`, x, y, width, height },
});

const sheet = ({ id, title, size, rows, opacity, progress }: ShownClaim, width: number, r: number): Mark => ({
  key: `sheet-${id}`,
  tag: 'g',
  attrs: { class: 'claim-sheet', ...fade(opacity) },
  ...claimAt(id, 0, title[0]!.y - size, width, title.length * size * 1.3),
  children: [...title.map((text, index) => setTextMark(`title-${index}`, text)), ...rows.map((one) => row(one, progress, width, r))],
});

/** Writes a computed sheet of claims as marks. */
export function drawClaims({ type, width, ticks, axis, slots, claims, labels, marks }: ClaimsGeometry): Mark[] {
  const strokes = ticks.map(({ at }) => `M${round(at)} ${axis}v5`).join('');
  return [
    pathMark('register', 'row-rules', slots.map((y) => `M0 ${round(y)}H${width}`).join('')),
    pathMark('base', 'base', `M0 ${axis}H${width}${strokes}`),
    ...axisMarks({ side: 'bottom', ticks, from: axis, to: axis, width, name: 'years' }, type).slice(1),
    ...labels.map(({ key, text, opacity }) => setTextMark(`label-${key}`, text, opacity)),
    ...claims.map((one) => sheet(one, width, type.mark)),
    ...marks.map(({ key, x, y, r, opacity }) => ({
      ...pathMark(`mark-${key}`, 'claim-mark told', circle(x, y, r), opacity),
      ...claimAt(key, x, y, 0, 0),
    })),
  ];
}
