import { emsOf, hasHan } from './text-width.ts';

/** Marks that may not begin a line, and those that may not end one. */
const closing = /^[，。、；：？！）》〉」』】”’…·%％]/u;
const opening = /[（《〈「『【“‘]$/u;
const tokens = /[\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…](?:\s+(?![\u2E80-\u9FFF]))?|[^\s\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…]+\s*/gu;

/** A part of a text between two places where a line may break. */
interface Piece {
  text: string;
  hasHan: boolean;
  /** Its width in ems, and that without the space at its end: alone, and in a line with Han characters. */
  ems: { alone: number; amongHan: number };
  trimmed: { alone: number; amongHan: number };
}

function pieceOf(text: string): Piece {
  const emsIn = (part: string) => ({ alone: emsOf(part, false), amongHan: emsOf(part, true) });
  return { text, hasHan: hasHan(text), ems: emsIn(text), trimmed: emsIn(text.trimEnd()) };
}

/** Texts that were taken apart before: a picture asks for the same ones at every frame. */
const known = new Map<string, Piece[]>();

/** The pieces of a text between which a line may break: Han characters with the marks that go with them, and words. */
function pieces(text: string): Piece[] {
  const found = known.get(text);
  if (found) return found;
  const made = takeApart(text).map(pieceOf);
  known.set(text, made);
  return made;
}

/** Firefox has it since 2024; without it lines break between any two Han characters. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** Words up to this length stay whole; longer runs are names of offices, which may break. */
const longestWord = 4;

/** Places in a Han text between two characters of one word. */
function insideWords(text: string): Set<number> {
  const places = new Set<number>();
  for (const { segment, index } of words?.segment(text) ?? [])
    if (hasHan(segment) && segment.length <= longestWord) for (let place = 1; place < segment.length; place++) places.add(index + place);
  return places;
}

function takeApart(text: string): string[] {
  const kept: string[] = [];
  const isHan = hasHan(text);
  const inside = isHan ? insideWords(text) : new Set<number>();
  let place = 0;
  // Quotes about words of another script go with them.
  const found = isHan ? text.match(tokens) : text.match(/\S+\s*/g);
  for (const token of found ?? [text]) {
    const before = kept.at(-1);
    const isGlued = closing.test(token) || opening.test(before ?? '') || inside.has(place);
    if (before !== undefined && !/\s$/.test(before) && isGlued) kept[kept.length - 1] = before + token;
    else kept.push(token);
    place += token.length;
  }
  return kept;
}

/** Where a word that is wider than its room may break: behind a hyphen, and between Han characters but for marks that go with them. */
const inside = /(?<=\p{L}-)(?=\p{L})|(?<=\p{Script=Han})(?=\p{Script=Han})/u;

/** Lines of fewer Han characters than this break between any two of them: whole words would leave half of the line empty. */
const fewest = 4;

const isTooWide = ({ hasHan: isHan, trimmed }: Piece, size: number, width: number): boolean =>
  isHan ? trimmed.amongHan * size > (width < fewest * size ? size : width) : trimmed.alone * size > width;

/** Lines that were broken before, by text and then by size and width: a scene is set in many ways until one fits. Widths of a change are many. */
const broken = new Map<string, Map<string, readonly string[]>>();
const mostWidths = 200;

/** Breaks a text into lines that fit: Han text between words, but not before a closing and after an opening mark, other text at spaces. Widths are in pixels. */
export function wrapText(text: string, size: number, width: number): string[] {
  const own = broken.get(text) ?? new Map<string, readonly string[]>();
  broken.set(text, own);
  const key = `${size} ${width}`;
  const found = own.get(key) ?? breakText(text, size, width);
  if (own.size > mostWidths) own.clear();
  own.set(key, found);
  return [...found];
}

function breakText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let isHan = false;
  let [alone, amongHan] = [0, 0];
  const add = (piece: Piece) => {
    const ems = isHan || piece.hasHan ? amongHan + piece.trimmed.amongHan : alone + piece.trimmed.alone;
    if (line !== '' && ems * size > width) {
      lines.push(line.trimEnd());
      line = '';
      isHan = false;
      alone = amongHan = 0;
    }
    line += piece.text;
    isHan ||= piece.hasHan;
    alone += piece.ems.alone;
    amongHan += piece.ems.amongHan;
  };
  for (const piece of pieces(text)) {
    if (isTooWide(piece, size, width)) for (const part of piece.text.split(inside)) add(pieceOf(part));
    else add(piece);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Breaks a text into as few lines as fit, and then into lines of much the same length, so that no last line has a single character. */
export function balanceText(text: string, size: number, width: number): string[] {
  let lines = wrapText(text, size, width);
  for (let narrower = width - size / 2; lines.length > 1 && narrower > width / 2; narrower -= size / 2) {
    const other = wrapText(text, size, narrower);
    if (other.length > lines.length) break;
    lines = other;
  }
  return lines;
}
