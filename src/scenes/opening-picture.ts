import { localeOf } from '../locales/locale.ts';
import { yearOf } from '../locales/edtf-parts.ts';
import { mustRow } from '../ledger/ledger.ts';
import { isSized, type SizedNumber } from '../schemas/number.ts';
import type { Story } from '../story/model.ts';
import { spineLine } from './spine-line.ts';

/** Side of the box of the line. */
export const boxSide = 1e3;

/** The picture of the first screen: two counts against each other, and the line that leads to them. Shares are of the larger count, 0–1. */
export interface OpeningPicture {
  counts: {
    share: number;
    /** The source gives a lower bound: the mark has no upper edge. */
    isOpen: boolean;
    /** Year of the count. */
    year: string;
  }[];
  /** The line of the spine and what lies under it, in a square box as high as the larger count; empty where the story has none. */
  line: string;
  area: string;
  /** The first number of the line. */
  first?: { address: string; share: number; year: string };
}

/** The picture of the first screen. Throws if a count has no single value, which the checker refuses. */
export function openingPicture(story: Story): OpeningPicture | undefined {
  if (!story.opening) return undefined;
  const rows = story.opening.counts.map(({ address }) => mustRow(story.ledger, address));
  const numbers = rows.map(({ number }): SizedNumber => {
    if (!isSized(number)) throw new Error('A count of the opening has no single value. Run the checker.');
    return number;
  });
  const top = Math.max(...numbers.map(({ value }) => value));
  const spine = story.scenes.find(({ id }) => id === story.spine)?.scene;
  const first = spine?.kind === 'line' ? story.ledger.series.get(spine.main)?.points.find(({ number }) => isSized(number)) : undefined;
  const line = spineLine(story, { width: boxSide, height: boxSide }, { top });
  return {
    counts: numbers.map(({ value, qualifier }, place) => ({
      share: value / top,
      isOpen: qualifier === 'more-than',
      year: localeOf(story.lang).year(Math.floor(yearOf(rows[place]!.period))),
    })),
    line: line?.all ?? '',
    area: line?.part(-Infinity, Infinity)?.area ?? '',
    ...(first && isSized(first.number)
      ? {
          first: {
            address: first.address,
            share: first.number.value / top,
            year: localeOf(story.lang).year(Math.floor(yearOf(first.key))),
          },
        }
      : {}),
  };
}
