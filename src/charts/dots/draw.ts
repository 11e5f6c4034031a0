import { fade, type Mark, move, pathMark, round } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import type { DotsGroup, DotsNumber } from './data.ts';
import { afterDots, blockGap, dotsPath, type PlacedGroup, sureDots } from './layout.ts';

/** A number above its group or beside it, with what it is. */
export const numberMarks = (
  key: string,
  { address, digits, unit }: DotsNumber,
  caption: string[],
  x: number,
  y: number,
  size: number,
  opacity: number,
): Mark => ({
  key,
  tag: 'g',
  attrs: { class: 'label', transform: move(x, y), ...fade(opacity) },
  number: {
    address,
    x,
    y,
    height: size + 20,
    width: Math.max(
      textWidth(digits, size) + textWidth(unit, Math.max(14, size * 0.32)) + 8,
      ...caption.map((text) => textWidth(text, 14)),
    ),
  },
  children: [
    {
      key: 'number',
      tag: 'text',
      attrs: { class: 'number', y: round(size * 0.84), 'font-size': round(size) },
      children: [
        { key: 'digits', tag: 'tspan', attrs: {}, text: digits },
        { key: 'unit', tag: 'tspan', attrs: { class: 'unit', dx: 5, 'font-size': Math.max(14, round(size * 0.32)) }, text: unit },
      ],
    },
    ...caption.map((text, index): Mark => ({
      key: `caption-${index}`,
      tag: 'text',
      attrs: {
        class: 'caption',
        y: round(size * 0.84 + (size < 40 ? 20 : 22 + size * 0.08) + index * 18),
        'font-size': size < 40 ? 13 : 14,
      },
      text,
    })),
  ],
});

/** Ten dashed strokes, ten dots each: the tile of a hundred. Where dots are not sure, smaller ones. */
export function tile(id: string, block: number, x: number, y: number, tone: string, part = 0.74): Mark {
  const pitch = (block - blockGap) / 10;
  const full = Math.round(pitch * 74) / 100;
  const dot = Math.round(pitch * part * 100) / 100;
  const inset = (full - dot) / 2;
  const rows = Array.from(
    { length: 10 },
    (_, row) => `M${inset} ${(pitch * row + full / 2).toFixed(2)}h${(pitch * 10 - inset).toFixed(2)}`,
  );
  return {
    key: `tile-${id}`,
    tag: 'pattern',
    attrs: { id, x, y, width: block, height: block, patternUnits: 'userSpaceOnUse' },
    children: [
      {
        key: 'dots',
        tag: 'path',
        attrs: { class: tone, d: rows.join(''), 'stroke-width': dot, 'stroke-dasharray': `${dot} ${(pitch - dot).toFixed(3)}` },
      },
    ],
  };
}

/** What a group shows beyond its dots: those that are not sure, and the open end of a lower bound. */
export function unsureMarks(
  group: DotsGroup,
  place: Pick<PlacedGroup, 'box' | 'columns'>,
  block: number,
  counted: number,
  opacity: number,
  fill: string,
  tone: string,
): Mark[] {
  const unsure = sureDots(group) < group.count;
  const { x, y, pitch } = afterDots(group.count, place, block);
  const size = Math.max(5, pitch);
  return [
    ...(unsure
      ? [
          {
            key: `unsure-${group.address}`,
            tag: 'path' as const,
            attrs: { class: 'group', d: dotsPath(Math.round(group.count * counted), place, block), fill, ...fade(opacity) },
          },
        ]
      : []),
    ...(group.certainty === 'open-above' && counted >= 1
      ? [
          pathMark(
            `open-${group.address}`,
            `open-end ${tone}-end`,
            `M${x} ${y}h${round(size * 2.2)}m${round(-size * 0.8)} ${round(-size * 0.6)}l${round(size * 0.8)} ${round(size * 0.6)}l${round(-size * 0.8)} ${round(size * 0.6)}`,
            opacity,
          ),
        ]
      : []),
  ];
}
