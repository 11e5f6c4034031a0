import { entryOf } from './kept-pages.ts';

/** What decides how an address is written in the one file. */
export interface FileLinks {
  /** Path of the site, with a slash at its end. */
  base: string;
  /** Address of the site, for links to pages that the file does not contain. */
  site: string;
  lang: string;
  /** Languages that have a file in the same folder. */
  languages: readonly string[];
  /** Paths, below the language, of the pages in the file; the path of the story is empty. */
  kept: ReadonlySet<string>;
  /** Paths of the pages that hold entries, by the entry, where the story is on several; others are on the page of the story. */
  pageOf?: ReadonlyMap<string, string>;
}

const attribute = / (href|data-rows|data-cards|data-entries|data-speaker)="([^"]*)"/g;

/** Address of a page in the file: `?page=path`; the story has no `page`. */
const inFile = (path: string, query: string, hash: string) => {
  const search = [path && `page=${path}`, query].filter(Boolean).join('&amp;');
  return `?${search}${hash}`;
};

/**
 * Rewrites an address of the site for the one file: to a page in the file, to the file of another language, or to the published site.
 * @param from path of the page that contains the address
 */
export function fileAddress(address: string, from: string, { base, site, lang, languages, kept, pageOf }: FileLinks): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address.slice(base.length))!;
  const [, of = '', below = ''] = /^([^/]*)\/(.*)$/.exec(path) ?? [];
  const entry = entryOf(below);
  const target = entry === undefined ? below : (pageOf?.get(entry) ?? '');
  const fragment = entry === undefined ? hash : `#${entry}`;
  if (languages.includes(of) && of !== lang && kept.has(target))
    return `${of}.html${target || query ? inFile(target, query, fragment) : fragment}`;
  if (of !== lang || !kept.has(target)) return new URL(address, site).href;
  if (target === from && !query) return fragment || '#';
  return inFile(target, query, fragment);
}

/** Rewrites all addresses of a page for the one file. */
export function withFileLinks(html: string, from: string, links: FileLinks): string {
  return html.replace(attribute, (_, name: string, address: string) => ` ${name}="${fileAddress(address, from, links)}"`);
}
