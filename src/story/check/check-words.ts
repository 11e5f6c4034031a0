import { leftovers } from '../../markdown/leftovers.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

const directive = /:(fig|src|name)(?:\{#[^}\s]+(?:\s+form=bare)?\}|\[[^\]]*\])/g;
const whole = /:(?:fig\{#[^}\s]+(?:\s+form=bare)?\}|src\{#[^}\s]+\}|name\[[^\]]+\])/g;

/** Fields whose words may hold :fig and :src, by their path without numbers and languages. */
const numbered =
  /^(?:lede|description|opening\.(?:apart|back)|eras\.sentence|standing|cues\.[^.]+\.(?:text|question)|captions\.[^.]+|guess\.(?:draw\.)?ask|definition|why|note|breaks\.why)$/;

const known = new Map<string, number>();

/** How many forms a unit may have in a language. */
function formsIn(lang: string): number {
  const forms = known.get(lang) ?? (new Intl.PluralRules(lang).resolvedOptions().pluralCategories.length > 1 ? 2 : 1);
  known.set(lang, forms);
  return forms;
}

/** Words of a document with their path: whatever stands under a language, and the words of an entry's front matter. */
function wordsOf(
  value: unknown,
  languages: readonly string[],
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') {
    const key = String(path.at(-1));
    return languages.includes(key) || (path.length === 1 && ['title', 'standing', 'length'].includes(key)) ? [{ path, text: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, languages, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** A document or a row, as it was typed. */
interface WordedDocument {
  name: string;
  raw: unknown;
  lineOf: (...path: (string | number)[]) => number;
}

/** Marks in the words of one document. */
function marksIn({ name, raw, lineOf }: WordedDocument, languages: readonly string[]): Problem[] {
  return wordsOf(raw, languages).flatMap(({ path, text }): Problem[] => {
    const line = lineOf(...path);
    const field = path.filter((key) => typeof key === 'string' && !languages.includes(key)).join('.');
    const misplaced = numbered.test(field) ? [] : [...text.matchAll(directive)].filter(([, kind]) => kind !== 'name');
    const unit = field === 'unit' ? text.replaceAll('|', ' ').replaceAll('{}', '') : text;
    const forms = field === 'unit' ? formsIn(String(path.at(-1))) : 1;
    const tooMany = field === 'unit' && text.split('|').length > forms;
    const oneOrMany = field === 'unit' && forms > 1 && !text.includes('|') && /\(s\)|(\p{L}{2,})\/\1/u.exec(text)?.[0];
    return [
      ...(oneOrMany
        ? [
            {
              file: name,
              line,
              message: `The unit "${text}" would be printed as it is typed.`,
              mend: 'Write one|many, such as ship|ships.',
            },
          ]
        : []),
      ...misplaced.slice(0, 1).map(([mark, kind]) => ({
        file: name,
        line,
        message: `"${field}" holds :${kind}, and would print it as it is typed: ${mark}`,
        mend: 'Leave it out: docs/authoring.md says which words may hold :fig and :src.',
      })),
      ...(tooMany
        ? [
            {
              file: name,
              line,
              message: `The unit "${text}" has more forms than the language.`,
              mend: forms === 2 ? 'Write one|many.' : 'Write one, without |.',
            },
          ]
        : []),
      ...leftovers(unit.replace(misplaced.length > 0 ? directive : whole, '\uFFFC'), 'sentence').map((left) => ({
        file: name,
        line,
        message: `A literal "${left.name}" is left in the text.`,
        mend: left.mend,
      })),
    ];
  });
}

/** What was found in a document, by what was read of it: files that did not change are not asked again. */
const answers = new WeakMap<object, { told: string; problems: Problem[] }>();

/** Marks in words that are set as they are typed: in the front matter, in YAML and in tables only :fig, :src and :name are known, where they may stand. */
export function checkWords(draft: Draft): Problem[] {
  const tables = [
    draft.figures,
    draft.derived,
    draft.claims,
    draft.evidence,
    draft.glossary,
    draft.corrections,
    draft.sources,
    ...draft.series.map(({ table }) => table),
  ];
  const documents: WordedDocument[] = [
    draft.story,
    ...draft.milestones,
    ...draft.scenes,
    ...draft.lessons,
    ...draft.series.map(({ about }) => about),
    ...tables.flatMap(({ name, rows }) =>
      (rows as { line: number; raw: unknown }[]).map(({ line, raw }) => ({ name, raw, lineOf: () => line })),
    ),
  ];
  const told = draft.languages.join();
  return documents.flatMap((document) => {
    if (typeof document.raw !== 'object' || document.raw === null) return [];
    const known = answers.get(document.raw);
    const answer = known?.told === told ? known : { told, problems: marksIn(document, draft.languages) };
    answers.set(document.raw, answer);
    return answer.problems;
  });
}
