import { round, type Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { remember } from '../remember.ts';
import { wrapText } from '../wrap-text.ts';
import type { DotsData, DotsGroup, DotsNumber } from './data.ts';

/** A group in its place: its dots from `box`, its number above. */
export interface PlacedGroup {
  group: DotsGroup;
  box: Box;
  /** Blocks of a hundred in a row. */
  columns: number;
  /** Where its number begins, and how large it is set. */
  top: number;
  header: number;
}

/** The places of one cue at one size; `block` is the side of a hundred dots in whole pixels. */
export interface DotsArrangement {
  block: number;
  groups: PlacedGroup[];
  numbers: { number: DotsNumber; x: number; y: number }[];
}

/** Dots of a block stand ten by ten; the gap after a block keeps hundreds countable. */
export const blockGap = 2;

/** Distances between dots that screens can draw evenly, largest first. */
const pitches = [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.75, 1.5, 1.25, 1, 0.75, 0.5];

const isNarrow = (size: Size) => size.width < 620;
const numberSize = (size: Size) => (isNarrow(size) ? 34 : Math.min(84, Math.max(52, size.width * 0.075)));
const header = (groups: DotsNumber[], size: Size) =>
  Math.round((isNarrow(size) ? numberSize(size) + 22 : numberSize(size) * 1.05 + 26) + captionSpace(groups, size));
const footer = 24;
const gapBetween = (size: Size) => (isNarrow(size) ? 8 : 56);

/** The caption in the lines that it needs: on a narrow stage one across it, or the date alone; beside others at most two. */
export function captionOf({ caption, short }: DotsNumber, size: Size): string[] {
  const room = isNarrow(size) ? size.width : size.width * 0.36;
  const lines = wrapText(caption, 14, room);
  return lines.length <= (isNarrow(size) ? 1 : 2) ? lines : [short];
}
const captionWidth = (number: DotsNumber, size: Size) => Math.max(...captionOf(number, size).map((text) => textWidth(text, 14)));
const captionSpace = (numbers: DotsNumber[], size: Size) => (Math.max(1, ...numbers.map((one) => captionOf(one, size).length)) - 1) * 18;

/** Width that a group's number and caption need. */
const headerWidth = (group: DotsNumber, size: Size) =>
  Math.max(textWidth(group.digits, numberSize(size)) + textWidth(group.unit, numberSize(size) * 0.34) + 8, captionWidth(group, size));

const blocksOf = ({ count }: DotsGroup) => Math.ceil(count / 100);

interface Fit {
  columns: number[];
  rows: number[];
  width: number;
  height: number;
}

/** Columns and rows of blocks when a block has this side, and the room that all groups then need. */
function fit(groups: DotsGroup[], block: number, size: Size, numbersHeight: number): Fit {
  const high = header(groups, size);
  if (isNarrow(size)) {
    const across = Math.max(1, Math.floor(size.width / block));
    const columns = groups.map((group) => Math.min(across, blocksOf(group)));
    const rows = groups.map((group, index) => Math.ceil(blocksOf(group) / columns[index]!));
    const height = rows.reduce((sum, count) => sum + count * block + high + gapBetween(size), numbersHeight + footer - gapBetween(size));
    return { columns, rows, width: size.width, height };
  }
  const down = Math.max(1, Math.floor((size.height - high - footer - numbersHeight) / block));
  const columns = groups.map((group) => Math.ceil(blocksOf(group) / down));
  const rows = groups.map((group, index) => Math.ceil(blocksOf(group) / columns[index]!));
  const width = groups.reduce(
    (sum, group, index) => sum + Math.max(columns[index]! * block, headerWidth(group, size)) + gapBetween(size),
    -gapBetween(size),
  );
  return { columns, rows, width, height: high + Math.max(...rows) * block + footer + numbersHeight };
}

const besideSize = (size: Size) => numberSize(size) * 0.6;
const numberRow = (size: Size) => besideSize(size) + (isNarrow(size) ? 22 : 50);

/** Places of the numbers beside the groups, one after the other, in as many rows as they need. */
function numberPlaces(numbers: DotsNumber[], size: Size): { x: number; row: number }[] {
  let [x, row] = [0, 0];
  return numbers.map((number) => {
    const width = Math.max(
      textWidth(number.digits, besideSize(size)) * 1.06 + textWidth(number.unit, Math.max(14, besideSize(size) * 0.34)) + 8,
      captionWidth(number, size),
    );
    if (x > 0 && x + width > size.width) [x, row] = [0, row + 1];
    const place = { x, row };
    x += width + 32;
    return place;
  });
}

/** Height of the rows that the numbers of a cue take. */
const numbersHeight = (numbers: DotsNumber[], size: Size) =>
  numbers.length > 0 ? (Math.max(...numberPlaces(numbers, size).map(({ row }) => row)) + 1) * numberRow(size) : 0;

const numbersOf = (data: DotsData, cue: { numbers: string[] }) => cue.numbers.flatMap((address) => data.numbers[address] ?? []);

/** The largest block at which every cue of the scene fits: one scale for all, so that groups can be compared. */
const blockSide = remember((data: DotsData, size: Size): number => {
  const cues = Object.values(data.cues).map((cue) => ({
    groups: data.groups.filter(({ address }) => cue.show.includes(address)),
    numbers: numbersHeight(numbersOf(data, cue), size),
  }));
  for (const block of pitches.map((pitch) => pitch * 10 + blockGap)) {
    const fits = cues.every(({ groups, numbers }) => {
      const room = fit(groups, block, size, numbers);
      return room.width <= size.width && room.height <= size.height;
    });
    if (fits) return block;
  }
  return pitches.at(-1)! * 10 + blockGap;
});

/** Computes where the groups of a cue stand. Areas are proportional to counts, because every dot takes the same room. */
export function arrangeDots(data: DotsData, cueId: string, size: Size): DotsArrangement {
  const cue = data.cues[cueId];
  if (!cue) throw new Error(`The scene has no cue "${cueId}".`);
  const block = blockSide(data, size);
  const groups = data.groups.filter(({ address }) => cue.show.includes(address));
  const room = fit(groups, block, size, numbersHeight(numbersOf(data, cue), size));
  let left = 0;
  let top = 0;
  const placed = groups.map((group, index): PlacedGroup => {
    const width = room.columns[index]! * block;
    const height = room.rows[index]! * block;
    const box = { x: Math.round(left), y: Math.round(top + header(groups, size)), width, height };
    if (isNarrow(size)) top += header(groups, size) + height + gapBetween(size);
    else left += Math.max(width, headerWidth(group, size)) + gapBetween(size);
    return { group, box, columns: room.columns[index]!, top: box.y - header(groups, size), header: numberSize(size) };
  });
  const bottom = Math.max(...placed.map(({ box }) => box.y + box.height));
  const shown = numbersOf(data, cue);
  const numbers = numberPlaces(shown, size).map(({ x, row }, index) => ({
    number: shown[index]!,
    x: round(x),
    y: round(bottom + footer + (isNarrow(size) ? -2 : 4) + row * numberRow(size)),
  }));
  return { block, groups: placed, numbers };
}

/**
 * The outline that holds the first `count` dots of a group, filled block by block in reading order: whole rows of blocks, whole blocks,
 * whole rows of ten in the block begun, and what is left of its last row.
 */
export function dotsPath(count: number, { box, columns }: Pick<PlacedGroup, 'box' | 'columns'>, block: number): string {
  const pitch = (block - blockGap) / 10;
  const trim = (length: number) => (length > 0 ? length - blockGap : 0);
  const rect = (x: number, y: number, width: number, height: number) =>
    width > 0 && height > 0 ? `M${round(box.x + x)} ${round(box.y + y)}h${round(width)}v${round(height)}h${-round(width)}z` : '';
  const blocks = Math.floor(count / 100);
  const rows = Math.floor(blocks / columns);
  const inRow = blocks % columns;
  const begun = count % 100;
  const x = inRow * block;
  const y = rows * block;
  return (
    rect(0, 0, trim(columns * block), trim(rows * block)) +
    rect(0, y, trim(inRow * block), trim(block)) +
    rect(x, y, 10 * pitch, Math.floor(begun / 10) * pitch) +
    rect(x, y + Math.floor(begun / 10) * pitch, (begun % 10) * pitch, pitch)
  );
}

/** How many dots are drawn full: of a number that is about, all but those of the block, or row of ten, where it ends. */
export function sureDots({ count, sure, certainty }: DotsGroup): number {
  if (certainty !== 'soft') return sure;
  const edge = count > 200 ? 100 : 10;
  return Math.floor((count - 1) / edge) * edge;
}

/** Where the dot after the last one would stand, and how high a row of dots is. */
export function afterDots(
  count: number,
  { box, columns }: Pick<PlacedGroup, 'box' | 'columns'>,
  block: number,
): { x: number; y: number; pitch: number } {
  const pitch = (block - blockGap) / 10;
  const blocks = Math.floor(count / 100);
  const begun = count % 100;
  const x = box.x + (blocks % columns) * block + (begun % 10) * pitch;
  const y = box.y + Math.floor(blocks / columns) * block + Math.floor(begun / 10) * pitch;
  return { x: round(x), y: round(y + pitch / 2), pitch };
}
