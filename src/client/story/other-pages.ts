import { entryItems, linkTo } from './all-entries.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** The id that an address names, without its step. */
const idOf = (address: string) => address.replace(/:\d+$/, '');

/** Leads to the page of the entry that the fragment names, where this page does not have it. */
async function lead(entries: string): Promise<void> {
  const address = decodeURIComponent(location.hash.slice(1));
  if (!address || document.getElementById(address)) return;
  const link = await linkTo(entries, idOf(address));
  if (link) location.replace(link.getAttribute('href')!.replace(/#.*$/, `#${address}`));
}

/**
 * What a page of a story on several pages needs to know of the others: addresses of their entries lead there.
 * @param entries address of the page that lists all entries
 */
export function followAddresses(entries: string): void {
  const follow = () => {
    lead(entries).catch(() => {
      // Without the list the page stays at its beginning, which links all pages.
    });
  };
  follow();
  addEventListener('hashchange', follow);
}

/** Where an address leads, and the title of its entry; `undefined` where the story has none of it. */
export async function placeElsewhere(entries: string, address: string): Promise<{ href: string; title: string } | undefined> {
  const link = await linkTo(entries, idOf(address));
  if (!link) return undefined;
  return {
    href: link.getAttribute('href')!.replace(/#.*$/, `#${address}`),
    title: link.querySelector('span:last-child')?.textContent ?? '',
  };
}

/** Entries of all pages whose title, date or text has the words, as items for the index. */
export async function entriesWith(entries: string, words: string): Promise<{ items: HTMLLIElement[]; count: number }> {
  const all = await entryItems(entries);
  const found = all.filter((item) => hasWords(textOf(item), words));
  return { items: found.map((item) => document.importNode(item, true)), count: all.length };
}

const texts = new WeakMap<HTMLElement, string>();
const textOf = (item: HTMLElement) => {
  const text = texts.get(item) ?? plainText(`${item.textContent} ${item.dataset.text}`);
  texts.set(item, text);
  return text;
};
