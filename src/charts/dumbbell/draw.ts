import { pointPath } from '../certainty.ts';
import { mix } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberRuns } from '../number-text.ts';
import { leading } from '../type.ts';
import { dateGap, type DumbbellGeometry, type DumbbellRow, type PlacedEnd } from './layout.ts';

/** Digits and unit; away from the mark, where another date stands on the row, the date. */
function endText({ item, anchor }: PlacedEnd, { numberSize, type }: DumbbellGeometry): Mark {
  const isLast = anchor === 'end';
  const [digits, ...unit] = numberRuns(item, numberSize);
  const apart: Mark['attrs'] = isLast ? {} : { dx: dateGap };
  const date: Mark[] = item.series
    ? [{ key: 'date', tag: 'tspan', attrs: { class: 'date', 'font-size': type.note, ...apart }, text: item.when }]
    : [];
  const number: Mark[] = [{ ...digits!, attrs: isLast && item.series ? { dx: dateGap } : {} }, ...unit];
  return {
    key: 'text',
    tag: 'text',
    attrs: { class: 'number', 'font-size': numberSize, 'text-anchor': anchor },
    children: isLast ? [...date, ...number] : [...number, ...date],
  };
}

/** A number: its mark on the scale (turned to lie along it) and its text. */
function endMarks(end: PlacedEnd, row: DumbbellRow, geometry: DumbbellGeometry): Mark[] {
  const { item, certainty, low, high, opacity, width, x, y: baseline, anchor } = end;
  const { numberSize: size, radius } = geometry;
  const middle = row.y + (row.scale?.y ?? row.height / 2);
  const turned = row.scale ? `${move(low, middle)} rotate(90)` : move(low - 7, middle + (certainty === 'open-above' ? 9 : 0));
  const tone = `${item.tone}${certainty === 'point' ? '' : ` ${certainty}`}`;
  const onScale = { address: item.id, x: low - radius, y: middle - radius, width: high - low + 2 * radius, height: 2 * radius };
  return [
    ...(item.tone === 'missing'
      ? []
      : [
          {
            key: `mark-${item.id}`,
            tag: 'g' as const,
            attrs: { transform: turned, ...fade(opacity) },
            ...(row.scale ? { number: onScale } : {}),
            children: [pathMark('mark', `end ${tone}`, pointPath(certainty, 0, 0, low - high, row.scale ? radius : geometry.type.mark))],
          },
        ]),
    {
      key: `number-${item.id}`,
      tag: 'g',
      attrs: { class: `end-label ${item.tone}`, transform: move(x, row.y + baseline), ...fade(opacity) },
      number: { address: item.id, x: anchor === 'end' ? x - width : x, y: row.y + baseline - size * 0.86, width, height: size },
      children: [endText(end, geometry)],
    },
  ];
}

/** The scale of a row, the way from its baseline to the first date, and the link from there to the next. */
function scaleMarks({ id, y, scale, ends, opacity }: DumbbellRow, { reach, radius }: DumbbellGeometry): Mark[] {
  const [first, second] = ends;
  if (!scale || !first) return [];
  const middle = round(y + scale.y);
  const linkEnd = (end: PlacedEnd) => end.low - Math.sign(end.low - first.low) * Math.min(radius, Math.abs(end.low - first.low));
  return [
    pathMark(`scale-${id}`, 'scale', `M${reach[0]} ${middle}H${round(reach[1] - radius)}`, opacity),
    pathMark(`way-${id}`, 'way', `M${scale.base} ${middle}H${round(mix(scale.base, first.low, first.progress))}`, opacity),
    ...(second
      ? [
          pathMark(
            `link-${id}`,
            'link',
            `M${first.low} ${middle}H${round(mix(first.low, linkEnd(second), second.progress))}`,
            Math.min(first.opacity, second.opacity),
          ),
        ]
      : []),
  ];
}

/** A row: its rule and name, its scale, its numbers. */
function rowMarks(row: DumbbellRow, geometry: DumbbellGeometry): Mark[] {
  const { type, width } = geometry;
  const { id, y, height, label, opacity } = row;
  return [
    pathMark(`rule-${id}`, 'row-rules', `M0 ${round(y + height)}H${width}`, opacity),
    ...textLines(
      `label-${id}`,
      label.x,
      y + label.y,
      type.label * leading,
      { class: 'item-label', 'font-size': type.label },
      label.lines,
      opacity,
    ),
    ...scaleMarks(row, geometry),
    ...row.ends.flatMap((end) => endMarks(end, row, geometry)),
  ];
}

/** Writes a computed dumbbell as marks: the baseline that all rows share, what is said of their scales, the rows. */
export function drawDumbbell(geometry: DumbbellGeometry): Mark[] {
  const { zero, notes, bottom, width, type, rows } = geometry;
  return [
    pathMark('zero', 'zero', zero.bottom > 0 ? `M${zero.x} ${zero.text ? zero.y + 7 : 0}V${zero.bottom}` : ''),
    { key: 'zero-text', ...textAt(0, zero.y, { class: 'tick', 'font-size': type.axis }, zero.text) },
    pathMark('sum', 'sum-rule', `M0 ${bottom}H${width}M0 ${bottom + 3.5}H${width}`),
    ...textLines('note', 0, notes.y, type.note * leading, { class: 'caption', 'font-size': type.note }, notes.lines),
    ...rows.flatMap((row) => rowMarks(row, geometry)),
  ];
}
