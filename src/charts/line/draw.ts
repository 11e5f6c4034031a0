import { about, fade, type Mark, move, pathMark, round } from '../mark.ts';
import { pointPath } from '../certainty.ts';
import type { LineGeometry, PlacedPoint, PointLabel } from './geometry.ts';
import { unitSize } from './labels.ts';

/** From the nearest place of a label's box to its mark, both from the label's corner. */
const leader = (x: number, y: number, width: number, height: number): Mark => {
  const [from, to] = [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)];
  const part = Math.max(0, 1 - 9 / Math.max(9, Math.hypot(x - from, y - to)));
  return pathMark('leader', 'leader', `M${round(from)} ${round(to)}L${round(from + (x - from) * part)} ${round(to + (y - to) * part)}`);
};

/** Labels are moved as groups: moving a text itself would have it set anew at every frame. */
const label = (name: string, { key, address, x, y, width, height, size, digits, unit, caption, opacity, leads }: PointLabel): Mark => ({
  key: `label-${name}-${key}`,
  tag: 'g',
  attrs: { class: `label ${name}`, transform: move(x, y), ...fade(opacity) },
  number: { address, x, y, width, height },
  children: [
    ...(leads ? [leader(leads[0] - x, leads[1] - y, width, height)] : []),
    {
      key: 'number',
      tag: 'text',
      attrs: { class: 'number', y: round(size * 0.88), 'font-size': size },
      children: [
        { key: 'digits', tag: 'tspan', attrs: {}, text: digits },
        { key: 'unit', tag: 'tspan', attrs: { class: 'unit', dx: 3, 'font-size': unitSize(size) }, text: unit },
      ],
    },
    { key: 'caption', tag: 'text', attrs: { class: 'caption', y: round(size * 0.95 + 15), 'font-size': 13 }, text: caption },
  ],
});

/** A value as its mark, with the class that says how sure it is. */
const pointMark = (name: string, { point, x, y, high, opacity }: PlacedPoint, r: number): Mark => {
  const { certainty = 'point' } = point;
  return {
    key: `${name}-${point.address}`,
    tag: 'path',
    attrs: { class: certainty === 'point' ? name : `${name} ${certainty}`, d: pointPath(certainty, x, y, high, r), ...fade(opacity) },
    number: about(point.address, x, y, 9, high),
  };
};

/** Writes a computed line chart as marks, back to front. */
export function drawLine(geometry: LineGeometry): Mark[] {
  const { frame, labels } = geometry;
  return [
    pathMark(
      'years',
      'year-rules',
      geometry.years
        .filter(({ decade }) => !decade)
        .map(({ x }) => `M${x} ${frame.top - 16}V${frame.bottom}`)
        .join(''),
    ),
    pathMark(
      'decades',
      'decade-rules',
      geometry.years
        .filter(({ decade }) => decade)
        .map(({ x }) => `M${x} ${frame.top - 16}V${frame.bottom}`)
        .join(''),
    ),
    ...geometry.ticks.map(({ value, y, label: text }): Mark => ({
      key: `level-${value}`,
      tag: 'g',
      attrs: { class: 'level', transform: move(frame.left, y) },
      children: [
        { key: 'rule', tag: 'path', attrs: { d: `M0 0H${frame.right - frame.left}` } },
        { key: 'text', tag: 'text', attrs: { class: 'tick', y: -6, 'font-size': 13 }, text },
      ],
    })),
    pathMark('base', 'base', `M${frame.left} ${frame.bottom}H${frame.right}`),
    ...geometry.years.flatMap(({ x, label: text }): Mark[] =>
      text
        ? [
            {
              key: `year-${text}`,
              tag: 'text',
              attrs: { class: 'tick year', x, y: frame.bottom + 20, 'font-size': 13, 'text-anchor': 'middle' },
              text,
            },
          ]
        : [],
    ),
    pathMark('area', 'area', geometry.area),
    ...(geometry.begun ? [pathMark('area-begun', 'area', geometry.begun.area)] : []),
    ...geometry.levels.map(({ point, x, y, opacity }): Mark =>
      pathMark(`mark-${point.address}`, 'past', `M${frame.left} ${y}H${x}`, opacity),
    ),
    ...geometry.breaks.map(({ x, opacity }, index): Mark =>
      pathMark(`break-${index}`, 'break', `M${x} ${frame.top - 16}V${frame.bottom}`, opacity),
    ),
    pathMark('line', 'main-line', geometry.path),
    ...(geometry.begun ? [pathMark('line-begun', 'main-line', geometry.begun.path)] : []),
    ...geometry.unsure.map((placed) => pointMark('main-point', placed, 5)),
    ...geometry.points.map((placed) => pointMark('other', placed, 6)),
    ...geometry.comparison.map((placed) => pointMark('beside', placed, 5.5)),
    ...geometry.claims.flatMap((claim): Mark[] => {
      const { point, x, y, from, opacity } = claim;
      return [
        ...(from !== undefined && from - y > 24 ? [pathMark(`gap-${point.address}`, 'gap', `M${x} ${from}V${y}`, opacity)] : []),
        // A claim of one size has no ring, which counts have: a stroke on its value.
        point.certainty
          ? pointMark('claim', claim, 6)
          : {
              key: `claim-${point.address}`,
              tag: 'path',
              attrs: { class: 'claim', d: `M${x - 9} ${y}H${x + 9}`, ...fade(opacity) },
              number: about(point.address, x, y, 9),
            },
      ];
    }),
    ...(geometry.last
      ? [
          {
            key: 'tip',
            tag: 'circle' as const,
            attrs: { class: 'tip', cx: geometry.tip.x, cy: geometry.tip.y, r: 7 },
            number: about(geometry.last.point.address, geometry.last.x, geometry.last.y, 9),
          },
        ]
      : []),
    ...labels.levels.map((one) => label('past', one)),
    ...labels.points.map((one) => label('other', one)),
    ...labels.comparison.map((one) => label('beside', one)),
    ...labels.claims.map((one) => label('claim', one)),
    ...(labels.question
      ? [
          {
            key: 'question',
            tag: 'g' as const,
            attrs: { class: 'question', ...fade(labels.question.opacity) },
            children: labels.question.lines.map((text, index): Mark => ({
              key: String(index),
              tag: 'text',
              attrs: {
                x: labels.question!.x,
                y: Math.round(labels.question!.y + labels.question!.size * (0.95 + index * 1.25)),
                'font-size': labels.question!.size,
              },
              text,
            })),
          },
        ]
      : []),
    ...(labels.hero ? [label('hero', labels.hero)] : []),
  ];
}
