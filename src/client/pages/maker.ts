import { type Framing, type LoaderTag, snippet } from '../../embed/snippet.ts';

/** What the page holds: what can be framed in each language, and the tag of the loader. */
interface Offer {
  tag: LoaderTag;
  all: readonly { lang: string; htmlLang: string; framed: readonly (Omit<Framing, 'lang'> & { path: string })[] }[];
}

const main = document.querySelector<HTMLElement>('main.maker-page')!;
const part = <T extends Element>(selector: string) => main.querySelector<T>(selector)!;
const { tag, all } = JSON.parse(part('script.framed').textContent ?? '{}') as Offer;
const form = part<HTMLFormElement>('form.maker');
const host = part<HTMLElement>('.maker-host');
const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

/** The framing that is chosen. What is left to chance is not written into the address. */
function chosen(): Framing {
  const { htmlLang, framed } = all.find(({ lang }) => lang === field('lang').value)!;
  const { path, src, ...rest } = framed.find((one) => one.path === field('path').value)!;
  const address = new URL(src);
  for (const name of ['theme', 'layout'] as const) if (field(name).value !== 'auto') address.searchParams.set(name, field(name).value);
  if (path === '' && field('at').value) address.searchParams.set('at', field('at').value);
  return { ...rest, src: address.href, lang: htmlLang };
}

/** Choices that the story alone has are closed for its parts. */
function close(): void {
  const isStory = field('path').value === '';
  const layout = field('layout');
  for (const option of layout.options) option.disabled = !isStory && 'story' in option.dataset;
  if (layout.selectedOptions[0]?.disabled) layout.value = 'auto';
  part<HTMLElement>('.of-story').hidden = !isStory;
}

/** The preview is the code that is pasted, in a host as wide as is chosen: the loader sizes it as it does anywhere. */
function show(): void {
  close();
  const framing = chosen();
  const codes: Record<string, string> = { code: snippet(framing, tag), bare: snippet(framing), address: framing.page };
  for (const [name, text] of Object.entries(codes)) part<HTMLTextAreaElement>(`[data-code="${name}"]`).value = text;
  const parsed = new DOMParser().parseFromString(codes.bare!, 'text/html');
  // The document is shown from where this page is, which may be a copy of the site under another address.
  const { pathname, search } = new URL(framing.src);
  parsed.querySelector('iframe')!.src = pathname + search;
  host.replaceChildren(...parsed.body.childNodes);
}

form.addEventListener('change', show);
main.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-width], [data-copy]');
  if (!button) return;
  const { width, copy, copied } = button.dataset;
  if (width) {
    host.style.setProperty('--width', `${width}px`);
    for (const other of main.querySelectorAll('[data-width]')) other.setAttribute('aria-pressed', String(other === button));
    return;
  }
  const area = part<HTMLTextAreaElement>(`[data-code="${copy}"]`);
  area.select();
  Promise.resolve(navigator.clipboard?.writeText(area.value)).then(
    () => (button.textContent = copied!),
    // The text is chosen: it can be copied by hand.
    () => {},
  );
});

/** The part that a page sends its reader here for. */
const wanted = new URLSearchParams(location.search).get('of');
if ([...field('path').options].some(({ value }) => value === wanted)) field('path').value = wanted!;
// A phone shows what a phone shows.
if (main.clientWidth < 640) part<HTMLButtonElement>('[data-width]').click();
for (const hidden of main.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false;
show();
import('../../embed/loader.ts');
