import type { PublishedKind } from '../../schemas/published.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { idsOf } from './published-ids.ts';
import { rowNames } from './row-names.ts';

const names: Record<PublishedKind, string> = {
  era: 'era',
  entry: 'entry',
  chart: 'chart',
  number: 'number',
  claim: 'claim',
  source: 'source',
  term: 'term',
};

/** Published ids that no longer exist without a successor, and retired ids that are in use: links from other sites would break. */
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
  return draft.published.rows.flatMap(({ line, value: { kind, id, now } }): Problem[] => {
    const report = (message: string, mend: string) => [{ file: draft.published.name, line, message, mend }];
    const what = names[kind];
    const twice = seen.has(`${kind} ${id}`);
    seen.add(`${kind} ${id}`);
    if (twice) return report(`The ${what} "${id}" is listed twice.`, 'Remove one of the rows.');
    if (now === '' && !inUse(kind).has(id))
      return report(
        `The ${what} "${id}" was published and has vanished.`,
        'Bring it back, or name in now the id that took its place, or write withdrawn.',
      );
    if (now !== '' && listed(kind, id))
      return report(`The ${what} "${id}" is retired and still in use.`, 'Empty now, or remove it from the story.');
    if (now !== '' && now !== 'withdrawn' && !inUse(kind).has(now))
      return report(`The ${what} "${now}", to which "${id}" leads, does not exist.`, 'Name an id in use, or write withdrawn.');
    return [];
  });
}
