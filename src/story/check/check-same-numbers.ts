import { sentenceReferences } from '../../ledger/prose.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Words in several languages, each with its path in the file. */
function sentences(
  value: unknown,
  languages: string[],
  path: (string | number)[] = [],
): { path: (string | number)[]; words: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key, text]) => languages.includes(key) && typeof text === 'string'))
    return [{ path, words: value as Record<string, string> }];
  return entries.flatMap(([key, inner]) => sentences(inner, languages, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Sentences in tables, scenes and front matter whose languages do not name the same numbers. */
export function checkSameNumbers(draft: Draft): Problem[] {
  const [first, ...others] = draft.languages as [string, ...string[]];
  const named = (text: string) => sentenceReferences(text).numbers.sort().join(', ') || 'none';
  const compare = (field: string, words: Record<string, string>, locate: (lang: string) => { file: string; line: number }): Problem[] =>
    others.flatMap((lang) => {
      if (words[first] === undefined || words[lang] === undefined || named(words[first]) === named(words[lang])) return [];
      return {
        ...locate(lang),
        message: `"${field}" names other numbers in ${lang} (${named(words[lang])}) than in ${first} (${named(words[first])}).`,
        mend: 'Use the same numbers in both languages.',
      };
    });
  const files = new Map<string, Draft['milestones']>();
  for (const file of draft.milestones) if (file.words) files.set(file.id, [...(files.get(file.id) ?? []), file]);
  const tables = [draft.figures, draft.derived, draft.claims, draft.evidence, draft.glossary, draft.corrections];
  const documents = [draft.story, ...draft.scenes, ...draft.series.map(({ about }) => about)];
  return [
    ...tables.flatMap(({ name, rows }) =>
      (rows as { line: number; value: object }[]).flatMap(({ line, value }) =>
        sentences(value, draft.languages).flatMap(({ path, words }) => compare(path.join('.'), words, () => ({ file: name, line }))),
      ),
    ),
    ...documents.flatMap(({ name, raw, lineOf }) =>
      sentences(raw, draft.languages).flatMap(({ path, words }) =>
        compare(path.join('.'), words, (lang) => ({ file: name, line: lineOf(...path, lang) })),
      ),
    ),
    ...draft.milestones
      .filter(({ lang, words }) => lang === first && words)
      .flatMap(({ id, words: own }) => {
        const told = files.get(id)!;
        const words = Object.fromEntries(told.map((file) => [file.lang, file.words!.standing ?? '']));
        const file = (lang: string) => told.find((one) => one.lang === lang)!;
        return compare('standing', { ...words, [first]: own!.standing ?? '' }, (lang) => ({
          file: file(lang).name,
          line: file(lang).lineOf('standing'),
        }));
      }),
  ];
}
