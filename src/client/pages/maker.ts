import { type Framing, type LoaderTag, snippet } from '../../embed/snippet.ts';

/** The JSON in the page: the documents that can be framed in each language, and the tag of the loader. */
interface MakerData {
  tag: LoaderTag;
  all: readonly { lang: string; htmlLang: string; framed: readonly (Omit<Framing, 'lang'> & { path: string })[] }[];
}

const main = document.querySelector<HTMLElement>('main.maker-page')!;
const find = <T extends Element>(selector: string) => main.querySelector<T>(selector)!;
const { tag, all } = JSON.parse(find('script.framed').textContent ?? '{}') as MakerData;
const form = find<HTMLFormElement>('form.maker');
const host = find<HTMLElement>('.maker-host');
const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

/** The framing that the form describes. Choices of `auto` are left out of the address. */
function chosen(): Framing {
  const { htmlLang, framed } = all.find(({ lang }) => lang === field('lang').value)!;
  const { path, src, ...rest } = framed.find((one) => one.path === field('path').value)!;
  const address = new URL(src);
  for (const name of ['theme', 'layout'] as const) if (field(name).value !== 'auto') address.searchParams.set(name, field(name).value);
  if (path === '' && field('at').value) address.searchParams.set('at', field('at').value);
  return { ...rest, src: address.href, lang: htmlLang };
}

/** Disables the choices that only the whole story has while an entry or a chart is chosen. */
function updateChoices(): void {
  const isStory = field('path').value === '';
  const layout = field('layout');
  for (const option of layout.options) option.disabled = !isStory && 'story' in option.dataset;
  if (layout.selectedOptions[0]?.disabled) layout.value = 'auto';
  find<HTMLElement>('.of-story').hidden = !isStory;
}

/** Shows the code, and a preview of it that the loader sizes as on any page. */
function update(): void {
  updateChoices();
  const framing = chosen();
  const codes: Record<string, string> = { code: snippet(framing, tag), bare: snippet(framing), address: framing.page };
  for (const [name, text] of Object.entries(codes)) find<HTMLTextAreaElement>(`[data-code="${name}"]`).value = text;
  const parsed = new DOMParser().parseFromString(codes.bare!, 'text/html');
  // The preview loads the document from this origin, because the page may be a copy of the published site.
  const { pathname, search } = new URL(framing.src);
  parsed.querySelector('iframe')!.src = pathname + search;
  host.replaceChildren(...parsed.body.childNodes);
}

form.addEventListener('change', update);
main.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-width], [data-copy]');
  if (!button) return;
  const { width, copy, copied } = button.dataset;
  if (width) {
    host.style.setProperty('--width', `${width}px`);
    for (const other of main.querySelectorAll('[data-width]')) other.setAttribute('aria-pressed', String(other === button));
    return;
  }
  const area = find<HTMLTextAreaElement>(`[data-code="${copy}"]`);
  area.select();
  Promise.resolve(navigator.clipboard?.writeText(area.value)).then(
    () => (button.textContent = copied!),
    // The text is selected and can be copied by hand.
    () => {},
  );
});

/** The document that a link to this page names. */
const wanted = new URLSearchParams(location.search).get('of');
if ([...field('path').options].some(({ value }) => value === wanted)) field('path').value = wanted!;
// On a phone the preview has the width of a phone.
if (main.clientWidth < 640) find<HTMLButtonElement>('[data-width]').click();
for (const hidden of main.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false;
update();
import('../../embed/loader.ts');
