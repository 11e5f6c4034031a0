import { baselineMark } from '../axis.ts';
import { pointPath } from '../certainty.ts';
import { leaderCorners, leaderPath } from '../leader.ts';
import { about, fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberRuns } from '../number-text.ts';
import { captionUnder, type Type } from '../type.ts';
import { inlineGap } from './wishes.ts';
import type { LineGeometry, PlacedLine, PlacedPoint, PointLabel } from './geometry.ts';

/** Labels are moved as groups: moving a text itself would have it set anew at every frame. */
function labelMark(name: string, label: PointLabel, type: Type): Mark {
  const { key, address, x, y, width, height, size, digits, unit, caption, inline, opacity, leads } = label;
  const said: Mark = { key: 'said', tag: 'tspan', attrs: { class: 'caption', dx: inlineGap, 'font-size': type.note }, text: caption };
  const runs = numberRuns({ digits, unit }, size);
  return {
    key: `label-${name}-${key}`,
    tag: 'g',
    attrs: { class: `label ${name}`, transform: move(x, y), ...fade(opacity) },
    number: { address, x, y, width, height },
    children: [
      ...(leads
        ? [pathMark('leader', 'leader', leaderPath(leaderCorners([leads[0] - x, leads[1] - y], { x: 0, y: 0, width, height }, size)))]
        : []),
      {
        key: 'number',
        tag: 'text',
        attrs: { class: 'number', y: round(size * 0.88), 'font-size': size },
        children: inline ? [...runs, said] : runs,
      },
      ...(inline
        ? []
        : [
            {
              key: 'caption',
              tag: 'text' as const,
              attrs: { class: 'caption', y: captionUnder(size, type), 'font-size': type.note },
              text: caption,
            },
          ]),
    ],
  };
}

/** A value as its mark, with the class that says how sure it is. */
function pointMark(name: string, { point, x, y, high, opacity }: PlacedPoint, r: number): Mark {
  const { certainty = 'point' } = point;
  return {
    key: `${name}-${point.address}`,
    tag: 'path',
    attrs: { class: certainty === 'point' ? name : `${name} ${certainty}`, d: pointPath(certainty, x, y, high, r), ...fade(opacity) },
    number: about(point.address, x, y, 9, high),
  };
}

/** Rules of the paper: times, values, and the baseline. */
function paper({ frame, times, ticks, base, type }: LineGeometry): Mark[] {
  const uprights = (major: boolean) =>
    times
      .filter((time) => time.major === major)
      .map(({ at }) => `M${at} ${frame.top - 16}V${frame.bottom}`)
      .join('');
  return [
    pathMark('years', 'year-rules', uprights(false)),
    pathMark('decades', 'decade-rules', uprights(true)),
    ...ticks
      .filter(({ at }) => Math.abs(at - base) > 1)
      .map(({ value, at, label, words }): Mark => ({
        key: `level-${value}`,
        tag: 'g',
        attrs: { class: 'level', transform: move(frame.left, at) },
        children: [
          { key: 'rule', tag: 'path', attrs: { d: `M0 0H${frame.right - frame.left}` } },
          ...(words
            ? [
                {
                  key: 'text',
                  tag: 'text' as const,
                  attrs: { class: 'tick', x: round(words.x - frame.left), y: round(words.y - at), 'font-size': type.axis },
                  text: label,
                },
              ]
            : []),
        ],
      })),
    baselineMark('left', base, frame.left, frame.right),
    ...times
      .filter(({ label }) => label !== '')
      .map(({ value, at, label }): Mark => ({
        key: `year-${value}`,
        ...textAt(at, frame.bottom + type.axis * 1.5, { class: 'tick year', 'font-size': type.axis, 'text-anchor': 'middle' }, label),
      })),
  ];
}

/** A line with the stroke that is begun; every line but the first has a class of its own. */
function lineMarks({ id, path, begun }: PlacedLine, index: number): Mark[] {
  const name = index === 0 ? 'main-line' : `main-line second-${index}`;
  return [pathMark(`line-${id}`, name, path), ...(begun ? [pathMark(`line-begun-${id}`, name, begun.path)] : [])];
}

/** Writes a computed line chart as marks, back to front. */
export function drawLine(geometry: LineGeometry): Mark[] {
  const { frame, labels, lines, type, base } = geometry;
  const { key, question } = labels;
  const all = (name: string, list: readonly PointLabel[]) => list.map((one) => labelMark(name, one, type));
  return [
    ...paper(geometry),
    ...lines.flatMap(({ id, area, begun }) => [
      ...(area === undefined ? [] : [pathMark(`area-${id}`, 'area', area)]),
      ...(begun?.area === undefined ? [] : [pathMark(`area-begun-${id}`, 'area', begun.area)]),
    ]),
    ...geometry.levels.map(({ point, x, y, opacity }) => pathMark(`level-${point.address}`, 'past', `M${frame.left} ${y}H${x}`, opacity)),
    ...geometry.breaks.map(({ x, opacity }, index) =>
      pathMark(`break-${index}`, 'break', `M${x} ${frame.top - 16}V${Math.max(base, frame.bottom)}`, opacity),
    ),
    ...lines.flatMap(lineMarks).reverse(),
    ...geometry.unsure.map((placed) => pointMark('main-point', placed, type.mark)),
    ...geometry.points.map((placed) => pointMark('other', placed, type.mark)),
    ...geometry.comparison.map((placed) => pointMark('comparison', placed, type.mark)),
    ...geometry.claims.flatMap((claim): Mark[] => {
      const { point, x, y, from, opacity } = claim;
      return [
        ...(from !== undefined && Math.abs(from - y) > 24 ? [pathMark(`gap-${point.address}`, 'gap', `M${x} ${from}V${y}`, opacity)] : []),
        // A claim of one size has no ring, which counts have: a stroke on its value.
        point.certainty
          ? pointMark('claim', claim, type.mark)
          : {
              key: `claim-${point.address}`,
              tag: 'path',
              attrs: { class: 'claim', d: `M${x - 9} ${y}H${x + 9}`, ...fade(opacity) },
              number: about(point.address, x, y, 9),
            },
      ];
    }),
    ...lines.flatMap(({ id, last, tip }, index): Mark[] =>
      last && tip
        ? [
            {
              key: `tip-${id}`,
              tag: 'circle',
              attrs: {
                class: index === 0 ? 'tip' : `tip second-${index}`,
                cx: tip.x,
                cy: tip.y,
                r: index === 0 ? type.mark + 1 : type.mark - 1,
              },
              number: about(last.point.address, last.x, last.y, 9),
            },
          ]
        : [],
    ),
    ...(key
      ? [{ key: 'key', ...textAt(key.x, key.y + key.size, { class: 'points-key', 'font-size': key.size }, key.text, key.opacity) }]
      : []),
    ...all('past', labels.levels),
    ...all('other', labels.points),
    ...all('comparison', labels.comparison),
    ...all('end', labels.ends),
    ...all('claim', labels.claims),
    ...(question
      ? [
          {
            key: 'question',
            tag: 'g' as const,
            attrs: { class: 'question', ...fade(question.opacity) },
            children: textLines(
              'line',
              question.x,
              question.y + question.size * 0.95,
              question.size * 1.25,
              { 'font-size': question.size },
              question.lines,
            ),
          },
        ]
      : []),
    ...(labels.hero ? all('hero', [labels.hero]) : []),
  ];
}
