import { about, fade, type Mark, move, round } from '../mark.ts';
import { pointPath } from '../certainty.ts';
import type { LineGeometry, PlacedPoint, PointLabel } from './geometry.ts';
import { unitSize } from './labels.ts';

/** From the nearest place of a label's box to its mark, both from the label's corner. */
const leader = (x: number, y: number, width: number, height: number): Mark => {
  const [from, to] = [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)];
  const part = Math.max(0, 1 - 9 / Math.max(9, Math.hypot(x - from, y - to)));
  return {
    key: 'leader',
    tag: 'path',
    attrs: { class: 'leader', d: `M${round(from)} ${round(to)}L${round(from + (x - from) * part)} ${round(to + (y - to) * part)}` },
  };
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
    {
      key: 'years',
      tag: 'path',
      attrs: {
        class: 'year-rules',
        d: geometry.years
          .filter(({ decade }) => !decade)
          .map(({ x }) => `M${x} ${frame.top - 16}V${frame.bottom}`)
          .join(''),
      },
    },
    {
      key: 'decades',
      tag: 'path',
      attrs: {
        class: 'decade-rules',
        d: geometry.years
          .filter(({ decade }) => decade)
          .map(({ x }) => `M${x} ${frame.top - 16}V${frame.bottom}`)
          .join(''),
      },
    },
    ...geometry.levels.map(({ value, y, label: text }): Mark => ({
      key: `level-${value}`,
      tag: 'g',
      attrs: { class: 'level', transform: move(frame.left, y) },
      children: [
        { key: 'rule', tag: 'path', attrs: { d: `M0 0H${frame.right - frame.left}` } },
        { key: 'text', tag: 'text', attrs: { class: 'tick', y: -6, 'font-size': 13 }, text },
      ],
    })),
    { key: 'base', tag: 'path', attrs: { class: 'base', d: `M${frame.left} ${frame.bottom}H${frame.right}` } },
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
    { key: 'area', tag: 'path', attrs: { class: 'area', d: geometry.area } },
    ...(geometry.begun ? [{ key: 'area-begun', tag: 'path' as const, attrs: { class: 'area', d: geometry.begun.area } }] : []),
    ...geometry.marks.map(({ point, x, y, opacity }): Mark => ({
      key: `mark-${point.address}`,
      tag: 'path',
      attrs: { class: 'past', d: `M${frame.left} ${y}H${x}`, ...fade(opacity) },
    })),
    ...geometry.breaks.map(({ x, opacity }, index): Mark => ({
      key: `break-${index}`,
      tag: 'path',
      attrs: { class: 'break', d: `M${x} ${frame.top - 16}V${frame.bottom}`, ...fade(opacity) },
    })),
    { key: 'line', tag: 'path', attrs: { class: 'main-line', d: geometry.path } },
    ...(geometry.begun ? [{ key: 'line-begun', tag: 'path' as const, attrs: { class: 'main-line', d: geometry.begun.path } }] : []),
    ...geometry.unsure.map((placed) => pointMark('main-point', placed, 5)),
    ...geometry.points.map((placed) => pointMark('other', placed, 6)),
    ...geometry.beside.map((placed) => pointMark('beside', placed, 5.5)),
    ...geometry.claims.flatMap((claim): Mark[] => {
      const { point, x, y, from, opacity } = claim;
      return [
        ...(from !== undefined && from - y > 24
          ? [{ key: `gap-${point.address}`, tag: 'path' as const, attrs: { class: 'gap', d: `M${x} ${from}V${y}`, ...fade(opacity) } }]
          : []),
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
    ...labels.marks.map((one) => label('past', one)),
    ...labels.points.map((one) => label('other', one)),
    ...labels.beside.map((one) => label('beside', one)),
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
