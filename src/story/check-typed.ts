import { localeOf } from '../locales/locale.ts';
import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** Directives of a sentence and their words in another language: what stands in them is not typed in this one. */
const directives = /:[a-z]+(?:\{[^}]*\}|\[[^\]]*\])/g;

/** A text in one language, with the place where it stands. */
interface Typed {
  file: string;
  line: number;
  lang: string;
  text: string;
}

/** Words of a document by language, wherever they stand in it. */
function wordsOf(file: string, value: unknown, lineOf: (...path: (string | number)[]) => number, languages: string[]): Typed[] {
  const walk = (inner: unknown, path: (string | number)[]): Typed[] => {
    if (typeof inner === 'string') {
      const lang = String(path.at(-1));
      return languages.includes(lang) ? [{ file, line: lineOf(...path), lang, text: inner }] : [];
    }
    if (typeof inner !== 'object' || inner === null) return [];
    return Object.entries(inner).flatMap(([key, deeper]) => walk(deeper, [...path, Array.isArray(inner) ? Number(key) : key]));
  };
  return walk(value, []);
}

/** Everything a reader may take for a number of the ledger: titles, sentences, steps, texts and labels of charts. */
function texts(draft: Draft): Typed[] {
  const { languages } = draft;
  const milestones = draft.milestones.flatMap(({ name, lang, words, outline, lineOf }) => [
    ...(words ? [{ file: name, line: lineOf('title'), lang, text: words.title }] : []),
    ...(words ? [{ file: name, line: lineOf('standing'), lang, text: words.standing }] : []),
    ...(words ? outline.steps.flatMap(({ blocks }) => blocks.map(({ line, text }) => ({ file: name, line, lang, text }))) : []),
  ]);
  const method = draft.method.flatMap(({ name, lang, outline }) =>
    outline.steps.flatMap(({ blocks }) => blocks.map(({ line, text }) => ({ file: name, line, lang, text }))),
  );
  const scenes = draft.scenes.flatMap(({ name, raw, lineOf }) => wordsOf(name, raw, lineOf, languages));
  const story = wordsOf(draft.story.name, { ...(draft.story.raw as object), licence: {} }, draft.story.lineOf, languages);
  const labels = [draft.figures, draft.derived].flatMap(({ name, rows }) =>
    rows.flatMap(({ line, value }) => languages.map((lang) => ({ file: name, line, lang, text: value.label[lang] ?? '' }))),
  );
  const series = draft.series.flatMap(({ about }) => wordsOf(about.name, { label: about.value?.label }, about.lineOf, languages));
  return [...milestones, ...method, ...scenes, ...story, ...labels, ...series];
}

/** Numbers typed where a row should speak. Years and dates are words; `typed` in story.yaml lists what else may stand. */
export function checkTyped(draft: Draft): Problem[] {
  // What may stand is not known where the story's own file cannot be read.
  if (!draft.story.value) return [];
  const allowed = draft.story.value.typed;
  return texts(draft).flatMap(({ file, line, lang, text }) =>
    localeOf(lang)
      .typed(text.replace(directives, ' '))
      .filter((number) => !allowed[lang]?.includes(number))
      .map((number) => ({
        file,
        line,
        message: `The number "${number}" is typed.`,
        mend: 'Write :fig{#address} with the row that holds it, or list it under typed in story.yaml where it is no number of the ledger.',
      })),
  );
}
