import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { ItemsData } from '../items/data.ts';
import { remember } from '../remember.ts';
import { type Type, typeOf } from '../type.ts';
import { type Block, lineBlock, type TextSizes, wordsBlock } from './blocks.ts';
import { type Draft, draftsOf, isAccount, rowsOf, tilesOf } from './drafts.ts';

/** A number, or the numbers of a series, in their place. */
export interface Panel extends Draft {
  /** Where the figure stands, and the rule above the panel begins. */
  box: Box;
  rule: Box;
  /** Tiles in a row, and the room that each takes, in pixels. */
  columns: number;
  pitch: number;
  blocks: Block[];
}

/** A try to fill the stage: sizes of texts and tiles, and what is left for each row. */
interface Attempt extends TextSizes {
  pitch: number;
  spare: number;
}

/** Tiles in a row of an account, so that all its figures are measured by one length. */
const accountColumns = 20;
/** Least height of a bar that has a panel for itself. */
const leastBar = 44;
/** Room for words beside a figure. */
const leastWords = 140;

/** How large a figure is drawn in a width. Rows of tiles end on a ten, or on a five, so that they can be counted. */
function figureSize(draft: Draft, room: number, account: boolean, { pitch, spare, brief }: Attempt): Size & { columns: number } {
  if (draft.figure === 'none') return { width: 0, height: 0, columns: 0 };
  if (draft.figure === 'sheet') return { width: room, height: pitch + spare, columns: 0 };
  if (draft.figure === 'cut')
    return { width: room, height: Math.round(Math.min(72, Math.max(account || brief ? 14 : leastBar, pitch * 1.7))), columns: 0 };
  const tiles = tilesOf(draft);
  const most = account ? accountColumns : tiles <= 100 ? 10 : Math.max(10, Math.floor(room / pitch / 5) * 5);
  const columns = Math.min(most, tiles);
  return { width: columns * pitch, height: Math.ceil(tiles / columns) * pitch, columns };
}

/** How a panel is set: a width for its figure beside its texts, 0 for one below them; and the least height where a figure begins. */
interface Setting {
  aside: number;
  account: boolean;
  from: number;
  captions: ItemsData['captions'];
}

/** Places a panel from its upper left corner. */
function place(draft: Draft, at: Box, { aside, account, from, captions }: Setting, attempt: Attempt): Panel & { bottom: number } {
  const { key, lines, figure } = draft;
  const drawn = figureSize(draft, aside || at.width, account, attempt);
  const gap = aside ? 18 : 0;
  const [x, room] = [at.x + (aside + gap), at.width - aside - gap];
  const top = at.y + 10;
  const words = (name: string, text: string | undefined, y: number, left: number, width: number) =>
    text ? [wordsBlock(`${name}-${key}`, text, 'caption', attempt.type.note, left, y, width)] : [];
  const blocks: Block[] = [];
  const ends = () => Math.max(top, ...blocks.map(({ y, height }) => y + height));
  const pair = lines.length > 1;
  if (pair) blocks.push(wordsBlock(`title-${key}`, lines[0]!.label, 'item-label', attempt.label, x, top, room));
  const start = ends() + (pair ? attempt.number * 0.08 : 0);
  const column = room / lines.length;
  lines.forEach((item, index) => {
    const by = pair && attempt.dated ? captions[item.tone] : undefined;
    const told = by ? { ...item, caption: [item.caption, by].join(/[\u2E80-\u9FFF]/.test(by) ? '·' : ', ') } : item;
    blocks.push(lineBlock(told, x + index * column, start, column - (pair ? 8 : 0), attempt, !pair));
  });
  const isBar = figure === 'cut';
  const free = Math.max(from, aside ? top : ends() + (figure === 'none' ? 0 : 10));
  const isSaid = isBar && !account && !attempt.brief;
  const before = isSaid ? words('before', captions.before, free, at.x, drawn.width) : [];
  const y = Math.round(free + (before[0]?.height ?? 0) + (isBar ? 12 : 0));
  const after = isSaid ? words('after', captions.after, y + drawn.height + 4, at.x, drawn.width) : [];
  const foot = [...before, ...after, ...(figure === 'none' ? [] : [{ y, height: drawn.height }])].map((one) => one.y + one.height);
  const beneath = aside ? ends() + 6 : Math.max(ends(), ...foot) + 6;
  const note = captions[isBar && account ? 'before' : key];
  blocks.push(...before, ...after, ...(attempt.dated ? words('note', note, beneath, x, room) : []));
  const box = { x: at.x, y, width: drawn.width, height: drawn.height };
  return { ...draft, box, rule: at, columns: drawn.columns, pitch: attempt.pitch, blocks, bottom: Math.max(ends(), ...foot) };
}

