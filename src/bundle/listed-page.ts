import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeMarkup } from '../markup/escape.ts';

/** A page that search engines may list, with its other languages. */
export interface ListedPage {
  url: string;
  links: { lang: string; url: string }[];
}

const head = (html: string) => html.slice(0, html.search(/<\/head>|$/));

/**
 * What a built page says of itself to those who list pages; `undefined` where it wants no listing, or names another as the one to list.
 * @param html the page as built
 * @param url its address
 */
export function listedPage(html: string, url: string): ListedPage | undefined {
  const said = head(html);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(said)?.[1];
  if (/<meta name="robots" content="[^"]*noindex/.test(said) || canonical === undefined || unescapeMarkup(canonical) !== url)
    return undefined;
  const links = [...said.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  return { url, links: links.map(([, lang, href]) => ({ lang: lang!, url: unescapeMarkup(href!) })) };
}

/**
 * Reads a built page and says how it is listed.
 * @param outDir folder of the built site
 * @param base path that the site begins at, with a slash at its end
 */
export function listBuilt(url: string, outDir: string, base: string): ListedPage | undefined {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return listedPage(readFileSync(join(outDir, path, 'index.html'), 'utf8'), url);
}
