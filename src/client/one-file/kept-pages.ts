/** The other pages of the one file, by path below the language: their pack, their place in it, and the names of their style sheets. */
const store = new Map<string, { pack: string; place: number; sheets: readonly string[] }>();

/** Compressed lists of pages, by name. */
const packs = new Map<string, string>();

/** Data of the charts of the story, by the name of the chart: packed pages name it instead of holding it again. */
const shared = new Map<string, string>();

/** Addresses of the pictures of the story, by the name of their file. */
const images = new Map<string, string>();

/** Reads the packed pages from their scripts into memory, because the body is replaced later. */
export function takeKeptPages(): void {
  for (const chart of document.querySelectorAll<HTMLElement>('.chart[data-chart]'))
    shared.set(chart.dataset.chart!, chart.querySelector('script[type="application/json"]')?.textContent ?? '');
  for (const image of document.querySelectorAll<HTMLImageElement>('img[data-image]')) images.set(image.dataset.image!, image.src);
  for (const script of document.querySelectorAll<HTMLScriptElement>('script.kept')) {
    const { page = '', sheets = '', pack = '' } = script.dataset;
    const [name = '', place] = pack.split(' ');
    store.set(page, { pack: name, place: Number(place), sheets: sheets.split(' ') });
    script.remove();
  }
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-pack]')) {
    packs.set(script.dataset.pack!, script.textContent);
    script.remove();
  }
}

/** The page that an address names by `?page=`, and the names of its style sheets; `undefined` if the file has no such page. */
export async function keptPage(address: string): Promise<{ html: string; sheets: readonly string[] } | undefined> {
  const found = store.get(new URL(address, location.href).searchParams.get('page') ?? '');
  if (!found) return undefined;
  const bytes = Uint8Array.from(atob(packs.get(found.pack) ?? ''), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const html = ((await new Response(stream).json()) as string[])[found.place]!;
  return {
    html: html
      .replace(/ data-of="([^"]+)"><\/script>/g, (_, name: string) => `>${shared.get(name) ?? ''}</script>`)
      .replace(/<img data-image="([^"]+)"/g, (_, name: string) => `<img src="${images.get(name) ?? ''}"`),
    sheets: found.sheets,
  };
}
