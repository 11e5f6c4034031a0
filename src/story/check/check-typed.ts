import { localeOf } from '../../locales/locale.ts';
import type { Draft } from '../read/draft.ts';
import { textsOf } from './draft-texts.ts';
import type { Problem } from '../problem.ts';

/** Directives of a sentence and their words in another language: what stands in them is not typed in this one. */
const directives = /:[a-z]+(?:\{[^}]*\}|\[[^\]]*\])/g;
/** Formulas and raised or lowered characters of other programs, which are told as marks. */
const marks = /\$\$?(?=[^\s$\d])[^$\n]*\$|\^[^\s^]{1,12}\^|(?<!~)~[^\s~]{1,12}~(?!~)/g;

/** Numbers typed where a row should speak. Years and dates are words; `typed` in story.yaml lists what else may stand. */
export function checkTyped(draft: Draft): Problem[] {
  // What may stand is not known where the story's own file cannot be read.
  if (!draft.story.value) return [];
  const allowed = draft.story.value.typed;
  return textsOf(draft).flatMap(({ file, line, lang, text }) =>
    [...localeOf(lang).typed(text.replace(directives, ' ').replace(marks, ' ')), ...(text.match(/[０-９][０-９．，]*/g) ?? [])]
      .filter((number) => !allowed[lang]?.includes(number))
      .map((number) => ({
        file,
        line,
        message: `The number "${number}" is typed.`,
        mend: 'Write :fig{#address} with the row that holds it, or :name[…] around a name or reference that holds digits and counts nothing.',
      })),
  );
}
