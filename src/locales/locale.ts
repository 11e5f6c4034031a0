import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale } from './wording.ts';
import { zh } from './zh.ts';

const locales: Record<string, Locale> = { zh, en, fr };

/** Language tags that the engine can word. */
export const knownLanguages = Object.keys(locales);

/** Languages that are written from right to left, which the pages are not laid out for. */
const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Why a story cannot be told in a language, and what to do; `undefined` where it can. */
export function faultOfLanguage(tag: string): { message: string; mend: string } | undefined {
  if (tag in locales) return undefined;
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  const choices = knownLanguages.join(', ');
  if (!name) return { message: `"${tag}" is no language.`, mend: `Write its tag of two letters; the engine has words for ${choices}.` };
  if (rightToLeft.includes(tag))
    return {
      message: `${name} is written from right to left, and the pages are laid out from left to right.`,
      mend: `Tell the story in another language: ${choices}.`,
    };
  return {
    message: `The engine has no words for ${name} ("${tag}") yet.`,
    mend: `Use ${choices}, or write src/locales/${tag}.ts as docs/languages.md says.`,
  };
}

/** The locale of a language tag. Throws where the engine has no wording for it. */
export function localeOf(tag: string): Locale {
  const locale = locales[tag];
  if (!locale) throw new Error(`No wording for the language "${tag}". Add it to src/locales.`);
  return locale;
}
