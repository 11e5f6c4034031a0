import { isOfStatus } from '../ledger/corrections.ts';
import type { PublishedRow } from '../schemas/published.ts';
import type { Correction, Ledger } from '../ledger/ledger.ts';
import type { Draft } from './read/draft.ts';

/** What changed between two published editions. */
export interface Edition {
  /** The day of the later one, as `YYYY-MM-DD`; empty for changes whose day was not noted. */
  day: string;
  /** The day of the one before; empty where no day of publication is known. */
  since: string;
  values: Correction[];
  statuses: Correction[];
  added: PublishedRow[];
  retired: PublishedRow[];
}

/** The editions after the first, the latest first: corrected numbers and statuses, new and retired ids. */
export function editionsOf(draft: Draft, ledger: Ledger, published: string | undefined): Edition[] {
  const corrections = [...ledger.corrections.values()].flat();
  const ids = draft.published.rows.map(({ value }) => value).filter(({ on, now }) => on !== '' || now !== '');
  const days = [...new Set([...corrections.map(({ date }) => date), ...ids.map(({ on }) => on)])].sort();
  return days
    .map((day) => ({
      day,
      since: day === '' ? '' : (days.findLast((other) => other !== '' && other < day) ?? published ?? ''),
      values: corrections.filter((one) => one.date === day && !isOfStatus(one)),
      statuses: corrections.filter((one) => one.date === day && isOfStatus(one)),
      added: ids.filter(({ on, now }) => on === day && now === ''),
      retired: ids.filter(({ on, now }) => on === day && now !== ''),
    }))
    .reverse();
}
