import type { ChartKind } from '../contract.ts';
import { mix } from '../contract.ts';
import { textWidth } from '../text-width.ts';
import { fade, type Mark, round, type Size } from '../mark.ts';
import type { DotsData } from './data.ts';
import { arrangeDots, captionOf, type DotsArrangement, dotsPath, sureDots } from './layout.ts';
import { numberMarks, tile, unsureMarks } from './draw.ts';

/** A moment of a dot chart: on the way from one cue to another. */
export interface DotsState {
  from: string | undefined;
  to: string | undefined;
  t: number;
}

/** A group or number at one moment. */
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

/** What a dot stands for; where some are not sure that first, and alone where there is no room. */
function keyText({ key, unsure }: DotsData, someUnsure: boolean, { width }: Size): string {
  if (!someUnsure) return key;
  return textWidth(`${unsure} · ${key}`, 12) < width ? `${unsure} · ${key}` : unsure;
}

/** Things counted out one by one, at one scale. */
export const dotsKind: ChartKind<DotsData, DotsState, Mark[]> = {
  rest: () => ({ from: undefined, to: undefined, t: 1 }),
  at: (data, cue) => {
    if (!data.cues[cue]) throw new Error(`The scene has no cue "${cue}".`);
    return { from: cue, to: cue, t: 1 };
  },
  blend: (from, to, t) => (t >= 1 ? to : { from: from.to, to: to.to, t }),
  draw: (all) => all,
  layout: (data, { from, to, t }, size: Size) => {
    const before = from === undefined ? undefined : arrangeDots(data, from, size);
    const after = to === undefined ? before : arrangeDots(data, to, size);
    if (!after) return [];
    const find = (arrangement: DotsArrangement | undefined, address: string) =>
      arrangement?.groups.find(({ group }) => group.address === address);
    const groups = data.groups.flatMap(({ address }, index) => {
      const [a, b] = [find(before, address), find(to === undefined ? undefined : after, address)];
      const place = b ?? a;
      if (!place) return [];
      const { counted, opacity } = shown(a !== undefined, b !== undefined, t);
      const box = a && b ? { ...place.box, x: round(mix(a.box.x, b.box.x, t)), y: round(mix(a.box.y, b.box.y, t)) } : place.box;
      return [{ index, place: { ...place, box, top: box.y - (place.box.y - place.top) }, counted, opacity }];
    });
    const { block } = after;
    const tone = (claim: boolean, index: number) => (claim ? 'dots-rule' : index === 0 ? 'dots-ink' : 'dots-blue');
    const numbers = Object.entries(data.numbers).flatMap(([address, number]) => {
      const at = (arrangement?: DotsArrangement) => arrangement?.numbers.find((one) => one.number === number);
      const [a, b] = [at(before), at(to === undefined ? undefined : after)];
      const place = b ?? a;
      return place ? [{ address, place, opacity: shown(a !== undefined, b !== undefined, t).opacity }] : [];
    });
    const key = groups.at(-1);
    return [
      {
        key: 'tiles',
        tag: 'defs',
        attrs: {},
        children: groups.flatMap(({ index, place }) => {
          const at = [block, place.box.x, place.box.y, tone(place.group.claim, index)] as const;
          const unsure = sureDots(place.group) < place.group.count;
          return [tile(`${data.id}-${index}`, ...at), ...(unsure ? [tile(`${data.id}-${index}-unsure`, ...at, 0.34)] : [])];
        }),
      },
      ...groups.flatMap(({ index, place, counted, opacity }): Mark[] => [
        ...unsureMarks(place.group, place, block, counted, opacity, `url(#${data.id}-${index}-unsure)`, tone(place.group.claim, index)),
        {
          key: `group-${place.group.address}`,
          tag: 'path',
          attrs: {
            class: 'group',
            d: dotsPath(Math.min(Math.round(place.group.count * counted), sureDots(place.group)), place, block),
            fill: `url(#${data.id}-${index})`,
            ...fade(opacity),
          },
          number: { address: place.group.address, ...place.box },
        },
      ]),
      ...groups.map(({ index, place, opacity }) => {
        const label = numberMarks(
          `label-${place.group.address}`,
          place.group,
          captionOf(place.group, size),
          place.box.x,
          place.top,
          place.header,
          opacity,
        );
        return { ...label, attrs: { ...label.attrs, class: `label ${tone(place.group.claim, index)}-label` } };
      }),
      ...(key
        ? [
            {
              key: 'key',
              tag: 'text' as const,
              attrs: {
                class: 'caption',
                x: 0,
                y: Math.max(...groups.map(({ place }) => place.box.y + place.box.height)) + 16,
                'font-size': 12,
              },
              text: keyText(
                data,
                groups.some(({ place: { group } }) => sureDots(group) < group.count),
                size,
              ),
            },
          ]
        : []),
      ...numbers.map(({ address, place, opacity }) =>
        numberMarks(
          `beside-${address}`,
          place.number,
          captionOf(place.number, size),
          place.x,
          place.y,
          round((groups[0]?.place.header ?? 40) * 0.6),
          opacity,
        ),
      ),
    ];
  },
};
