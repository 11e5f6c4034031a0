import type { DotsGroup } from '../dots/data.ts';
import { fieldOf, tile, unsureMarks, unsurePart } from '../dots/draw.ts';
import { dotsPath, sureDots } from '../dots/grid.ts';
import { fade, type Mark, round, textAt } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import type { ShownDots } from './layout.ts';

/** Draws a count: its number, its words, and its dots as far as they are counted out. */
export function dotMarks({ item, numberSize, wide, top, texts, block, columns, rows, progress, opacity }: ShownDots): Mark[] {
  const dots = { box: { x: 0, y: top, width: columns * block, height: rows * block }, columns };
  const count = item.high ?? 0;
  const isClaim = item.tone === 'told';
  const group: DotsGroup = {
    address: item.id,
    digits: item.digits,
    unit: item.unit,
    caption: '',
    short: '',
    claim: isClaim,
    count,
    sure: item.certainty === 'open-below' ? 0 : (item.low ?? 0),
    certainty: item.certainty ?? 'point',
  };
  const tone = isClaim ? 'dots-rule' : item.tone === 'derived' ? 'dots-blue' : 'dots-ink';
  const id = `bars-${item.id}`;
  const unsure = sureDots(group) < count;
  const tiles = [tile(id, block, 0, top, tone), ...(unsure ? [tile(`${id}-unsure`, block, 0, top, tone, unsurePart)] : [])];
  return [
    { key: 'tiles', tag: 'defs', attrs: {}, children: tiles },
    ...unsureMarks(group, dots, block, { counted: progress, zoomed: progress }, opacity, `url(#${id}-unsure)`, tone),
    {
      key: `group-${item.id}`,
      tag: 'path',
      number: { address: item.id, ...dots.box },
      dots: fieldOf(dots, { block, count: sureDots(group), part: 1, zoomed: progress, tone }),
      attrs: {
        class: 'dots-field',
        d: dotsPath(Math.min(Math.round(count * progress), sureDots(group)), dots, block),
        fill: `url(#${id})`,
        ...fade(opacity),
      },
    },
    {
      key: `label-${item.id}`,
      tag: 'g',
      attrs: { class: `bar-label ${item.tone}`, ...fade(opacity) },
      number: { address: item.id, x: 0, y: 0, width: wide, height: round(numberSize * 1.1) },
      children: [
        numberAt(0, round(numberSize * 0.94), item, numberSize),
        ...texts.map(({ text, x, y, size, class: name }, index): Mark => ({
          key: `text-${index}`,
          ...textAt(x, y, { class: name, 'font-size': size }, text),
        })),
      ],
    },
  ];
}