function arrange(data: ItemsData, cue: string, { width, height }: Size, attempt: Attempt): { panels: Panel[]; free: number } {
  const narrow = width < 560;
  const gap = narrow ? 16 : 44;
  const drafts = draftsOf(data, cue);
  const account = isAccount(drafts);
  const rows = rowsOf(drafts, narrow);
  let top = 1;
  let fits = true;
  const panels = rows.flatMap((row) => {
    const room = Math.floor((width - gap * (row.length - 1)) / row.length);
    const isSmall = row[0]!.figure === 'share' || (row[0]!.figure === 'tiles' && tilesOf(row[0]!) <= 100);
    const aside = (account ? accountColumns : row.length === 1 && isSmall ? 10 : 0) * attempt.pitch;
    fits &&= aside === 0 || aside + leastWords < width;
    const set = (from: number) =>
      row.map((draft, index) => {
        const at = { x: index * (room + gap), y: top, width: room, height: 0 };
        return place(draft, at, { aside, account, from, captions: data.captions }, attempt);
      });
    const placed = row.length === 1 ? set(0) : set(Math.max(...set(0).map(({ box }) => (box.height > 0 ? box.y : 0))));
    const isSheet = row.some(({ figure }) => figure === 'sheet');
    top = Math.max(...placed.map(({ bottom }) => bottom)) + (narrow ? 8 : 14) + (isSheet ? 0 : Math.min(attempt.spare, 40));
    return placed;
  });
  fits &&= panels.every(({ box, rule, blocks }) => box.width <= rule.width && blocks.every(({ width: own, room }) => own <= room));
  return { panels, free: fits ? (height - top) / rows.length : -1 };
}

/** Sizes to try, best first: large numbers with tiles that can be seen, then smaller ones, then without dates. */
function* attempts(type: Type, words: boolean): Generator<{ sizes: TextSizes; least: number }> {
  const { hero, large, number, minor, label, note, question } = type;
  const letters: [number: number, label: number][] = words
    ? [
        [hero, question],
        [hero, label],
        [hero, note],
      ]
    : [
        [hero, label],
        [large, label],
        [number, label],
        [number, note],
        [minor, note],
      ];
  const pitches = type.stage === 'phone' ? [10, 7] : [24, 17, 13, 9];
  const dated = { dated: true, brief: false };
  const undated = { dated: false, brief: false };
  const largest = letters.slice(0, 2);
  const passes = [
    ...pitches.map((least) => ({ least, letters: largest, said: dated })),
    ...pitches.map((least) => ({ least, letters: letters.slice(2), said: dated })),
    ...[5.5, 3].map((least) => ({ least, letters, said: undated })),
    ...[3, 2].map((least) => ({ least, letters, said: { dated: false, brief: true } })),
  ];
  for (const { least, letters: own, said } of passes)
    for (const [digits, words] of own) yield { sizes: { type, number: digits, label: words, ...said }, least };
}

const largestPitch = ({ width }: Size) => (width < 560 ? 24 : 46);

function fill(data: ItemsData, cue: string, size: Size): Panel[] {
  const words = draftsOf(data, cue).every(({ figure }) => figure === 'sheet');
  const top = words ? largestPitch(size) * 0.7 : largestPitch(size);
  let last: Panel[] = [];
  for (const { sizes, least } of attempts(typeOf(size), words)) {
    const first = arrange(data, cue, size, { ...sizes, pitch: least, spare: 0 });
    last = first.panels;
    if (first.free < 0) continue;
    let [pitch, over] = [least, top + 0.5];
    while (over - pitch > 0.5) {
      const middle = Math.round(pitch + over) / 2;
      if (arrange(data, cue, size, { ...sizes, pitch: middle, spare: 0 }).free >= 0) pitch = middle;
      else over = middle;
    }
    const { free } = arrange(data, cue, size, { ...sizes, pitch, spare: 0 });
    return arrange(data, cue, size, { ...sizes, pitch, spare: free }).panels;
  }
  return last;
}

/** Panels by cue, each arranged when it is first asked for. */
const panelsOf = remember((_data: ItemsData, _size: Size) => new Map<string, Panel[]>());

/** Places the panels of a cue, so that tiles of one size fill the stage. Kept for the frames that follow. */
export function arrangeTiles(data: ItemsData, cue: string | undefined, size: Size): Panel[] {
  if (cue === undefined) return [];
  const known = panelsOf(data, size);
  const panels = known.get(cue) ?? fill(data, cue, size);
  known.set(cue, panels);
  return panels;
}
