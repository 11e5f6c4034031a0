import type { Keys } from './keys.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** Sets up the search of the index, by words of an entry's title, text or date. Returns the keys that open the index. */
export function startSearch(): Keys {
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
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('.index li li:not([hidden]) a')?.focus();
  });
  field.addEventListener('input', find);
  form.addEventListener('reset', () => setTimeout(find));
  const index = form.closest('details');
  const open = (focused: HTMLElement | null | undefined) => {
    if (index) index.open = true;
    focused?.focus();
  };
  return { '/': () => open(field), '?': () => open(index?.querySelector<HTMLElement>('.keys input')) };
}
