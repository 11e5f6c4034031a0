import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { across, cell, figuresPath } from './figures.ts';
import { captionSize, columnTexts, type WafflePage, leading, numberWidth, unitShare } from './layout.ts';

const whole = across * across;

/** A number and its unit in one text. */
const numberText = ({ digits, unit }: Item, size: number): Mark[] => [
  { key: 'digits', tag: 'tspan', attrs: {}, text: digits },
  {
    key: 'unit',
    tag: 'tspan',
    attrs: { class: 'unit', dx: round(size * 0.06), 'font-size': Math.max(12, round(size * unitShare)) },
    text: unit,
  },
];

/** A hundred figures in a box: those that are sure, those that may be, and the others. A number that is missing leaves an empty frame. */
export function waffleMark({ id, tone, low, high = low, certainty = 'point' }: Item, box: Box, progress: number, opacity: number): Mark {
  const [sure, most] = [certainty === 'open-below' ? 0 : (low ?? 0) * progress, (high ?? 0) * progress];
  const first = Math.floor(certainty === 'double' || certainty === 'span' || certainty === 'open-below' ? most : sure);
  const figures: [key: string, name: string, d: string][] = [
    ['rest', certainty === 'open-above' ? 'rest open' : 'rest', figuresPath(first, whole)],
    ['maybe', `maybe ${tone}`, most > sure ? figuresPath(Math.floor(sure), most) : ''],
    ['sure', `sure ${tone} ${certainty === 'soft' ? 'about' : ''}`.trim(), figuresPath(0, sure)],
  ];
  const frame: typeof figures = [['frame', 'maybe', `M0 0h${across * cell.width}v${across * cell.height}h${-across * cell.width}z`]];
  const scale = box.height / across / cell.height;
  return {
    key: `waffle-${id}`,
    tag: 'g',
    attrs: {
      class: 'people',
      transform: `${move(box.x, box.y)} scale(${Math.round(scale * 1000) / 1000})`,
      'stroke-width': round(Math.min(1.3, 0.4 + scale * 0.3)),
      ...fade(opacity),
    },
    number: { address: id, ...box },
    children: (low === undefined ? frame : figures)
      .filter(([, , d]) => d)
      .map(([key, name, d]) => ({ key, tag: 'path', attrs: { class: name, d } })),
  };
}

/** The label of a waffle of the strip: year and share below it. */
export function smallLabel(item: Item, { slots, pitches, smallSize }: WafflePage, place: number, opacity: number): Mark {
  const { x, y, height } = slots[place]!;
  const width = pitches[place]!;
  const caption =
    item.tone === 'derived' && numberWidth({ ...item, digits: item.caption, unit: '' }, captionSize) <= width ? item.caption : item.when;
  const first = y + height + captionSize * 1.2;
  return {
    key: `small-${item.id}`,
    tag: 'g',
    attrs: { class: `label ${item.tone}`, ...fade(opacity) },
    number: { address: item.id, x, y: y + height, width, height: captionSize * 1.5 + smallSize * 1.2 },
    children: [
      { key: 'when', ...textAt(x, first, { class: 'caption', 'font-size': captionSize }, caption) },
      {
        key: 'number',
        ...textAt(
          x,
          first + captionSize * 0.25 + smallSize * 0.98,
          { class: 'number', 'font-size': smallSize },
          numberText(item, smallSize),
        ),
      },
    ],
  };
}

/** All that is said beside the large waffle. */
export function largeLabel(data: ItemsData, item: Item, page: WafflePage, opacity: number): Mark {
  const { texts, baseline, size } = columnTexts(data, item, page);
  const { x } = page.column;
  return {
    key: `large-${item.id}`,
    tag: 'g',
    attrs: { class: `label ${item.tone}`, ...fade(opacity) },
    children: [
      {
        key: 'number',
        ...textAt(x, baseline, { class: 'number', 'font-size': size }, numberText(item, size)),
        number: { address: item.id, x, y: baseline - size * 0.8, width: numberWidth(item, size), height: size },
      },
      ...texts.flatMap(({ key, class: name, size: height, lines, x: left, y, figure }): Mark[] => [
        ...(figure
          ? [
              {
                key: `figure-${key}`,
                tag: 'g' as const,
                attrs: { class: 'people', transform: `${move(page.column.x, y - height * 0.98)} scale(${round(height / 11)})` },
                children: [
                  {
                    key: 'figure',
                    tag: 'path' as const,
                    attrs: { class: figure === 'outline' ? 'rest' : `sure ${item.tone}`, d: figuresPath(0, 1) },
                  },
                ],
              },
            ]
          : []),
        ...textLines(key, left, y, height * leading, { class: name, 'font-size': height }, lines),
      ]),
    ],
  };
}

/** The ruler of years: every year a tick, so that the empty ones are seen. */
export function ruler({ ruler: { y, x, years } }: WafflePage): Mark[] {
  const ticks = Array.from({ length: Math.floor(years[1] - years[0]) + 1 }, (_, index) => `M${round(x(years[0] + index))} ${round(y)}v-4`);
  return [pathMark('ruler', 'ruler', `M${round(x(years[0]))} ${round(y)}H${round(x(years[1]))}${ticks.join('')}`)];
}

/** The year of a waffle on the ruler: a line to its place in the strip, or the mark of the newest. */
export function yearMarks(item: Item, page: WafflePage, place: number | undefined, small: number, large: number): Mark[] {
  if (item.from === undefined) return [];
  const { y, x, years } = page.ruler;
  const half = textWidth(item.when, captionSize) / 2;
  const at = x(item.from);
  const slot = place === undefined ? undefined : page.slots[place];
  const middle = slot ? slot.x + slot.width / 2 : 0;
  return [
    ...(slot && small > 0
      ? [
          pathMark(
            `year-${item.id}`,
            'year-leader',
            `M${round(at)} ${round(y - 8)}V${round(y + 4)}L${round(middle)} ${round(slot.y - 9)}V${round(slot.y - 3)}`,
            small,
          ),
        ]
      : []),
    ...(large > 0
      ? [
          { key: `now-${item.id}`, tag: 'circle' as const, attrs: { class: 'now', cx: round(at), cy: round(y), r: 5, ...fade(large) } },
          {
            key: `now-year-${item.id}`,
            ...textAt(
              Math.max(half, Math.min(x(years[1]) - half, at)),
              y - 10,
              { class: 'tick', 'font-size': captionSize, 'text-anchor': 'middle' },
              item.when,
              large,
            ),
          },
        ]
      : []),
  ];
}
