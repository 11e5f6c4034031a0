import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeMarkup } from '../markup/escape.ts';
import { apart } from './apart.ts';

/** A page in the sitemap, with its other languages. */
export interface ListedPage {
  url: string;
  links: { lang: string; url: string }[];
}

const head = (html: string) => html.slice(0, html.search(/<\/head>|$/));

/**
 * The sitemap entry of a built page; `undefined` if it is `noindex` or names another page as canonical.
 * @param html the page as built
 * @param url its address
 */
export function listedPage(html: string, url: string): ListedPage | undefined {
  const headHtml = head(html);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(headHtml)?.[1];
  if (/<meta name="robots" content="[^"]*noindex/.test(headHtml) || canonical === undefined || unescapeMarkup(canonical) !== url)
    return undefined;
  const links = [...headHtml.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  // The sitemap keeps these until it is written.
  return { url, links: links.map(([, lang, href]) => ({ lang: apart(lang!), url: apart(unescapeMarkup(href!)) })) };
}

/**
 * Reads a built page and gives its sitemap entry.
 * @param outDir folder of the built site
 * @param base path that the site begins at, with a slash at its end
 */
export function listBuilt(url: string, outDir: string, base: string): ListedPage | undefined {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return listedPage(readFileSync(join(outDir, path, 'index.html'), 'utf8'), url);
}
