import type { ItemsData, Item } from '../items/data.ts';

/** How a number is drawn: a tile each, tiles of a hundred, a length cut; for words an empty ruled sheet, or nothing. */
export type Figure = 'tiles' | 'share' | 'cut' | 'sheet' | 'none';

/** A number on its own, or the numbers of a series that share their tiles. */
export interface Draft {
  key: string;
  lines: Item[];
  figure: Figure;
}

/** Most tiles that are drawn; a larger number stands alone. */
const mostTiles = 600;
/** Most panels that stand side by side. */
const mostAside = 4;

/** Tiles that a number takes, with the empty ones of a share and the arrow of an open one. */
export const tilesOf = ({ lines, figure }: Draft): number =>
  figure === 'share' ? 100 : Math.max(...lines.map(({ high = 0, certainty }) => high + (certainty === 'open-above' ? 1 : 0)));

function figureOf({ tone, measure, low = 0, high = 0 }: Item, wordsOnly: boolean): Figure {
  if (tone === 'missing') return 'sheet';
  if (tone === 'words') return wordsOnly ? 'sheet' : 'none';
  if (measure === 'count' && high <= mostTiles) return 'tiles';
  if (measure === 'percent' && low >= 0 && high <= 100) return 'share';
  return measure === 'percent-change' && low >= -100 && high <= 400 ? 'cut' : 'none';
}

/** What a cue draws: a panel a line; points of one series that grows share theirs. */
export function draftsOf(data: ItemsData, cue: string): Draft[] {
  const lines = data.cues[cue]!.map((id) => data.items[id]!);
  const wordsOnly = lines.every(({ tone }) => tone === 'words');
  return lines.reduce<Draft[]>((drafts, item) => {
    const figure = figureOf(item, wordsOnly);
    const own = drafts.find(({ key, lines: [...others] }) => key === item.series && (others.at(-1)!.high ?? 0) <= (item.low ?? 0));
    if (own && figure === 'tiles') own.lines.push(item);
    else drafts.push({ key: figure === 'tiles' && item.series ? item.series : item.id, lines: [item], figure });
    return drafts;
  }, []);
}

/** Whether panels are so many that each takes a row of an account. */
export const isAccount = (drafts: Draft[]): boolean => drafts.length > mostAside;

/** Panels by rows: a bar and a large field take a row, what is small stands side by side. */
export function rowsOf(drafts: Draft[], narrow: boolean): Draft[][] {
  if (isAccount(drafts)) return drafts.map((draft) => [draft]);
  const isWide = (draft: Draft) =>
    draft.figure === 'cut' || (draft.figure === 'tiles' && tilesOf(draft) > 100) || (narrow && draft.figure === 'sheet');
  const most = narrow || drafts.length === mostAside ? 2 : 3;
  return drafts.reduce<Draft[][]>((rows, draft) => {
    const row = rows.at(-1);
    if (row && row.length < most && !isWide(draft) && !isWide(row[0]!)) row.push(draft);
    else rows.push([draft]);
    return rows;
  }, []);
}
