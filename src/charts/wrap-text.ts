import { textWidth } from './text-width.ts';

/** Marks that may not begin a line, and those that may not end one. */
const closing = /^[，。、；：？！）》〉」』】”’…·%％]/u;
const opening = /[（《〈「『【“‘]$/u;
const tokens = /[\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…](?:\s+(?![\u2E80-\u9FFF]))?|[^\s\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…]+\s*/gu;

/** Texts that were taken apart before: a picture asks for the same ones at every frame. */
const known = new Map<string, string[]>();

/** The pieces of a text between which a line may break: Han characters with the marks that go with them, and words. */
function pieces(text: string): string[] {
  const found = known.get(text);
  if (found) return found;
  const made = takeApart(text);
  known.set(text, made);
  return made;
}

function takeApart(text: string): string[] {
  const kept: string[] = [];
  // Quotes about words of another script go with them.
  const found = /[\u2E80-\u9FFF]/.test(text) ? text.match(tokens) : text.match(/\S+\s*/g);
  for (const token of found ?? [text]) {
    const before = kept.at(-1);
    if (before !== undefined && !/\s$/.test(before) && (closing.test(token) || opening.test(before)))
      kept[kept.length - 1] = before + token;
    else kept.push(token);
  }
  return kept;
}

/** A word that is wider than its room may break behind a hyphen. */
const atHyphens = (piece: string, size: number, width: number): string[] =>
  piece.includes('-') && textWidth(piece.trimEnd(), size) > width ? piece.split(/(?<=\p{L}-)(?=\p{L})/u) : [piece];

/** Breaks a text into lines that fit: Han text at any character but before a closing and after an opening mark, other text at spaces. Widths are in pixels. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines = [''];
  for (const piece of pieces(text).flatMap((one) => atHyphens(one, size, width))) {
    const line = lines.at(-1)! + piece;
    if (lines.at(-1) !== '' && textWidth(line.trimEnd(), size) > width) lines.push(piece);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => line.trimEnd());
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
