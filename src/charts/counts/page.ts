import { max, min } from 'd3-array';
import type { Item, ItemsData } from '../items/data.ts';
import type { Size } from '../mark.ts';
import { remember } from '../remember.ts';
import { largestNumber, leading, numberWidth, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';
import { blocksOf, formOf, sideOf } from './forms.ts';
import { asideGap, rowOf, rowsOf } from './rows.ts';

/** The sizes that hold for a whole scene, in pixels, so that a mark is one thing in every cue. */
export interface CountsPage {
  type: Type;
  width: number;
  /** Where the account is closed with a double rule, and what is said below it. */
  bottom: number;
  foot: string[];
  numberSize: number;
  labelSize: number;
  /** Size of statements, which are no numbers. */
  statementSize: number;
  /** Distance of marks in a block of a hundred, and side of a block with the gap behind it. */
  pitch: number;
  block: number;
  /** Height of strokes that stand in one row, and room above and below a line. */
  stroke: number;
  pad: number;
  /** On a narrow page a number can stand above its label, with its date at the other edge. */
  over: boolean;
  /** Too little room for marks and for what is said of numbers: marks stay, the words stand in the table. */
  brief: boolean;
  /** Pixels for a unit of length. */
  unit: number;
  /** Length of the line that stands for the length of the scene. */
  span: number;
}

/** How large words and numbers are set: the first that leaves room for marks. */
interface Letters {
  number: number;
  label: number;
  statement: number;
}

const lettersOf = ({ hero, large, number, minor, label, note, question }: Type): Letters[] => [
  { number: hero, label, statement: question },
  { number: large, label, statement: question },
  { number: large, label, statement: label },
  { number, label, statement: label },
  { number, label: minor, statement: minor },
  { number: minor, label: note, statement: note },
];

const blockSide = (pitch: number) => pitch * 10 + Math.max(2, pitch * 0.7);

/** The items of each cue. */
const itemsOf = (data: ItemsData): Item[][] => Object.values(data.cues).map((ids) => ids.map((id) => data.items[id]!));

/** A page without marks in blocks, for a size of letters. */
function bare(data: ItemsData, { width, height }: Size, type: Type, letters: Letters, over: boolean, brief: boolean): CountsPage {
  const items = Object.values(data.items);
  const rows = Math.max(1, ...itemsOf(data).map((cue) => cue.reduce((sum, { tone }) => sum + (tone === 'words' ? 0.5 : 1), 0)));
  const foot = data.captions.key ? wrapText(data.captions.key, type.note, width * 0.93) : [];
  const length = items.find(({ measure }) => measure === 'length')?.low ?? width;
  const sides = items.filter((item) => formOf(item, data) === 'area').map((item) => (height * 0.28) / sideOf(item, 1));
  const unit = Math.min(width / length, ...sides);
  const room = (item: Item) => (formOf(item, data) === 'area' ? width - sideOf(item, unit) - asideGap : width) * (over ? 0.9 : 0.62);
  const numbers = items.filter(({ digits }) => digits !== '');
  const numberSize = largestNumber(
    type,
    (size) => size <= letters.number && numbers.every((item) => numberWidth(item, size) <= room(item)),
  );
  return {
    type,
    width,
    foot,
    over,
    brief,
    pitch: 0,
    block: 0,
    bottom: height - 8 - foot.length * type.note * leading,
    numberSize,
    labelSize: letters.label,
    statementSize: letters.statement,
    stroke: Math.round(Math.min(46, Math.max(10, (height * 0.2) / (rows + 1)))),
    pad: Math.min(14, height / 60),
    unit,
    span: length * unit,
  };
}

/** The page with the largest pitch at which every cue has room for its marks, 0 where there is none. */
function withMarks(data: ItemsData, page: CountsPage): CountsPage {
  const { width } = page;
  const rows = new Map(Object.values(data.items).map((item) => [item, rowOf(item, data, page)]));
  const fits = (pitch: number) =>
    itemsOf(data).every((cue) => {
      const at = { width, pitch, block: blockSide(pitch) };
      const high = (item: Item) => {
        const { height, form } = rows.get(item)!;
        return height + (form === 'blocks' ? blocksOf(item, at).height + page.pad * 0.8 : 0);
      };
      return cue.reduce((sum, item) => sum + high(item), 0) <= page.bottom;
    });
  let pitch = Math.min(28, width / 11);
  while (pitch >= 0.75 && !fits(pitch)) pitch -= 0.25;
  if (pitch < 0.75) return page;
  const { columns } = blocksOf({ high: width * width } as Item, { width, pitch, block: blockSide(pitch) });
  const filling = [columns, columns + 1].map((count) => Math.min(width / (count * 10.7 - 0.7), (width + 2 - 2 * count) / (count * 10)));
  const chosen = filling.find((full) => full > pitch * 0.92 && fits(full)) ?? pitch;
  return { ...page, pitch: chosen, block: blockSide(chosen) };
}

/** Height of all rows of the fullest cue, without marks in blocks where `page` has no pitch. */
const fullest = (data: ItemsData, page: CountsPage): number =>
  max(Object.keys(data.cues), (cue) => rowsOf(data, cue, page).reduce((sum, { height }) => sum + height, 0)) ?? 0;

/** Rules the page for a scene: texts as large as they can be while marks can be told from each other in every cue. */
export const countsPage = remember((data: ItemsData, size: Size): CountsPage => {
  const type = typeOf(size);
  const letters = lettersOf(type);
  const hasBlocks = Object.values(data.items).some((item) => formOf(item, data) === 'blocks');
  const overs = type.stage === 'phone' ? [false, true] : [false];
  const told = Math.min(2.5, size.width / 200);
  const pages: CountsPage[] = [];
  const marked: CountsPage[] = [];
  for (const brief of [false, true])
    for (const one of letters)
      for (const over of overs) {
        const page = bare(data, size, type, one, over, brief);
        pages.push(page);
        if (fullest(data, page) > page.bottom) continue;
        const ruled = hasBlocks ? withMarks(data, page) : page;
        if (!hasBlocks || ruled.pitch >= told) return ruled;
        marked.push(ruled);
      }
  const found = [1, 0.75].map((least) => marked.find(({ pitch }) => pitch >= least)).find((page) => page !== undefined);
  if (found) return found;
  // Nothing is drawn, so nothing is said of how, and words are as small as they may be.
  const last = min(pages.slice(-overs.length), (page) => fullest(data, page));
  const page = pages.slice(-overs.length).find((one) => fullest(data, one) === last)!;
  return { ...page, foot: [], bottom: size.height - 8 };
});
