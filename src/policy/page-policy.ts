import type { Held } from './hash.ts';
import { type InlineParts, inlineParts } from './inline-parts.ts';
import { holdsFont, textsIn } from './repeated-text.ts';

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/gi;
const charset = /<meta charset="utf-8"\s*\/?>/i;

type Directive = [name: string, ...sources: string[]];

const directivesOf = (policy: string): Directive[] =>
  policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/) as Directive)
    .filter(([name]) => name !== '');

/** Sources of a directive, without what the page does not need; throws where it needs what they do not permit. */
function narrow(sources: string[], hashes: readonly string[], fetches: boolean, what: string): string[] {
  const unknown = hashes.find((hash) => !sources.includes(`'${hash}'`));
  if (unknown !== undefined) throw new Error(`A ${what} stands in the page, and the page did not insert its hash, ${unknown}.`);
  const needed = sources.filter((source) => (source === `'self'` ? fetches : hashes.some((hash) => source === `'${hash}'`)));
  return needed.length > 0 ? needed : [`'none'`];
}

const narrowed = ([name, ...sources]: Directive, { scripts, styles, fetches }: InlineParts, hasFonts: boolean): Directive => {
  if (name === 'script-src') return [name, ...narrow(sources, scripts, fetches.scripts, 'script')];
  if (name === 'style-src') return [name, ...narrow(sources, styles, fetches.styles, 'style sheet')];
  if (name === 'font-src' && sources.includes(`'self'`) && !hasFonts) return [name, ...sources.filter((source) => source !== 'data:')];
  return [name, ...sources];
};

const withFonts = (html: string) => holdsFont(html) || textsIn(html).some(({ hasFonts }) => hasFonts);

/**
 * A page with its policy before everything that the policy is about: it counts only for what comes after it, and Astro writes it at the end
 * of the head. Astro permits the scripts of UI frameworks on every page, and files of the site on pages that take none; here a page permits
 * what it has.
 * A document that carries a policy of its own keeps that one.
 * @returns the page; throws where it has no policy, or one that refuses a script or a style sheet of its own
 */
export function settlePolicy(html: string, held: Held = 'utf8'): string {
  const found = html.matchAll(policyTag).next().value?.[1];
  if (found === undefined || !charset.test(html)) throw new Error('The page has no policy, or does not name its character set.');
  const parts = inlineParts(html, held);
  const hasFonts = withFonts(html);
  const policy = directivesOf(found)
    .map((directive) => narrowed(directive, parts, hasFonts).join(' '))
    .join('; ');
  // All of it stands in the head, and the rest of a page may be long.
  const rest = html.search(/<body\b|$/);
  const head = html.slice(0, rest).replace(policyTag, '');
  return head.replace(charset, (tag) => `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}">`) + html.slice(rest);
}

/** A page without its policy: what it is part of has one. */
export const withoutPolicy = (html: string): string => html.replace(policyTag, '');
