import { pointPath } from '../certainty.ts';
import { mix, part } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { type JoinedItem, unsplitKind } from '../items/join.ts';
import {
  dateSize,
  type DumbbellPage,
  type DumbbellRow,
  endWidth,
  layoutDumbbell,
  leading,
  type PlacedEnd,
  isNarrow,
  unitSize,
} from './layout.ts';

/** The digits and the unit; away from the mark, where another date stands on the row, the date. */
function endText({ item, anchor }: PlacedEnd, size: number): Pick<Mark, 'tag' | 'attrs' | 'children'> {
  const { digits, unit, when, series } = item;
  const isLast = anchor === 'end';
  const date: Mark[] = series
    ? [{ key: 'date', tag: 'tspan', attrs: { class: 'date', ...(isLast ? {} : { dx: 9 }), 'font-size': dateSize(size) }, text: when }]
    : [];
  const number: Mark[] = [
    { key: 'digits', tag: 'tspan', attrs: isLast && series ? { dx: 9 } : {}, text: digits },
    ...(unit ? [{ key: 'unit', tag: 'tspan' as const, attrs: { class: 'unit', dx: 4, 'font-size': unitSize(size) }, text: unit }] : []),
  ];
  return {
    tag: 'text',
    attrs: { class: 'number', 'font-size': size, 'text-anchor': anchor },
    children: isLast ? [...date, ...number] : [...number, ...date],
  };
}

/** A number: its mark on the scale (turned to lie along it) and its text. */
function endMarks(
  end: PlacedEnd,
  { item, opacity }: JoinedItem,
  row: DumbbellRow,
  y: number,
  { numberSize: size, radius }: DumbbellPage,
): Mark[] {
  const middle = y + (row.scaleY ?? row.height / 2);
  const certainty = item.certainty ?? 'point';
  const isScaled = row.scaleY !== undefined;
  const turned = isScaled ? `${move(end.low, middle)} rotate(90)` : move(end.low - 7, middle + (certainty === 'open-above' ? 9 : 0));
  const wide = endWidth(item, size);
  const left = end.anchor === 'end' ? end.x - wide : end.x;
  const tone = `${item.tone}${certainty === 'point' ? '' : ` ${certainty}`}`;
  const isMissing = item.tone === 'missing';
  return [
    ...(isMissing
      ? []
      : [
          {
            key: `mark-${item.id}`,
            tag: 'g' as const,
            attrs: { transform: turned, ...fade(opacity) },
            ...(isScaled
              ? {
                  number: {
                    address: item.id,
                    x: end.low - radius,
                    y: middle - radius,
                    width: end.high - end.low + 2 * radius,
                    height: 2 * radius,
                  },
                }
              : {}),
            children: [pathMark('mark', `end ${tone}`, pointPath(certainty, 0, 0, end.low - end.high, isScaled ? radius : 6))],
          },
        ]),
    {
      key: `number-${item.id}`,
      tag: 'g',
      attrs: { class: `end-label ${item.tone}`, transform: move(end.x, y + end.y), ...fade(opacity) },
      number: { address: item.id, x: left, y: y + end.y - size * 0.86, width: wide, height: size },
      children: [{ key: 'text', ...endText(end, size) }],
    },
  ];
}

/** A row on the way from one cue to another: its parts keep their places relative to each other as it makes room. */
const between = (was: DumbbellRow, is: DumbbellRow, t: number): DumbbellRow => ({
  ...is,
  height: mix(was.height, is.height, t),
  labelY: mix(was.labelY, is.labelY, t),
  ...(is.scaleY === undefined ? {} : { scaleY: mix(was.scaleY ?? is.scaleY, is.scaleY, t) }),
  ends: is.ends.map((end, index) => ({ ...end, y: mix(was.ends[index]?.y ?? end.y, end.y, t) })),
});

