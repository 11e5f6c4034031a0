import { type CorrectedStatus, isOfNumber } from '../schemas/correction.ts';
import type { Status } from '../schemas/figure.ts';
import type { PublishedRow } from '../schemas/published.ts';
import type { Correction, Ledger, Words } from '../ledger/ledger.ts';
import type { Draft } from './read/draft.ts';

/** A change of how well other sources support a number. */
export interface StatusChange {
  date: string;
  /** Address of the number. */
  about: string;
  old: Status;
  now: Status;
  why: Words;
}

/** What changed between two published editions. */
export interface Edition {
  /** The day of the later one, as `YYYY-MM-DD`; empty for changes whose day was not noted. */
  day: string;
  /** The day of the one before; empty where no day of publication is known. */
  since: string;
  values: Correction[];
  statuses: StatusChange[];
  added: PublishedRow[];
  retired: PublishedRow[];
}

const statusOf = (side: object): Status | undefined => ('status' in side ? (side as CorrectedStatus).status : undefined);

/** Changes of statuses in the order of their file. */
function statusChanges(draft: Draft): StatusChange[] {
  return draft.corrections.rows.flatMap(({ value }) => {
    if (isOfNumber(value)) return [];
    const [old, now] = [statusOf(value.old), statusOf(value.new)];
    return old && now ? [{ date: value.date, about: value.about, old, now, why: value.why }] : [];
  });
}

/** The editions after the first, the latest first: corrected numbers and statuses, new and retired ids. */
export function editionsOf(draft: Draft, ledger: Ledger, published: string | undefined): Edition[] {
  const values = [...ledger.corrections.values()].flat();
  const statuses = statusChanges(draft);
  const ids = draft.published.rows.map(({ value }) => value).filter(({ on, now }) => on !== '' || now !== '');
  const days = [...new Set([...values.map(({ date }) => date), ...statuses.map(({ date }) => date), ...ids.map(({ on }) => on)])].sort();
  return days
    .map((day) => ({
      day,
      since: day === '' ? '' : (days.findLast((other) => other !== '' && other < day) ?? published ?? ''),
      values: values.filter(({ date }) => date === day),
      statuses: statuses.filter(({ date }) => date === day),
      added: ids.filter(({ on, now }) => on === day && now === ''),
      retired: ids.filter(({ on, now }) => on === day && now !== ''),
    }))
    .reverse();
}
