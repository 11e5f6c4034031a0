import type { Keys } from './keys.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** Lets a reader find entries by any words of their title, text, theme or year. Returns the keys that open the index. */
export function startSearch(): Keys {
  const form = document.querySelector<HTMLFormElement>('.find');
  const field = form?.querySelector('input');
  const count = form?.querySelector('output');
  if (!form || !field || !count) return {};
  const lines = [...document.querySelectorAll<HTMLLIElement>('.index li li')];
  let texts: string[] | undefined;
  /** Words of each entry, read when they are first asked for. */
  const read = () =>
    lines.map((line) => {
      const id = line.querySelector('a')?.hash.slice(1) ?? '';
      return plainText(`${line.textContent} ${document.getElementById(id)?.textContent ?? ''}`);
    });
  const find = () => {
    texts ??= read();
    const asked = field.value.trim() !== '';
    lines.forEach((line, index) => (line.hidden = !hasWords(texts![index]!, field.value.trim())));
    for (const era of document.querySelectorAll<HTMLLIElement>('.index nav > ol > li'))
      era.hidden = asked && !era.querySelector('li:not([hidden])');
    count.textContent = asked ? `${lines.filter(({ hidden }) => !hidden).length} / ${lines.length}` : '';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('.index li li:not([hidden]) a')?.focus();
  });
  field.addEventListener('input', find);
  form.addEventListener('reset', () => setTimeout(find));
  const index = form.closest('details');
  const open = (part: HTMLElement | null | undefined) => {
    if (index) index.open = true;
    part?.focus();
  };
  return { '/': () => open(field), '?': () => open(index?.querySelector<HTMLElement>('.keys input')) };
}