/** A row: its rule and name, the way from zero to the first date, the bar from there to the next, the numbers. */
function rowMarks(row: DumbbellRow, joined: JoinedItem[], page: DumbbellPage, y: number, width: number): Mark[] {
  const own = row.ends.map((end) => ({ end, join: joined.find(({ item }) => item.id === end.item.id)! }));
  const opacity = Math.max(...own.map(({ join }) => join.opacity));
  const middle = round(y + (row.scaleY ?? 0));
  const [zero, last] = page.scale;
  const [first, second] = own;
  return [
    pathMark(`rule-${row.id}`, 'row-rules', `M0 ${round(y + row.height)}H${width}`, opacity),
    ...textLines(
      `label-${row.id}`,
      zero + (row.scaleY === undefined ? 30 : 12),
      y + row.labelY,
      page.labelSize * leading,
      { class: 'item-label', 'font-size': page.labelSize },
      row.label,
      opacity,
    ),
    ...(row.scaleY === undefined
      ? []
      : [
          pathMark(`scale-${row.id}`, 'scale', `M${zero} ${middle}H${last - page.radius}`, opacity),
          pathMark(`way-${row.id}`, 'way', `M${zero} ${middle}H${round(mix(zero, first!.end.low, first!.join.progress))}`, opacity),
          ...(second
            ? [
                pathMark(
                  `link-${row.id}`,
                  'link',
                  `M${first!.end.low} ${middle}H${round(mix(first!.end.low, Math.max(first!.end.low, second.end.low - page.radius), second.join.progress))}`,
                  Math.min(first!.join.opacity, second.join.opacity),
                ),
              ]
            : []),
        ]),
    ...own.flatMap(({ end, join }) => endMarks(end, join, row, y, page)),
  ];
}

/** The zero that all rows share, and what is said of their scales. */
const frameMarks = ({ zero, notes, scale, bottom }: DumbbellPage, foot: number, width: number): Mark[] => {
  const size = isNarrow(width) ? 12 : 13;
  return [
    pathMark('zero', 'zero', `M${scale[0]} ${zero.text ? zero.y + 7 : 0}V${round(foot)}`),
    { key: 'zero-text', ...textAt(0, zero.y, { class: 'tick', 'font-size': size }, zero.text) },
    pathMark('sum', 'sum-rule', `M0 ${bottom}H${width}M0 ${bottom + 3.5}H${width}`),
    ...textLines('note', 0, notes.y, size * leading, { class: 'caption', 'font-size': size }, notes.lines),
  ];
};

/** Two dates of several measures, a line between them, every measure on a scale of its own from zero. What stays makes room before more comes. */
export const dumbbellKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const before = from === undefined ? undefined : layoutDumbbell(data, from, size);
  const after = to === undefined ? undefined : layoutDumbbell(data, to, size);
  const page = after ?? before;
  if (!page) return [];
  const stays = t < 1 && joined.some(({ was, is }) => was !== undefined && is !== undefined);
  const moved = stays ? part(t, 0.25, 0.6) : t;
  const came = stays ? part(t, 0.6, 1) : t;
  const timed = joined.map((join): JoinedItem => {
    const isNew = join.was === undefined && join.is !== undefined;
    return isNew ? { ...join, progress: came, opacity: Math.min(1, came * 3) } : join;
  });
  const leaving = before?.rows.filter(({ id }) => !after?.rows.some((row) => row.id === id)) ?? [];
  return [
    ...frameMarks(page, before && after ? mix(before.zero.bottom, after.zero.bottom, moved) : page.zero.bottom, size.width),
    ...leaving.flatMap((row) => rowMarks(row, timed, before!, row.y, size.width)),
    ...(after?.rows ?? []).flatMap((row) => {
      const was = before?.rows.find(({ id }) => id === row.id);
      return rowMarks(was ? between(was, row, moved) : row, timed, page, was ? mix(was.y, row.y, moved) : row.y, size.width);
    }),
  ];
});
