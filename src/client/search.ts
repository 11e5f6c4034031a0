import type { Keys } from './keys.ts';

/** A text as it is compared: one form of width and case, so that 2018 and ２０１８, Police and police are the same. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Lets a reader find entries by any words of their title, text, theme or year: all words must occur, wherever they stand, so Chinese needs no spaces. Returns the keys that open the index. */
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
      return plain(`${line.textContent} ${document.getElementById(id)?.textContent ?? ''}`);
    });
  const find = () => {
    texts ??= read();
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    lines.forEach((line, index) => (line.hidden = !wanted.every((word) => texts![index]!.includes(word))));
    for (const era of document.querySelectorAll<HTMLLIElement>('.index nav > ol > li'))
      era.hidden = wanted.length > 0 && !era.querySelector('li:not([hidden])');
    count.textContent = wanted.length > 0 ? `${lines.filter(({ hidden }) => !hidden).length} / ${lines.length}` : '';
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
