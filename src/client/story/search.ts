import type { Keys } from './keys.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** Finds entries on all pages of a story on several, as items for the index, and says how many there are. */
export type FindAll = (words: string) => Promise<{ items: HTMLLIElement[]; count: number }>;

/** Most entries that a search of several pages shows. */
const mostFound = 100;

/**
 * Sets up the search of the index, by words of an entry's title, text or date. Returns the keys that open the index.
 * @param findAll where the story is on several pages
 */
export function startSearch(findAll?: FindAll): Keys {
  const form = document.querySelector<HTMLFormElement>('.find');
  const field = form?.querySelector('input');
  const count = form?.querySelector('output');
  if (!form || !field || !count) return {};
  const items = [...document.querySelectorAll<HTMLLIElement>('.index li li')];
  let texts: string[] | undefined;
  /** The text of each entry, read at the first search. */
  const readTexts = () =>
    items.map((item) => {
      const id = item.querySelector('a')?.hash.slice(1) ?? '';
      return plainText(`${item.textContent} ${document.getElementById(id)?.textContent ?? ''}`);
    });
  const find = () => {
    texts ??= readTexts();
    const searching = field.value.trim() !== '';
    items.forEach((item, index) => (item.hidden = !hasWords(texts![index]!, field.value.trim())));
    for (const era of document.querySelectorAll<HTMLLIElement>('.index nav > ol > li'))
      era.hidden = searching && !era.querySelector('li:not([hidden])');
    count.textContent = searching ? `${items.filter(({ hidden }) => !hidden).length} / ${items.length}` : '';
  };
  /** Shows what is found on all pages instead of the index; where those cannot be had, the entries of this page are searched. */
  const found = document.createElement('ol');
  const findEverywhere = async () => {
    const words = field.value.trim();
    const list = document.querySelector<HTMLElement>('.index nav > ol:not(.found)');
    const all = words ? await findAll!(words).catch(() => undefined) : undefined;
    if (field.value.trim() !== words) return;
    found.hidden = !all;
    if (list) list.hidden = Boolean(all);
    if (!all) {
      find();
      return;
    }
    found.replaceChildren(...all.items.slice(0, mostFound));
    count.textContent = `${all.items.length} / ${all.count}`;
  };
  if (findAll) {
    found.className = 'found';
    found.hidden = true;
    form.after(found);
  }
  const search = () => (findAll ? void findEverywhere() : find());
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>(`.index ${found.hidden || !findAll ? 'li' : '.found'} li:not([hidden]) a`)?.focus();
  });
  field.addEventListener('input', search);
  form.addEventListener('reset', () => setTimeout(search));
  const index = form.closest('details');
  const open = (focused: HTMLElement | null | undefined) => {
    if (index) index.open = true;
    focused?.focus();
  };
  return { '/': () => open(field), '?': () => open(index?.querySelector<HTMLElement>('.keys input')) };
}
