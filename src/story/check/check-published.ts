import type { PublishedKind } from '../../schemas/published.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { idsOf } from './published-ids.ts';
import { rowNames } from './row-names.ts';
import { sizes, worded } from './row-sizes.ts';

const names: Record<PublishedKind, string> = {
  era: 'era',
  entry: 'entry',
  chart: 'chart',
  number: 'number',
  claim: 'claim',
  source: 'source',
  term: 'term',
};

/**
 * Published ids that no longer exist without a successor, and retired ids that are in use: links from other sites would break. Published
 * numbers that have changed without a correction: readers would not be told.
 */
export function checkPublished(draft: Draft): Problem[] {
  // Without story.yaml it is not known which ids are in use.
  if (!draft.story.value) return [];
  const ids = idsOf(draft);
  // A table that could not be read counts as having any id.
  const tables: Partial<Record<PublishedKind, { has: (id: string) => boolean }>> = {
    number: rowNames(draft),
    claim: draft.claims.ids,
    source: draft.sources.ids,
    term: draft.glossary.ids,
  };
  const listed = (kind: PublishedKind, id: string) => (ids[kind] as readonly string[]).includes(id);
  const inUse = (kind: PublishedKind) => tables[kind] ?? new Set(ids[kind]);
  const seen = new Set<string>();
  const now = sizes(draft);
  // Corrections of one number follow from each other, which `check-corrections` holds: the first tells what stood before.
  const firsts = new Map<string, string>();
  for (const { value } of draft.corrections.rows)
    if (!('status' in value.old) && !firsts.has(value.about)) firsts.set(value.about, worded(value.old));
  return draft.published.rows.flatMap(({ line, value: { kind, id, now: successor, said } }): Problem[] => {
    const report = (message: string, mend: string) => [{ file: draft.published.name, line, message, mend }];
    const what = names[kind];
    const twice = seen.has(`${kind} ${id}`);
    seen.add(`${kind} ${id}`);
    if (twice) return report(`The ${what} "${id}" is listed twice.`, 'Remove one of the rows.');
    if (successor === '' && !inUse(kind).has(id))
      return report(
        `The ${what} "${id}" was published and has vanished.`,
        'Bring it back, or name in now the id that took its place, or write withdrawn.',
      );
    if (successor !== '' && listed(kind, id))
      return report(`The ${what} "${id}" is retired and still in use.`, 'Empty now, or remove it from the story.');
    if (successor !== '' && successor !== 'withdrawn' && !inUse(kind).has(successor))
      return report(`The ${what} "${successor}", to which "${id}" leads, does not exist.`, 'Name an id in use, or write withdrawn.');
    const before = firsts.get(id) ?? now.get(id);
    if (kind === 'number' && successor === '' && said !== '' && before !== undefined && before !== said)
      return report(
        firsts.has(id)
          ? `The number "${id}" was published as ${said}, and its first correction begins at ${before}.`
          : `The number "${id}" was published as ${said}, and its row has ${before}.`,
        'Put the number back, or tell the change in ledger/corrections.csv.',
      );
    return [];
  });
}
