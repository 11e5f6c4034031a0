import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import { leading, numberWidth, type Type } from '../type.ts';
import type { ColumnText } from './column.ts';
import { across, cell, figuresPath } from './figures.ts';
import { type ShownWaffle, type SmallLabel, smallLines, type WaffleGeometry, type WafflePage } from './layout.ts';

const whole = across * across;

/** A hundred figures in a box: those that are sure, those that may be, and the others. A number that is missing leaves an empty frame. */
function waffleMark({ item, box, progress, opacity }: ShownWaffle): Mark {
  const { id, tone, low, high = low, certainty = 'point' } = item;
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
function smallMark(label: SmallLabel, type: Type): Mark {
  const { item, caption, size, opacity, ...box } = label;
  const lines = smallLines(label, type);
  return {
    key: `small-${item.id}`,
    tag: 'g',
    attrs: { class: `label ${item.tone}`, ...fade(opacity) },
    number: { address: item.id, ...box },
    children: [
      { key: 'when', ...textAt(box.x, lines.caption, { class: 'caption', 'font-size': type.note }, caption) },
      numberAt(box.x, lines.number, item, size),
    ],
  };
}

/** A figure before the words that say what it is. */
const sample = ({ key, size, y, figure }: ColumnText, x: number, tone: string): Mark => ({
  key: `figure-${key}`,
  tag: 'g',
  attrs: { class: 'people', transform: `${move(x, y - size * 0.98)} scale(${round(size / 11)})` },
  children: [{ key: 'figure', tag: 'path', attrs: { class: figure === 'outline' ? 'rest' : `sure ${tone}`, d: figuresPath(0, 1) } }],
});

/** All that is said beside the large waffle. */
function largeMark({ item, large }: ShownWaffle): Mark[] {
  if (!large) return [];
  const { x, baseline, size, texts, opacity } = large;
  return [
    {
      key: `large-${item.id}`,
      tag: 'g',
      attrs: { class: `label ${item.tone}`, ...fade(opacity) },
      children: [
        {
          ...numberAt(x, baseline, item, size),
          number: { address: item.id, x, y: baseline - size * 0.8, width: numberWidth(item, size), height: size },
        },
        ...texts.flatMap((text): Mark[] => [
          ...(text.figure ? [sample(text, x, item.tone)] : []),
          ...textLines(text.key, text.x, text.y, text.size * leading, { class: text.class, 'font-size': text.size }, text.lines),
        ]),
      ],
    },
  ];
}

/** The ruler of years: every year a tick, so that the empty ones are seen. */
function rulerMark({ ruler: { y, x, years } }: WafflePage): Mark {
  const ticks = Array.from({ length: Math.floor(years[1] - years[0]) + 1 }, (_, index) => `M${round(x(years[0] + index))} ${round(y)}v-4`);
  return pathMark('ruler', 'ruler', `M${round(x(years[0]))} ${round(y)}H${round(x(years[1]))}${ticks.join('')}`);
}

/** The year of a waffle on the ruler: a line to its place in the strip, or the mark of the newest. */
function yearMarks({ item, leader, now }: ShownWaffle, { ruler: { y }, type }: WafflePage): Mark[] {
  const path =
    leader && `M${round(leader.at)} ${round(y - 8)}V${round(y + 4)}L${round(leader.to)} ${round(leader.top - 9)}V${round(leader.top - 3)}`;
  return [
    ...(path ? [pathMark(`year-${item.id}`, 'year-leader', path, leader.opacity)] : []),
    ...(now
      ? [
          {
            key: `now-${item.id}`,
            tag: 'circle' as const,
            attrs: { class: 'now', cx: round(now.at), cy: round(y), r: type.mark, ...fade(now.opacity) },
          },
          {
            key: `now-year-${item.id}`,
            ...textAt(now.x, y - 10, { class: 'tick', 'font-size': type.note, 'text-anchor': 'middle' }, item.when, now.opacity),
          },
        ]
      : []),
  ];
}

/** Writes a computed waffle as marks. */
export const drawWaffle = ({ page, shown }: WaffleGeometry): Mark[] => [
  rulerMark(page),
  ...shown.flatMap((one): Mark[] => [
    waffleMark(one),
    ...yearMarks(one, page),
    ...(one.small ? [smallMark(one.small, page.type)] : []),
    ...largeMark(one),
  ]),
];
