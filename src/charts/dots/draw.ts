import { type DotField, fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import { captionUnder, leading, type Type } from '../type.ts';
import type { DotsLabel } from './arrange.ts';
import type { DotsGroup } from './data.ts';
import { afterDots, dotsPath, type Grid, pitchOf, sureDots } from './grid.ts';
import type { DotsGeometry, ShownGroup } from './layout.ts';

/** A number over its group or under them, with what it is. */
const labelMark = (key: string, name: string, { number, size, caption, ...box }: DotsLabel, type: Type, opacity: number): Mark => ({
  key,
  tag: 'g',
  attrs: { class: name, transform: move(box.x, box.y), ...fade(opacity) },
  number: { address: number.address, ...box },
  children: [
    numberAt(0, round(size * 0.86), number, size),
    ...textLines('caption', 0, captionUnder(size, type), type.note * leading, { class: 'caption', 'font-size': type.note }, caption),
  ],
});

/** Side of a dot in a distance of dots: where they stand close there is as much paper as ink between them. */
const dotSide = (pitch: number) => (pitch < 3 ? pitch * 0.6 : pitch * 0.7);

/** Ten dashed strokes, ten dots each: the tile of a hundred. Where dots are not sure, smaller ones. */
export function tile(id: string, block: number, x: number, y: number, tone: string, part = 1): Mark {
  const { pitch } = pitchOf(block);
  const fine = (value: number) => Math.round(value * 1000) / 1000;
  const full = dotSide(pitch);
  const dot = fine(full * part);
  const inset = fine((full - dot) / 2);
  const rows = Array.from({ length: 10 }, (_, row) => `M${inset} ${fine(pitch * row + full / 2)}h${fine(pitch * 10 - inset)}`);
  return {
    key: `tile-${id}`,
    tag: 'pattern',
    attrs: { id, x, y, width: block, height: block, patternUnits: 'userSpaceOnUse' },
    children: [
      {
        key: 'dots',
        tag: 'path',
        attrs: { class: tone, d: rows.join(''), 'stroke-width': dot, 'stroke-dasharray': `${dot} ${fine(pitch - dot)}` },
      },
    ],
  };
}

/** How much of a dot is drawn where it is not sure. */
export const unsurePart = 0.5;

/** The dots of a mark, for screens that set them one by one. */
export const fieldOf = ({ box, columns }: Grid, what: Omit<DotField, 'x' | 'y' | 'width' | 'height' | 'columns'>): DotField => ({
  x: box.x,
  y: box.y,
  width: box.width,
  height: box.height,
  columns,
  ...what,
});

/** What a group shows beyond its dots: those that are not sure, and the open end of a lower bound. */
export function unsureMarks(
  group: Pick<DotsGroup, 'address' | 'count' | 'sure' | 'certainty'>,
  place: Grid,
  block: number,
  { counted, zoomed }: { counted: number; zoomed: number },
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
            attrs: { class: 'dots-field', d: dotsPath(Math.round(group.count * counted), place, block), fill, ...fade(opacity) },
            dots: fieldOf(place, { block, count: group.count, part: unsurePart, zoomed, tone }),
          },
        ]
      : []),
    ...(group.certainty === 'open-above' && counted >= 1
      ? [
          pathMark(
            `open-${group.address}`,
            `open-end ${tone}`,
            `M${x} ${y}h${round(size * 2.2)}m${round(-size * 0.8)} ${round(-size * 0.6)}l${round(size * 0.8)} ${round(size * 0.6)}l${round(-size * 0.8)} ${round(size * 0.6)}`,
            opacity,
          ),
        ]
      : []),
  ];
}

/** The dots of a group, as far as they are counted out. */
function groupMarks(shown: ShownGroup, block: number, id: string): Mark[] {
  const { group, counted, zoomed, opacity, tone } = shown;
  return [
    ...unsureMarks(group, shown, block, { counted, zoomed }, opacity, `url(#${id}-unsure)`, `dots-${tone}`),
    {
      key: `group-${group.address}`,
      tag: 'path',
      attrs: {
        class: 'dots-field',
        d: dotsPath(Math.min(Math.round(group.count * counted), sureDots(group)), shown, block),
        fill: `url(#${id})`,
        ...fade(opacity),
      },
      dots: fieldOf(shown, { block, count: sureDots(group), part: 1, zoomed, tone: `dots-${tone}` }),
      number: { address: group.address, ...shown.box },
    },
  ];
}

/** Writes a computed chart of dots as marks. */
export function drawDots({ id, type, block, groups, numbers, key }: DotsGeometry): Mark[] {
  if (!key) return [];
  const named = ({ group }: ShownGroup) => `${id}-${group.address.replace('/', '-')}`;
  const tiles = groups.flatMap((shown) => {
    const at = [block, shown.box.x, shown.box.y, `dots-${shown.tone}`] as const;
    const unsure = sureDots(shown.group) < shown.group.count;
    return [tile(named(shown), ...at), ...(unsure ? [tile(`${named(shown)}-unsure`, ...at, unsurePart)] : [])];
  });
  return [
    { key: 'tiles', tag: 'defs', attrs: {}, children: tiles },
    ...groups.flatMap((shown) => groupMarks(shown, block, named(shown))),
    ...groups.map(({ group, label, tone, opacity }) =>
      labelMark(`label-${group.address}`, `label dots-${tone}-label`, label, type, opacity),
    ),
    { key: 'key', ...textAt(0, key.y, { class: 'caption', 'font-size': type.note }, key.text) },
    ...numbers.map(({ opacity, ...label }) => labelMark(`beside-${label.number.address}`, 'label', label, type, opacity)),
  ];
}
