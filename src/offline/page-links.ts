import { entryOf } from './kept-pages.ts';

/** Where a page of the site stands, and what stands beside it in the one file. */
export interface FileLinks {
  /** Path of the site, with a slash at its end. */
  base: string;
  /** Address of the site, where links lead that the file does not hold. */
  site: string;
  lang: string;
  /** Languages that have a file of their own beside it. */
  languages: readonly string[];
  /** Paths below the language that the file holds; the story's is empty. */
  kept: ReadonlySet<string>;
}

const attribute = / (href|data-rows|data-cards|data-speaker)="([^"]*)"/g;

/** Address of a page within a file: the story has none of its own. */
const inFile = (path: string, query: string, hash: string) => {
  const search = [path && `page=${path}`, query].filter(Boolean).join('&amp;');
  return `?${search}${hash}`;
};

/**
 * An address of the site as it is written in the one file: to a page of the file by its query, to the other language's file beside it,
 * or to the site itself.
 * @param from path of the page that it stands on
 */
export function fileAddress(address: string, from: string, { base, site, lang, languages, kept }: FileLinks): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address.slice(base.length))!;
  const [, of = '', below = ''] = /^([^/]*)\/(.*)$/.exec(path) ?? [];
  const entry = entryOf(below);
  const target = entry === undefined ? below : '';
  const place = entry === undefined ? hash : `#${entry}`;
  if (languages.includes(of) && of !== lang && kept.has(target))
    return `${of}.html${target || query ? inFile(target, query, place) : place}`;
  if (of !== lang || !kept.has(target)) return new URL(address, site).href;
  if (target === from && !query) return place || '#';
  return inFile(target, query, place);
}

/** A page with its addresses written for the one file. */
export function withFileLinks(html: string, from: string, links: FileLinks): string {
  return html.replace(attribute, (_, name: string, address: string) => ` ${name}="${fileAddress(address, from, links)}"`);
}
