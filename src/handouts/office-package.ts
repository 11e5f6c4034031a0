import { archiveOf, textOf } from './archive.ts';
import { escapeMarkup } from '../markup/escape.ts';

/** Faces of files for offices: each is on every machine that has such a program, and both are named on every run of text. */
export const officeFaces = { latin: 'Georgia', han: 'SimSun' };

/** What a file says of itself. */
export interface FileRecord {
  title: string;
  /** What it is from. */
  subject: string;
  author: string;
  /** Day of the last change, as `YYYY-MM-DD`, where the story has one. */
  day: string | undefined;
}

/** The properties of a package: the day is that of the story, not of the build. @see https://www.ecma-international.org/publications-and-standards/standards/ecma-376/ */
function coreProperties({ title, subject, author, day }: FileRecord): string {
  const [name, about, by] = [title, subject, author].map(escapeMarkup);
  const moment = (kind: string) => (day ? `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${kind}>` : '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${name}</dc:title><dc:subject>${about}</dc:subject><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

/** Relations with a name made at random get one from their place in the file. */
function namedInOrder(files: Map<string, Uint8Array | string>, relations: string): void {
  const text = files.get(relations);
  if (typeof text !== 'string') return;
  const part = relations.replace('_rels/', '').replace(/\.rels$/, '');
  let [mended, body] = [text, files.get(part)];
  [...text.matchAll(/ Id="(rId(?!\d+")[^"]+)"/g)].forEach(([, name], index) => {
    mended = mended.replaceAll(`"${name}"`, `"rIdLink${index + 1}"`);
    if (typeof body === 'string') body = body.replaceAll(`"${name}"`, `"rIdLink${index + 1}"`);
  });
  files.set(relations, mended);
  if (body !== undefined) files.set(part, body);
}

/** Declarations of parts that the package does not hold are left out: programs that check a package refuse it for them. */
const declared = (types: string, files: ReadonlyMap<string, unknown>) =>
  types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) => (files.has(path) ? whole : ''));

/**
 * A package of an office program that is the same bytes for the same content: no moment, name or mark of the build is in it, and it declares
 * what it holds and nothing else.
 * @param parts by their paths, as the library wrote them
 * @param mend what is to be changed in a part, by its path and text
 */
export function sealedPackage(
  parts: ReadonlyMap<string, Uint8Array | string>,
  record: FileRecord,
  mend: (path: string, text: string) => string,
): Uint8Array {
  const files = new Map(
    [...parts].map(([path, part]): [string, Uint8Array | string] => {
      if (!/\.(?:xml|rels)$/.test(path)) return [path, part];
      return [path, mend(path, typeof part === 'string' ? part : textOf(part))];
    }),
  );
  files.set('docProps/core.xml', coreProperties(record));
  for (const path of [...files.keys()].filter((path) => path.endsWith('.rels'))) namedInOrder(files, path);
  const types = files.get('[Content_Types].xml') as string;
  files.delete('[Content_Types].xml');
  // Programs look for the declarations first.
  return archiveOf(new Map([['[Content_Types].xml', declared(types, files)] as [string, Uint8Array | string], ...files]));
}
