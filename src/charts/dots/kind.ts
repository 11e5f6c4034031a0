import type { ChartKind } from '../contract.ts';
import { mix } from '../contract.ts';
import { fade, type Mark, move, round, type Size } from '../mark.ts';
import type { DotsData, DotsNumber } from './data.ts';
import { arrangeDots, blockGap, captionOf, type DotsArrangement, dotsPath } from './layout.ts';

/** A moment of a dot chart: on the way from one cue to another. */
export interface DotsState {
  from: string | undefined;
  to: string | undefined;
  t: number;
}

/** A field or number at one moment. */
interface Shown {
  /** Share of its dots that are counted out. */
  counted: number;
  opacity: number;
}

/** How much of something is seen on the way: counted out when it comes, faded when it goes. */
function shown(before: boolean, after: boolean, t: number): Shown {
  if (before && after) return { counted: 1, opacity: 1 };
  if (after) return { counted: t, opacity: Math.min(1, t * 4) };
  return { counted: 1, opacity: Math.max(0, 1 - t * 2.5) };
}

const numberMarks = (key: string, { digits, unit, caption }: DotsNumber, x: number, y: number, size: number, opacity: number): Mark => ({
  key,
  tag: 'g',
  attrs: { class: 'label', transform: move(x, y), ...fade(opacity) },
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
    {
      key: 'caption',
      tag: 'text',
      attrs: { class: 'caption', y: round(size * 0.84 + (size < 40 ? 20 : 22 + size * 0.08)), 'font-size': size < 40 ? 13 : 14 },
      text: caption,
    },
  ],
});

/** Ten dashed strokes, ten dots each: the tile of a hundred. */
function tile(id: string, block: number, x: number, y: number, tone: string): Mark {
  const pitch = (block - blockGap) / 10;
  const dot = Math.round(pitch * 74) / 100;
  const rows = Array.from({ length: 10 }, (_, row) => `M0 ${(pitch * row + dot / 2).toFixed(2)}h${(pitch * 10).toFixed(2)}`);
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

/** Things counted out one by one, at one scale. */
export const dotsKind: ChartKind<DotsData, DotsState> = {
  rest: () => ({ from: undefined, to: undefined, t: 1 }),
  at: (data, cue) => {
    if (!data.cues[cue]) throw new Error(`The scene has no cue "${cue}".`);
    return { from: cue, to: cue, t: 1 };
  },
  blend: (from, to, t) => (t >= 1 ? to : { from: from.to, to: to.to, t }),
  marks: (data, { from, to, t }, size: Size) => {
    const before = from === undefined ? undefined : arrangeDots(data, from, size);
    const after = to === undefined ? before : arrangeDots(data, to, size);
    if (!after) return [];
    const find = (arrangement: DotsArrangement | undefined, address: string) =>
      arrangement?.fields.find(({ field }) => field.address === address);
    const fields = data.fields.flatMap(({ address }, index) => {
      const [a, b] = [find(before, address), find(to === undefined ? undefined : after, address)];
      const place = b ?? a;
      if (!place) return [];
      const { counted, opacity } = shown(a !== undefined, b !== undefined, t);
      const box = a && b ? { ...place.box, x: round(mix(a.box.x, b.box.x, t)), y: round(mix(a.box.y, b.box.y, t)) } : place.box;
      return [{ index, place: { ...place, box, top: box.y - (place.box.y - place.top) }, counted, opacity }];
    });
    const { block } = after;
    const tone = (claim: boolean, index: number) => (index === 0 ? 'dots-ink' : claim ? 'dots-rule' : 'dots-blue');
    const numbers = Object.entries(data.beside).flatMap(([address, number]) => {
      const at = (arrangement?: DotsArrangement) => arrangement?.beside.find((one) => one.number === number);
      const [a, b] = [at(before), at(to === undefined ? undefined : after)];
      const place = b ?? a;
      return place ? [{ address, place, opacity: shown(a !== undefined, b !== undefined, t).opacity }] : [];
    });
    const key = fields.at(-1);
    return [
      {
        key: 'tiles',
        tag: 'defs',
        attrs: {},
        children: fields.map(({ index, place }) =>
          tile(`${data.id}-${index}`, block, place.box.x, place.box.y, tone(place.field.claim, index)),
        ),
      },
      ...fields.map(({ index, place, counted, opacity }): Mark => ({
        key: `field-${place.field.address}`,
        tag: 'path',
        attrs: {
          class: 'field',
          d: dotsPath(Math.round(place.field.count * counted), place, block),
          fill: `url(#${data.id}-${index})`,
          ...fade(opacity),
        },
      })),
      ...fields.map(({ index, place, opacity }) => {
        const label = numberMarks(
          `label-${place.field.address}`,
          { ...place.field, caption: captionOf(place.field, size) },
          place.box.x,
          place.top,
          place.header,
          opacity,
        );
        return { ...label, attrs: { ...label.attrs, class: `label ${tone(place.field.claim, index)}-label` } };
      }),
      ...(key
        ? [
            {
              key: 'key',
              tag: 'text' as const,
              attrs: {
                class: 'caption',
                x: 0,
                y: Math.max(...fields.map(({ place }) => place.box.y + place.box.height)) + 16,
                'font-size': 12,
              },
              text: data.key,
            },
          ]
        : []),
      ...numbers.map(({ address, place, opacity }) =>
        numberMarks(
          `beside-${address}`,
          { ...place.number, caption: captionOf(place.number, size) },
          place.x,
          place.y,
          round((fields[0]?.place.header ?? 40) * 0.6),
          opacity,
        ),
      ),
    ];
  },
};
