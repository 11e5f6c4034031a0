import { max, sum } from 'd3-array';
import { cueOf } from '../contract.ts';
import { round, type Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { remember } from '../remember.ts';
import { textWidth } from '../text-width.ts';
import { captionUnder, leading, numberWidth, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';
import type { DotsData, DotsGroup, DotsNumber } from './data.ts';
import { blockOf, blocksIn, pitches } from './grid.ts';

/** A number with its words under it, from its upper left corner, in pixels. */
export interface DotsLabel extends Box {
  number: DotsNumber;
  size: number;
  caption: string[];
}

/** A group in its place: its dots from `box`, in `columns` blocks of a hundred. */
export interface PlacedGroup {
  group: DotsGroup;
  box: Box;
  columns: number;
  label: DotsLabel;
}

/** The places of one cue at one size. */
export interface DotsArrangement {
  /** Side of a hundred dots with the gap behind them. */
  block: number;
  groups: PlacedGroup[];
  numbers: DotsLabel[];
  /** Baseline of what a dot stands for. */
  keyY: number;
}

/** How a scene is set in all its cues, so that what stays never flows anew: only its place and what stands beside it change. */
interface Setting {
  type: Type;
  /** Groups stand side by side, or one under the other. */
  aside: boolean;
  pitch: number;
  block: number;
  /** Rows of blocks that there is room for where groups stand side by side. */
  down: number;
  number: number;
  /** Lines that a caption may take; one that is longer gives way to its date. */
  lines: number;
  /** How many of the groups must have captions that say what was counted. */
  full: number;
  /** Height of a number with its caption. */
  header: number;
  /** Air between groups. */
  air: number;
}

/** On a screen of a phone or a desk, dots closer than this run into each other. */
const apart = ({ stage }: Type) => (stage === 'phone' ? 0.9 : 2);

/** Air between a number with its caption and the dots under it. */
const over = ({ stage }: Type) => (stage === 'phone' ? 4 : 10);

/** Height of a number with lines of caption under it. */
const labelHeight = (size: number, lines: number, type: Type) =>
  Math.ceil(captionUnder(size, type) + (lines - 1) * type.note * leading + type.note * 0.4);

/** The lines of a caption: what was counted and when, or the date alone where both take more lines than there is room for. */
function captionLines({ caption, short }: DotsNumber, width: number, most: number, { note }: Type): string[] {
  const lines = wrapText(caption, note, width);
  return lines.length <= most ? lines : wrapText(short, note, width);
}

const labelWidth = (number: DotsNumber, size: number, lines: readonly string[], { note }: Type): number =>
  Math.ceil(Math.max(numberWidth(number, size), ...lines.map((line) => textWidth(line, note))));

/** Columns of blocks of a group, the same in every cue. */
const columnsOf = (group: DotsGroup, { aside, down, block }: Setting, width: number): number => {
  const blocks = blocksIn(group.count);
  return aside ? Math.ceil(blocks / Math.max(1, down)) : Math.min(blocks, Math.max(1, Math.floor((width + 2) / block)));
};

/** Room for the words over a group: where groups stand side by side at least as wide as its dots, and on a desk as a caption wants. */
const wordsRoom = (group: DotsNumber, dots: number, { aside, number, type }: Setting, width: number): number =>
  aside ? Math.min(width, Math.max(dots, numberWidth(group, number) + 2, type.note * 13)) : width;

const groupsOf = (data: DotsData, cue: { show: string[] }) => data.groups.filter(({ address }) => cue.show.includes(address));
const numbersOf = (data: DotsData, cue: { numbers: string[] }) => cue.numbers.flatMap((address) => data.numbers[address] ?? []);

/** Room between the dots and the numbers under them, for what a dot stands for. */
const keyHeight = ({ note }: Type) => Math.round(note * 1.9);

/** Numbers beside the groups, one after the other in rows, from the top of the first row; and how high they stand. */
function placeNumbers(numbers: readonly DotsNumber[], { type, lines }: Pick<Setting, 'type' | 'lines'>, width: number) {
  let [x, y, high] = [0, 0, 0];
  const labels = numbers.map((number): DotsLabel => {
    const caption = captionLines(number, width * (type.stage === 'phone' ? 1 : 0.46), lines, type);
    const wide = labelWidth(number, type.number, caption, type);
    if (x > 0 && x + wide > width) [x, y, high] = [0, y + high + 4, 0];
    const height = labelHeight(type.number, caption.length, type);
    const label = { number, size: type.number, caption, x, y, width: wide, height };
    x += wide + 32;
    high = Math.max(high, height);
    return label;
  });
  return { labels, height: y + high };
}

/** Height of what stands over the dots of a group: of one height where groups stand side by side. */
function headerOf(group: DotsGroup, set: Setting, width: number): number {
  if (set.aside) return set.header;
  return labelHeight(set.number, captionLines(group, width, set.lines, set.type).length, set.type) + over(set.type);
}

/** Whether the caption of a group says what was counted, not the date alone. */
function isFull(group: DotsGroup, set: Setting, width: number): boolean {
  const { type } = set;
  const dots = columnsOf(group, set, width) * set.block;
  return wrapText(group.caption, type.note, wordsRoom(group, dots, set, width)).length <= set.lines;
}

/** Places a cue in a setting, and tells whether it has room for it. */
function arrange(data: DotsData, cueId: string, set: Setting, size: Size): DotsArrangement & { fits: boolean } {
  const { type, aside, block, air } = set;
  const cue = data.cues[cueId]!;
  let [left, top] = [0, 0];
  let fits = true;
  const groups = groupsOf(data, cue).map((group): PlacedGroup => {
    const columns = columnsOf(group, set, size.width);
    const [width, height] = [columns * block, Math.ceil(blocksIn(group.count) / columns) * block];
    const caption = captionLines(group, wordsRoom(group, width, set, size.width), set.lines, type);
    const wide = labelWidth(group, set.number, caption, type);
    const high = labelHeight(set.number, caption.length, type);
    const header = headerOf(group, set, size.width);
    fits &&= high <= header;
    const label = { number: group, size: set.number, caption, x: left, y: top, width: wide, height: high };
    const box = { x: left, y: top + header, width, height };
    if (aside) left += Math.round(Math.max(width, wide) + air);
    else top += Math.round(header + height + air);
    return { group, box, columns, label };
  });
  const foot = dotsFoot(data, set, size);
  const { labels, height } = placeNumbers(numbersOf(data, cue), set, size.width);
  fits &&= left - air <= size.width && foot + keyHeight(type) + height <= size.height;
  fits &&= groups.every(({ box, label }) => Math.max(box.width - 2, label.width) <= size.width);
  const first = foot + keyHeight(type);
  return { block, groups, numbers: labels.map((label) => ({ ...label, y: first + label.y })), keyY: round(foot + type.note * 1.3), fits };
}

/** Where the dots of the fullest cue end. */
function dotsFoot(data: DotsData, set: Setting, { width }: Size): number {
  const high = (group: DotsGroup) => Math.ceil(blocksIn(group.count) / columnsOf(group, set, width)) * set.block;
  const ends = Object.values(data.cues).map((cue) => {
    const heights = groupsOf(data, cue).map(high);
    if (set.aside) return set.header + (max(heights) ?? 0);
    return sum(groupsOf(data, cue), (group) => high(group) + headerOf(group, set, width) + set.air) - set.air;
  });
  return Math.round(Math.max(0, max(ends) ?? 0));
}

/** The settings to try, best first: dots that can be told apart under whole captions, then under some dates alone, then the largest there is room for. */
function* settings(data: DotsData, size: Size, type: Type): Generator<Setting> {
  const phone = type.stage === 'phone';
  const air = phone ? 6 : Math.round(24 * type.scale);
  const numbers = Object.values(data.cues).map((cue) => numbersOf(data, cue));
  const beneath = [0, 1, 2, 3].map((lines) =>
    Math.max(0, ...numbers.map((list) => placeNumbers(list, { type, lines }, size.width).height)),
  );
  const least = apart(type);
  const count = data.groups.length;
  const tries = [
    { sizes: phone ? [type.large, type.number] : [type.hero, type.large], full: count, least },
    { sizes: [type.number], full: count, least },
    { sizes: [type.number], full: Math.ceil(count / 2), least },
    { sizes: [type.large, type.number], full: 0, least },
    { sizes: [type.number, type.minor], full: 0, least: 0 },
  ];
  for (const { sizes, full, least: from } of tries)
    for (const pitch of pitches.filter((one) => one >= from))
      for (const number of sizes)
        for (const lines of [3, 2, 1, 0])
          for (const aside of [true, false]) {
            const block = blockOf(pitch);
            const header = labelHeight(number, Math.max(1, lines), type) + over(type);
            const down = Math.floor((size.height - header - keyHeight(type) - beneath[lines]!) / block);
            if (!aside || down > 0) yield { type, aside, pitch, block, down, number, lines, full, header, air };
          }
}

/** How a scene is set at a size: one scale for all its cues, so that groups can be compared. */
const settingOf = remember((data: DotsData, size: Size): Setting => {
  const cues = Object.keys(data.cues);
  const most = Math.max(0, ...Object.values(data.cues).map((cue) => sum(groupsOf(data, cue), ({ count }) => blocksIn(count))));
  let last: Setting | undefined;
  for (const set of settings(data, size, typeOf(size))) {
    last = set;
    // Dots that take more than the whole picture are not arranged in vain.
    if (most * set.block ** 2 > (size.width + 2) * size.height) continue;
    if (data.groups.filter((group) => isFull(group, set, size.width)).length < set.full) continue;
    if (cues.every((cue) => arrange(data, cue, set, size).fits)) return set;
  }
  return last!;
});

/** Computes where the groups of a cue stand. Areas are proportional to counts, because every dot takes the same room. */
export function arrangeDots(data: DotsData, cueId: string, size: Size): DotsArrangement {
  cueOf(data, cueId);
  return arrange(data, cueId, settingOf(data, size), size);
}
