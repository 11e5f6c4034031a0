import { textWidth } from './text-width.ts';

/** Breaks a text into lines that fit: Han text at any character but before a closing mark, other text at spaces. Widths are in pixels. */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces = text.match(/[\u2E80-\u9FFF][\uFF00-\uFFEF\u3000-\u303F]?|[^\s\u2E80-\u9FFF]+\s*/g) ?? [text];
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)! + piece;
    if (lines.at(-1) !== '' && textWidth(line.trimEnd(), size) > width) lines.push(piece);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => line.trimEnd());
}
