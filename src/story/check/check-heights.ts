import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Heights of documents that do not exist, and duplicate rows. A missing row is no problem: the frame requests its height when loaded. */
export function checkHeights(draft: Draft): Problem[] {
  const known = { m: new Set(draft.milestones.map(({ id }) => id)), charts: new Set(draft.scenes.map(({ id }) => id)) };
  const mend = 'Measure anew: npm run heights.';
  const seen = new Set<string>();
  return draft.heights.rows.flatMap(({ line, value: { lang, kind, id } }): Problem[] => {
    const report = (message: string) => [{ file: draft.heights.name, line, message, mend }];
    const name = `${lang}/${kind}/${id}`;
    const twice = seen.has(name);
    seen.add(name);
    if (twice) return report(`The heights of "${name}" stand twice.`);
    if (!draft.languages.includes(lang) || !known[kind].has(id)) return report(`There is no document "${name}" to be framed.`);
    return [];
  });
}
