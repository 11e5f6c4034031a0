import type { PublishedKind } from '../../schemas/published.ts';
import type { Draft } from '../read/draft.ts';

/** Every id of a draft that can be linked to, by kind, in the order of the files. */
export function idsOf(draft: Draft): Record<PublishedKind, string[]> {
  return {
    era: draft.story.value?.eras.map(({ id }) => id) ?? [],
    entry: [...new Set(draft.milestones.map(({ id }) => id))],
    chart: draft.scenes.map(({ id }) => id),
    number: [
      ...draft.figures.ids,
      ...draft.derived.ids,
      ...draft.series.flatMap(({ id, table }) => [...table.ids].map((key) => `${id}/${key}`)),
    ],
    claim: [...draft.claims.ids],
    source: [...draft.sources.ids],
    term: [...draft.glossary.ids],
  };
}

/** Ids in use that are not listed as published yet. */
export function unlisted(draft: Draft): { kind: PublishedKind; id: string }[] {
  const listed = new Set(draft.published.rows.map(({ value }) => `${value.kind} ${value.id}`));
  return Object.entries(idsOf(draft)).flatMap(([kind, ids]) =>
    ids.filter((id) => !listed.has(`${kind} ${id}`)).map((id) => ({ kind: kind as PublishedKind, id })),
  );
}
