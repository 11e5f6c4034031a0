/** HTML of a passage in two parts: whole sentences from its beginning, and what follows them. */
export interface SplitPassage {
  head: string;
  rest: string;
}

/** What a class can read from the last row while somebody speaks: the rest of a step is in the notes. */
export const slideLength = 45;

/** How many characters of a Han text a class can read from the last row, marks and digits among them. */
const slideCharacters = 80;

/** How long a text is, in words; of a Han text every character counts, so that 80 of them are 45 words. Han names in other words count alike. */
export function lengthOf(html: string): number {
  const text = html.replace(/<[^>]+>/g, '').replace(/&\w+;|&#\d+;/g, ' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’'.,%-]*/gu)?.length ?? 0;
  const isHan = han > words;
  const characters = isHan ? [...text.replace(/\s+/g, '')].length : han;
  return (characters * slideLength) / slideCharacters + (isHan ? 0 : words);
}

/** A mark that ends a sentence: the Chinese ones anywhere, a full stop where a space or the end of its paragraph follows. */
const ends = /[。！？][”’」』）]*|[.!?][”’)]*(?=\s|$)/gu;

/** The longest summary, in characters; a Han character counts as two. */
const summaryLength = 320;

const widthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/**
 * The beginning of a plain text as a description of its page: on one line, without marks of Markdown or of notes, and as many whole
 * sentences as search engines and link previews show, the first in any case.
 */
export function summary(text: string): string {
  const line = text
    .replace(/[*†‡\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}。，、；：？！”’」』）]) (?=[\p{Script=Han}“‘「『（])/gu, '')
    .trim();
  const cuts = [...line.matchAll(ends)].map(({ 0: mark, index }) => index + mark.length);
  const at = cuts.findLast((cut, place) => place === 0 || widthOf(line.slice(0, cut)) <= summaryLength);
  return at === undefined ? line : line.slice(0, at);
}

/**
 * Splits the HTML of paragraphs after as many whole sentences as fit, the first one in any case. Elements within a paragraph stay whole;
 * a paragraph that is split is closed and opened again.
 * @param html paragraphs as `markdown` writes them, one beside the other
 * @param longest length of the first part, as `lengthOf` counts
 */
export function splitPassage(html: string, longest: number): SplitPassage {
  const cuts: { at: number; inside: boolean }[] = [];
  let depth = 0;
  for (const { 0: piece, index } of html.matchAll(/<[^>]+>|[^<]+/g)) {
    if (piece.startsWith('</')) {
      depth--;
      if (depth === 0) cuts.push({ at: index + piece.length, inside: false });
    } else if (piece.startsWith('<')) {
      if (!piece.endsWith('/>') && !/^<(?:br|wbr|img)\b/.test(piece)) depth++;
    } else if (depth === 1) {
      const next = html.slice(index + piece.length, index + piece.length + 80);
      const isLast = next.startsWith('</p>');
      // A number may begin the next sentence; any other element may end this one, as a mark of its source does.
      const isBegun = /^<a[^>]*class="[^"]*\bfigure\b/.test(next);
      for (const { 0: mark, index: from } of piece.matchAll(ends)) {
        const at = from + mark.length;
        if (at < piece.length || isLast || isBegun) cuts.push({ at: index + at, inside: true });
      }
    }
  }
  const fitting = cuts.filter(({ at }, place) => place === 0 || lengthOf(html.slice(0, at)) <= longest);
  const cut = fitting.at(-1);
  if (!cut) return { head: html, rest: '' };
  const [head, rest] = [html.slice(0, cut.at), html.slice(cut.at)];
  if (!cut.inside) return { head, rest };
  const open = /<p(?:\s[^>]*)?>(?!.*<p[\s>])/s.exec(head)?.[0] ?? '<p>';
  return { head: `${head}</p>`, rest: `${open}${rest.trimStart()}`.replace(/^<p(?:\s[^>]*)?>\s*<\/p>/, '') };
}
