/** Pages that the document itself holds, packed: in the one file there is nothing to fetch them from. */
const store = new Map<string, { text: string; sheets: readonly string[] }>();

/** Takes the packed pages of the document; they stay when its body is another. */
export function takeKeptPages(): void {
  for (const script of document.querySelectorAll<HTMLScriptElement>('script.kept')) {
    const { page = '', sheets = '' } = script.dataset;
    store.set(page, { text: script.textContent, sheets: sheets.split(' ') });
    script.remove();
  }
}

/** A page of the document by its address, and the names of its style sheets; `undefined` where the document holds none. */
export async function keptPage(address: string): Promise<{ html: string; sheets: readonly string[] } | undefined> {
  const found = store.get(new URL(address, location.href).searchParams.get('page') ?? '');
  if (!found) return undefined;
  const bytes = Uint8Array.from(atob(found.text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return { html: await new Response(stream).text(), sheets: found.sheets };
}
