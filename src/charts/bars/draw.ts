import { barPath } from '../certainty.ts';
import { mix } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberRuns } from '../number-text.ts';
import { textWidth } from '../text-width.ts';
import { leading } from '../type.ts';
import { dotMarks } from './draw-dots.ts';
import type { BarsGeometry, ShownBar, ShownRow } from './layout.ts';
import type { PlacedBar } from './place-bars.ts';

/** Strokes across a bar: the ruled paper of a later source. */
function hatching({ x, width, base, low }: PlacedBar['bar']): string {
  const down = Math.sign(low - base);
  const count = Math.max(0, Math.ceil(Math.abs(low - base) / 7) - 1);
  return Array.from({ length: count }, (_, index) => `M${x} ${round(base + down * 7 * (index + 1))}h${width}`).join('');
}

/** A bar, its number and its words. */
function barMarks({ item, bar, number, name, isLater, opacity, progress, scale }: ShownBar): Mark[] {
  const grown = (end: number) => round(mix(bar.base, end, progress));
  const drawn = { ...bar, low: grown(bar.low), high: grown(bar.high) };
  const tone = `${item.tone}${isLater ? ' later' : ''}${item.certainty === 'point' ? '' : ` ${item.certainty}`}`;
  const [top, bottom] = [Math.min(bar.base, bar.low, bar.high), Math.max(bar.base, bar.low, bar.high)];
  const left = number.anchor === 'middle' ? number.x - number.width / 2 : number.x;
  const grows = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  return [
    ...(isLater ? [pathMark(`hatch-${item.id}`, 'hatch', hatching(drawn), opacity)] : []),
    {
      key: `bar-${item.id}`,
      tag: 'path',
      attrs: { class: `bar ${tone}`, d: barPath(item.certainty ?? 'point', drawn), ...fade(opacity) },
      number: { address: item.id, x: bar.x, y: top, width: bar.width, height: bottom - top },
    },
    {
      key: `number-${item.id}`,
      tag: 'g',
      attrs: { class: `bar-label ${tone}`, transform: `${move(number.x, number.y)}${grows}`, ...fade(opacity) },
      number: { address: item.id, x: left, y: number.y - number.size * 0.86, width: number.width, height: number.size },
      children: [
        {
          key: 'text',
          tag: 'text',
          attrs: { class: 'number', 'font-size': number.size, 'text-anchor': number.anchor },
          children: numberRuns(item, number.size),
        },
      ],
    },
    ...textLines(
      `name-${item.id}`,
      number.x,
      name.y,
      name.size * leading,
      { class: item.series ? 'caption' : 'item-label', 'font-size': name.size, 'text-anchor': number.anchor },
      name.lines,
      opacity,
    ),
  ];
}

/** The words of a row that stays empty: what would stand in it, a dotted line, and the word for nothing. */
function absenceMark({ item, lines, y, height, opacity }: ShownRow, { width, blankSize: size }: BarsGeometry): Mark {
  const middle = round(height / 2 + size * 0.3);
  const digits = item?.digits ?? '';
  const from = Math.max(...lines.map((text) => textWidth(text, size)));
  const first = middle - ((lines.length - 1) / 2) * size * leading;
  return {
    key: `absence-${item?.id}`,
    tag: 'g',
    attrs: { class: 'absence', transform: move(0, y), ...fade(opacity) },
    ...(item ? { number: { address: item.id, x: 0, y, width, height } } : {}),
    children: [
      pathMark('blank', 'blank', `M${round(from * 1.05 + 10)} ${middle}H${round(width - textWidth(digits, size + 2) - 14)}`),
      ...textLines('label', 0, first, size * leading, { class: 'item-label', 'font-size': size }, lines),
      { key: 'none', ...textAt(width, middle, { class: 'number', 'font-size': size + 2, 'text-anchor': 'end' }, digits) },
    ],
  };
}

/** The baseline, years over it, who says so, and the ruled rows at the foot. */
function frameMarks({ type, width, zero, heads, keys, blanks }: BarsGeometry): Mark[] {
  const { note } = type;
  const caption = { class: 'caption', 'font-size': note };
  return [
    ...(zero
      ? [
          pathMark('zero', 'zero', `M0 ${zero.y}H${width}`, zero.opacity),
          ...textLines('zero', 0, zero.captionY, note * leading, caption, zero.caption, zero.opacity),
        ]
      : []),
    ...heads.map(({ key, text, x, y, opacity }): Mark => ({
      key: `head-${key}`,
      ...textAt(x, y, { class: 'item-label', 'font-size': type.label, 'text-anchor': 'middle' }, text, opacity),
    })),
    ...keys.map(({ id, lines, y, isLater, opacity }): Mark => ({
      key: `key-${id}`,
      tag: 'g',
      attrs: { transform: move(0, y), ...fade(opacity) },
      children: [
        ...(isLater ? [pathMark('hatch', 'hatch', 'M1 5h12M1 9h12')] : []),
        pathMark('bar', `bar counted${isLater ? ' later' : ''}`, 'M1 1v12h12v-12z'),
        ...textLines('line', 22, 12, note * leading, caption, lines),
      ],
    })),
    ...blanks.flatMap(({ id, y, height, opacity }): Mark[] => [
      pathMark(`row-${id}`, 'row-rules', `M0 ${y + 0.5}H${width}`, opacity),
      pathMark(`sum-${id}`, 'sum-rule', `M0 ${round(y + height - 4)}H${width}M0 ${round(y + height - 0.5)}H${width}`, opacity),
    ]),
  ];
}

/** Writes computed bars as marks. */
export const drawBars = (geometry: BarsGeometry): Mark[] => [
  ...geometry.dots.flatMap(dotMarks),
  ...geometry.bars.flatMap(barMarks),
  ...geometry.absences.map((row) => absenceMark(row, geometry)),
  ...frameMarks(geometry),
];
