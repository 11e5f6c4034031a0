import type { Size } from '../mark.ts';
import { captionFor, type ItemsData, type Item } from '../items/data.ts';
import { textWidth } from '../text-width.ts';
import { remember } from '../remember.ts';
import { wrapText } from '../wrap-text.ts';
import { blocksOf, type Form, formOf, sideOf } from './forms.ts';

/** The sizes that hold for a whole scene, in pixels, so that a mark is one thing in every cue. */
export interface CountsPage {
  width: number;
  /** Where the account is closed with a double rule, and what is said below it. */
  bottom: number;
  foot: string[];
  numberSize: number;
  labelSize: number;
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

/** A line of the account with its words broken to their room, and the heights of its words and of its drawing. */
export interface CountsRow {
  item: Item;
  form: Form;
  label: string[];
  caption: string[];
  unit: string[];
  /** The unit stands behind its number, not below. */
  behind: boolean;
  /** Sizes of its label and its number; an absence is set smaller than a number. */
  labelSize: number;
  numberSize: number;
  /** Its number stands above its label, in a band of this height with its date. */
  isOver: boolean;
  band: number;
  /** Where its words begin. */
  indent: number;
  head: number;
  drawing: number;
  height: number;
}

/** A row in its place in a cue: `y` is its upper edge. */
export interface PlacedRow extends CountsRow {
  y: number;
}

export const captionSize = (width: number): number => (width < 560 ? 12 : 13);
export const leading = 1.36;
export const unitSize = (size: number): number => Math.max(12, Math.round(size * 0.36));

function drawingHeight(item: Item, form: Form, page: CountsPage): number {
  if (form === 'blocks') return blocksOf(item, page).height;
  if (form === 'area') return sideOf(item, page.unit);
  return { along: page.stroke * 2.2, hundred: page.stroke, share: page.stroke * 1.5, length: 14, absence: 14, none: 0 }[form];
}

/** Breaks the words of a line to the room that its number leaves. */
function rowOf(item: Item, data: ItemsData, page: CountsPage): CountsRow {
  const { width, pad, over } = page;
  const noted = captionSize(width);
  const isNarrow = width < 560;
  const labelSize = page.labelSize * (item.tone !== 'words' ? 1 : isNarrow ? 1.15 : 1.5);
  const numberSize = item.tone === 'missing' ? Math.max(16, page.numberSize * 0.5) : page.numberSize;
  const form = formOf(item, data);
  const drawing = drawingHeight(item, form, page);
  const indent = form === 'area' ? drawing + 34 : 0;
  const small = unitSize(numberSize);
  const digits = textWidth(item.digits, numberSize) * 1.05;
  const whole = digits + (item.unit ? textWidth(item.unit, small) * 1.08 + 6 : 0);
  const behind = whole <= (width - indent) * (over ? 0.8 : isNarrow ? 0.58 : 0.68);
  const unit = item.unit ? (behind ? [item.unit] : wrapText(item.unit, small, Math.max(digits, width * 0.32))) : [];
  const sum = behind ? whole : Math.max(digits, ...unit.map((text) => textWidth(text, small) * 1.08));
  const room = width - indent - sum - (sum > 0 ? 16 : 0);
  const isOver = over && sum > 0 && form !== 'area';
  const label = wrapText(item.label, labelSize, (isOver ? width : room) * (item.tone === 'words' ? 0.9 : 0.97));
  const note = captionFor(data, item);
  const said =
    page.brief && item.digits ? [] : ([isNarrow && item.tone === 'words' ? item.when : item.caption, note].filter(Boolean) as string[]);
  const caption = said.flatMap((text) => wrapText(text, noted, room * 0.97));
  const [named, dated] = [label.length * labelSize * leading, caption.length * noted * leading];
  const figures = item.digits ? numberSize * (over ? 1.16 : 1) + (behind ? 0 : unit.length * small * 1.2 + numberSize * 0.14) : 0;
  const band = Math.max(figures, dated);
  const head = isOver ? band + named : Math.max(named + dated, figures);
  const beside = form === 'area' || drawing === 0;
  const height = 2 * pad + (beside ? Math.max(head, drawing) : head + pad * 0.8 + drawing);
  return { item, form, label, caption, unit, behind, labelSize, numberSize, isOver, band, indent, head, drawing, height };
}

const blockSide = (pitch: number) => pitch * 10 + Math.max(2, pitch * 0.7);

/** The page for a size of text; the largest pitch at which every cue has room for its marks, 0 where there is none. */
function pageAt(data: ItemsData, { width, height }: Size, part: number, over: boolean, brief = false): CountsPage {
  const isNarrow = width < 560;
  const lines = Object.values(data.items);
  const cues = Object.values(data.cues).map((ids) => ids.map((id) => data.items[id]!));
  const rows = Math.max(1, ...cues.map((cue) => cue.reduce((sum, { tone }) => sum + (tone === 'words' ? 0.5 : 1), 0)));
  const foot = data.captions.key ? wrapText(data.captions.key, captionSize(width), width * 0.93) : [];
  const largest = Math.min(width * (over ? 0.14 : isNarrow ? 0.17 : 0.13), (height * 0.42) / (rows + 1));
  const length = lines.find(({ measure }) => measure === 'length')?.low ?? width;
  const sides = lines.filter((item) => formOf(item, data) === 'area').map((item) => (height * 0.28) / sideOf(item, 1));
  const unit = Math.min(width / length, ...sides);
  const room = (item: Item) => (formOf(item, data) === 'area' ? (width - sideOf(item, unit) - 34) * 0.52 : width * (over ? 0.75 : 0.56));
  const widest = Math.min(...lines.filter(({ digits }) => digits).map((item) => room(item) / textWidth(item.digits, 1)));
  const page: CountsPage = {
    width,
    foot,
    over,
    brief,
    pitch: 0,
    block: 0,
    bottom: height - 8 - foot.length * captionSize(width) * leading,
    numberSize: Math.max(brief ? 16 : 20, Math.round(Math.min(largest, widest) * part)),
    labelSize: Math.max(brief ? 12 : 13, Math.round(Math.min(24, Math.max(15, largest * 0.32)) * part)),
    stroke: Math.round(Math.min(46, Math.max(12, (height * 0.2) / (rows + 1))) * part),
    pad: Math.min(14, height / 60) * part,
    unit,
    span: length * unit,
  };
  const bare = new Map(lines.map((item) => [item, rowOf(item, data, page)]));
  const fits = (pitch: number) =>
    cues.every((cue) => {
      const at = { width, pitch, block: blockSide(pitch) };
      const high = (item: Item) => bare.get(item)!.height + (bare.get(item)!.form === 'blocks' ? blocksOf(item, at).height : 0);
      return cue.reduce((sum, item) => sum + high(item) + (bare.get(item)!.form === 'blocks' ? page.pad * 0.8 : 0), 0) <= page.bottom;
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
  Math.max(0, ...Object.keys(data.cues).map((cue) => rowsOf(data, cue, page).reduce((sum, { height }) => sum + height, 0)));

/** Rules the page for a scene: texts as large as they can be while marks can be told from each other in every cue. */
export const countsPage = remember((data: ItemsData, size: Size): CountsPage => {
  const high = (over: boolean) => fullest(data, { ...pageAt(data, size, 1, over), pitch: 0, block: 0 });
  const over = size.width < 560 && high(true) < high(false);
  const hasBlocks = Object.values(data.items).some((item) => formOf(item, data) === 'blocks');
  let best: CountsPage | undefined;
  for (const brief of [false, true]) {
    for (let part = 1; part >= 0.5; part -= 0.05) {
      const page = pageAt(data, size, part, over, brief);
      if (page.pitch >= Math.min(2.5, size.width / 200)) return page;
      if (!best || page.pitch > best.pitch) best = page;
    }
    if (!hasBlocks || best!.pitch > 0) return best!;
  }
  // Nothing is drawn, so nothing is said of how, and words are as small as they may be.
  return { ...pageAt(data, size, 0.5, over, true), pitch: 0, block: 0, foot: [], bottom: size.height - 8 };
});

const rowsOf = (data: ItemsData, cue: string, page: CountsPage) => data.cues[cue]!.map((id) => rowOf(data.items[id]!, data, page));

/** Places the rows of a cue one under the other; room that is left goes to the rows of numbers. */
export function placeRows(data: ItemsData, cue: string | undefined, page: CountsPage): PlacedRow[] {
  const rows = cue === undefined ? [] : rowsOf(data, cue, page);
  const numbers = rows.filter(({ item }) => item.tone !== 'words').length;
  const spare = page.bottom - rows.reduce((sum, { height }) => sum + height, 0);
  let y = 0;
  return rows.map((row) => {
    const more = row.item.tone === 'words' ? 0 : Math.min(Math.max(0, spare / Math.max(1, numbers)), page.bottom * 0.08);
    const placed = { ...row, y, height: row.height + more };
    y += placed.height;
    return placed;
  });
}
