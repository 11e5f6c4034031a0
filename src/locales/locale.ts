import { en } from './en.ts';
import type { Locale } from './wording.ts';
import { zh } from './zh.ts';

const locales: Record<string, Locale> = { zh, en };

/** Language tags that the engine can word. */
export const knownLanguages = Object.keys(locales);

/** The locale of a language tag. Throws where the engine has no wording for it. */
export function localeOf(tag: string): Locale {
  const locale = locales[tag];
  if (!locale) throw new Error(`No wording for the language "${tag}". Add it to src/locales.`);
  return locale;
}
