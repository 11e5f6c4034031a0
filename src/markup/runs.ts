/** A part of a paragraph in one style. */
export interface TextRun {
  text: string;
  /** Whether it is set apart: a number of the ledger, or what its author stresses. */
  strong?: true;
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** A text of HTML without its escapes. Throws at a name that our own pages do not use. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const character = names[name!];
    if (character === undefined) throw new Error(`"${whole}" is no escape of these pages.`);
    return character;
  });
}

/** Elements whose text is set apart, and those that begin a paragraph. */
const strong = /^<(?:strong|b|h\d)\b|^<a class="figure"/;
const block = /^<\/?(?:p|li|ul|ol|h\d|blockquote|div|br)\b/;
const empty = /^<(?:br|wbr|img)\b|\/>$/;

/**
 * The paragraphs of HTML as runs of text, for files that are no pages. Marks of citations are left out: such files name their sources below.
 * @param html as `markdown` writes it
 */
export function paragraphRuns(html: string): TextRun[][] {
  const paragraphs: TextRun[][] = [[]];
  const open: string[] = [];
  const text = html.replace(/\u2060?<a class="citation"[\s\S]*?<\/a>/g, '');
  for (const [piece] of text.matchAll(/<[^>]+>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      const isStrong = open.some((tag) => strong.test(tag));
      const words = unescaped(piece).replace(/\s+/g, ' ').replaceAll('\u2060', '');
      if (words) paragraphs.at(-1)!.push(isStrong ? { text: words, strong: true } : { text: words });
      continue;
    }
    if (block.test(piece) && paragraphs.at(-1)!.length > 0) paragraphs.push([]);
    if (piece.startsWith('</')) open.pop();
    else if (!empty.test(piece)) open.push(piece);
  }
  return paragraphs.map(trimmed).filter((runs) => runs.length > 0);
}

/** A paragraph without spaces at its ends, and with neighbours of one style joined. */
function trimmed(runs: TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.strong === run.strong) last.text += run.text;
    else joined.push(run.strong ? { text: run.text, strong: true } : { text: run.text });
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joined.filter(({ text }) => text !== '');
}

/** The same as plain text, a line for each paragraph. */
export const plainText = (html: string): string =>
  paragraphRuns(html)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n');
