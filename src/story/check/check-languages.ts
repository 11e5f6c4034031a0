import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Paths of words in a language that the story is not told in: nobody would read them. */
function strangeWords(value: unknown, languages: string[], path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isWords =
    entries.length > 0 && entries.every(([key]) => /^[a-z]{2}$/.test(key)) && entries.some(([key]) => languages.includes(key));
  if (isWords) return entries.filter(([key]) => !languages.includes(key)).map(([key]) => [...path, key]);
  return entries.flatMap(([key, inner]) => strangeWords(inner, languages, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Languages and themes that stand twice, and words in a language that the story is not told in. */
export function checkLanguages(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const documents = [draft.story, ...draft.scenes, ...draft.series.map(({ about }) => about)];
  const languages = draft.story.value?.languages;
  const perLanguage = draft.story.value ? Object.entries({ steps: draft.story.value.steps, typed: draft.story.value.typed }) : [];
  for (const { name, raw, lineOf } of [...documents, ...draft.lessons]) {
    const strange = languages ? strangeWords(raw, languages) : [];
    const own = name === draft.story.name ? perLanguage.map(([field, words]) => [field, Object.keys(words)] as const) : [];
    for (const [field, keys] of own)
      for (const key of keys)
        if (!languages!.includes(key) && !strange.some((path) => path.join() === `${field},${key}`)) strange.push([field, key]);
    for (const path of strange)
      report(
        name,
        lineOf(...path),
        `"${path.join('.')}" is in a language that the story is not told in.`,
        `Remove it, or add "${path.at(-1)}" to languages in story.yaml.`,
      );
  }
  draft.story.value?.themes.forEach(({ id }, index, all) => {
    if (all.findIndex((theme) => theme.id === id) < index)
      report(
        draft.story.name,
        draft.story.lineOf('themes', index, 'id'),
        `The theme "${id}" stands twice.`,
        'Give each theme an id of its own.',
      );
  });
  draft.story.value?.languages.forEach((lang, index, all) => {
    if (all.indexOf(lang) < index)
      report(draft.story.name, draft.story.lineOf('languages', index), `The language "${lang}" stands twice.`, 'Keep one of them.');
  });
  return problems;
}
