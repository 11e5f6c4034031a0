import { mix } from '../contract.ts';
import type { DotsGroup } from '../dots/data.ts';
import { tile, unsureMarks } from '../dots/draw.ts';
import { blockGap, dotsPath, sureDots } from '../dots/layout.ts';
import { fade, type Mark, round, textAt } from '../mark.ts';
import type { Item } from '../items/data.ts';
import type { JoinedItem } from '../items/join.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';

/** A text at a place, in pixels. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size: number;
  class: 'item-label' | 'caption';
}

/** A count as dots: its number and words above, below them its blocks of a hundred, `block` pixels a side. */
export interface PlacedDots {
  item: Item;
  numberSize: number;
  texts: PlacedText[];
  /** Width of the number with its unit. */
  wide: number;
  /** Where the dots begin. */
  top: number;
  block: number;
  bottom: number;
}

/** Units stand after a number, smaller. */
export const unitSize = (size: number): number => Math.max(12, Math.round(size * 0.4));

const gap = (size: number) => (size < 24 ? 1 : 4);

/** Width of a number with its unit, as it is set at a size. */
export const numberWidth = ({ digits, unit }: Item, size: number): number =>
  textWidth(digits, size) * 1.03 + (unit ? textWidth(unit, unitSize(size)) * 1.05 + gap(size) + 1 : 0);

/** A number and its unit as one text. */
export const numberText = ({ digits, unit }: Item, size: number, attrs: Mark['attrs']): Pick<Mark, 'tag' | 'attrs' | 'children'> => ({
  tag: 'text',
  attrs: { class: 'number', 'font-size': size, ...attrs },
  children: [
    { key: 'digits', tag: 'tspan', attrs: {}, text: digits },
    ...(unit
      ? [{ key: 'unit', tag: 'tspan' as const, attrs: { class: 'unit', dx: gap(size), 'font-size': unitSize(size) }, text: unit }]
      : []),
  ],
});

const columnsOf = (width: number, block: number, blocks: number) => Math.max(1, Math.min(Math.floor(width / block), blocks));
/** Distances between dots that screens draw evenly, largest first. */
const pitches = [6, 5, 4.5, 4, 3.5, 3.25, 3, 2.75, 2.5, 2.25, 2, 1.75, 1.5, 1.25, 1, 0.75, 0.5, 0.25];
const blocksOf = ({ high = 0 }: Item) => Math.ceil(high / 100);

/** Places a count in a width and a height, its dots as large as there is room for. */
export function placeDots(item: Item, notes: string[], width: number, height: number): PlacedDots {
  const narrow = width < 560;
  const numberSize = narrow ? 40 : Math.round(Math.min(92, width * 0.1));
  const wide = numberWidth(item, numberSize);
  const beside = width - wide > (narrow ? 110 : 300) ? wide + (narrow ? 12 : 26) : 0;
  const under = narrow ? 0 : beside;
  let y = beside ? 2 : numberSize;
  const texts: PlacedText[] = [];
  const write = (text: string, x: number, size: number, name: PlacedText['class']) => {
    for (const words of wrapText(text, size, (width - x) * 0.95)) {
      y += size * 1.32;
      texts.push({ text: words, x, y: round(y), size, class: name });
    }
  };
  write(item.label, beside, narrow ? 12 : 18, 'item-label');
  if (under === 0) y = Math.max(y, numberSize + 4);
  for (const note of narrow ? [notes.join(/[\u2E80-\u9FFF]/.test(notes.join('')) ? '·' : ' · ')] : notes)
    write(note, under, narrow ? 12 : 14, 'caption');
  const top = Math.ceil(Math.max(y, numberSize) + (narrow ? 7 : 16));
  const blocks = blocksOf(item);
  const rows = (side: number) => Math.ceil(blocks / columnsOf(width, side, blocks));
  const block = pitches.map((pitch) => pitch * 10 + blockGap).find((side) => rows(side) * side <= height - top) ?? 4.5;
  return { item, numberSize, texts, wide, top, block, bottom: top + rows(block) * block };
}

/** Draws a count: its number, its words, and its dots as far as they are counted out. */
export function dotMarks({ progress, opacity }: JoinedItem, place: PlacedDots, block: number, width: number): Mark[] {
  const { item, numberSize, wide, top, texts } = place;
  const columns = columnsOf(width, block, blocksOf(item));
  const dots = { box: { x: 0, y: top, width: columns * block, height: Math.ceil(blocksOf(item) / columns) * block }, columns };
  const count = item.high ?? 0;
  const isClaim = item.tone === 'told';
  const field: DotsGroup = {
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
  const unsure = sureDots(field) < count;
  const tiles = [tile(id, block, 0, top, tone), ...(unsure ? [tile(`${id}-unsure`, block, 0, top, tone, 0.34)] : [])];
  return [
    { key: 'tiles', tag: 'defs', attrs: {}, children: tiles },
    ...unsureMarks(field, dots, block, progress, opacity, `url(#${id}-unsure)`, tone),
    {
      key: `field-${item.id}`,
      tag: 'path',
      number: { address: item.id, ...dots.box },
      attrs: {
        class: 'field',
        d: dotsPath(Math.min(Math.round(count * progress), sureDots(field)), dots, block),
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
        { key: 'number', ...numberText(item, numberSize, { y: round(numberSize * 0.94) }) },
        ...texts.map(({ text, x, y, size, class: name }, index): Mark => ({
          key: `text-${index}`,
          ...textAt(x, y, { class: name, 'font-size': size }, text),
        })),
      ],
    },
  ];
}

/** The side of a block on the way from one place to another. */
export const blockBetween = (from: PlacedDots | undefined, to: PlacedDots | undefined, t: number): number =>
  from && to ? mix(from.block, to.block, t) : (to ?? from)!.block;
