import { officeFaces } from './office-package.ts';

/** The text of notes as paragraphs: the library writes all lines into one. */
const noteParagraphs = (text: string, lang: string) =>
  text.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/, (_, __, lines: string) =>
    lines
      .split('\n')
      .map((line) => `<a:p><a:r><a:rPr lang="${lang}" dirty="0">${typefaces}</a:rPr><a:t>${line}</a:t></a:r></a:p>`)
      .join(''),
  );

const typefaces = `<a:latin typeface="${officeFaces.latin}"/><a:ea typeface="${officeFaces.han}"/>`;

/**
 * What the library leaves to chance or writes otherwise than the format has it: Han in the face of Latin, marks made at random, one id for several
 * shapes of a slide, and the list of slides before that of the master of notes.
 * @see https://www.ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function mended(path: string, text: string, lang: string): string {
  const named = text
    .replace(/<a:ea typeface="(?!\+)[^"]*"/g, `<a:ea typeface="${officeFaces.han}"`)
    .replace(/<p:extLst><p:ext uri="[^"]*"><p14:(?:modId|creationId)[^>]*\/><\/p:ext><\/p:extLst>/g, '');
  if (/slides\/slide\d+\.xml$/.test(path)) {
    let id = 0;
    return named.replace(/(<p:cNvPr id=")\d+"/g, (_, open: string) => `${open}${(id += 1)}"`);
  }
  if (path.includes('notesSlides/notesSlide')) return noteParagraphs(named, lang);
  if (path === 'ppt/presentation.xml') {
    const [notes] = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(named)!;
    return named.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`);
  }
  return named;
}
