import type { Draft } from '../read/draft.ts';

/** A text in one language, with its file and line. */
export interface DraftText {
  file: string;
  line: number;
  lang: string;
  text: string;
}

/** All texts of a document that are keyed by a language. */
function wordsOf(file: string, value: unknown, lineOf: (...path: (string | number)[]) => number, languages: string[]): DraftText[] {
  const walk = (inner: unknown, path: (string | number)[]): DraftText[] => {
    if (typeof inner === 'string') {
      const lang = String(path.at(-1));
      return languages.includes(lang) ? [{ file, line: lineOf(...path), lang, text: inner }] : [];
    }
    if (typeof inner !== 'object' || inner === null) return [];
    return Object.entries(inner).flatMap(([key, deeper]) => walk(deeper, [...path, Array.isArray(inner) ? Number(key) : key]));
  };
  return walk(value, []);
}

/** All texts in which a reader would take a number for one of the ledger: titles, sentences, steps, texts and labels of charts. */
export function textsOf(draft: Draft): DraftText[] {
  const { languages } = draft;
  const milestones = draft.milestones.flatMap(({ name, lang, raw, words, outline, lineOf }) => [
    ...['title', 'standing'].flatMap((field) => {
      const text = (raw as Record<string, unknown> | undefined)?.[field];
      return words && typeof text === 'string' ? [{ file: name, line: lineOf(field), lang, text }] : [];
    }),
    ...(words ? outline.steps.flatMap(({ blocks }) => blocks.map(({ line, text }) => ({ file: name, line, lang, text }))) : []),
  ]);
  const method = draft.method.flatMap(({ name, lang, outline }) =>
    outline.steps.flatMap(({ blocks }) => blocks.map(({ line, text }) => ({ file: name, line, lang, text }))),
  );
  const lessons = draft.lessons.flatMap(({ name, raw, lineOf }) => wordsOf(name, raw, lineOf, languages));
  const scenes = draft.scenes.flatMap(({ name, raw, lineOf }) => wordsOf(name, raw, lineOf, languages));
  const story = wordsOf(draft.story.name, { ...(draft.story.raw as object), licence: {} }, draft.story.lineOf, languages);
  const labels = [draft.figures, draft.derived].flatMap(({ name, rows }) =>
    rows.flatMap(({ line, raw }) => {
      const label = raw.label as Record<string, string>;
      return languages.map((lang) => ({ file: name, line, lang, text: label[lang] ?? '' }));
    }),
  );
  const series = draft.series.flatMap(({ about }) =>
    wordsOf(about.name, { label: (about.raw as { label?: unknown } | undefined)?.label }, about.lineOf, languages),
  );
  return [...milestones, ...method, ...scenes, ...lessons, ...story, ...labels, ...series];
}

/** Sentences of the tables: definitions, reasons, notes and explanations. */
export function sentencesOf(draft: Draft): DraftText[] {
  const { languages } = draft;
  const tables = [draft.figures, draft.derived, draft.claims, draft.evidence, draft.glossary, draft.corrections];
  const rows = tables.flatMap(({ name, rows: own }) =>
    own.map(({ line, value }) => ({ name, line, value: value as Record<string, unknown> })),
  );
  return rows.flatMap(({ name, line, value }) =>
    ['definition', 'why', 'note', 'explanation'].flatMap((field) => {
      const words = value[field] as Record<string, string> | undefined;
      return languages.flatMap((lang) => (words?.[lang] ? [{ file: name, line, lang, text: words[lang] }] : []));
    }),
  );
}
