import { filesIn, textOf } from '../src/handouts/archive.ts';
import { unescaped } from '../src/markup/runs.ts';

/** The parts of a file of an office program, by their paths. */
export interface OfficeFile {
  paths: string[];
  text: (path: string) => string;
  bytes: (path: string) => Uint8Array;
}

/** Opens a file of an office program. Throws where it is no archive. */
export function officeFile(archive: Uint8Array): OfficeFile {
  const files = filesIn(archive);
  const bytes = (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`The file has no part "${path}".`);
    return found;
  };
  return { paths: [...files.keys()], bytes, text: (path) => textOf(bytes(path)) };
}

/** The paragraphs of XML of slides (`a`) or sheets (`w`) as text; empty ones too. */
export const paragraphsIn = (xml: string, prefix: 'a' | 'w'): string[] =>
  [...xml.matchAll(new RegExp(`<${prefix}:p>.*?</${prefix}:p>|<${prefix}:p [^>]*>.*?</${prefix}:p>`, 'gs'))].map(([paragraph]) =>
    [...paragraph.matchAll(new RegExp(`<${prefix}:t(?: [^>]*)?>([^<]*)</${prefix}:t>`, 'g'))].map(([, text]) => unescaped(text!)).join(''),
  );

/** A slide of a deck, read back. */
export interface ReadSlide {
  xml: string;
  title: string;
  /** What the class reads beside the picture. */
  words: string[];
  /** All text of the slide. */
  text: string;
  notes: string;
  rows: string[][];
}

/** The slides of a deck in order. */
export function slidesIn(file: OfficeFile): ReadSlide[] {
  const count = file.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, index) => {
    const xml = file.text(`ppt/slides/slide${index + 1}.xml`);
    const shapes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
    const of = (sign: string) => shapes.filter((shape) => shape.includes(sign)).flatMap((shape) => paragraphsIn(shape, 'a'));
    return {
      xml,
      title: of('type="title"').join(' '),
      words: of('name="Words"'),
      text: paragraphsIn(xml, 'a').join('\n'),
      notes: paragraphsIn(file.text(`ppt/notesSlides/notesSlide${index + 1}.xml`), 'a').join('\n'),
      rows: [...xml.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => paragraphsIn(cell, 'a').join(' ')),
      ),
    };
  });
}
