import type { Mark, Size } from '../mark.ts';
import { type Box, overlap } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';

/** A text and its box, px, from the estimate of its width. */
export type TextBox = Box & { text: string };

/** Boxes of all texts among marks, for tests of a drawing. Their top-left corners are measured from (x, y), px. */
export function textBoxes(marks: Mark[], x = 0, y = 0): TextBox[] {
  return marks.flatMap((mark) => {
    const [, dx = 0, dy = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(String(mark.attrs.transform)) ?? []).map(Number);
    if (mark.tag !== 'text') return textBoxes(mark.children ?? [], x + dx, y + dy);
    const high = Number(mark.attrs['font-size']);
    const spans = mark.children ?? [mark];
    const width = spans.reduce(
      (sum, span) => sum + textWidth(span.text ?? '', Number(span.attrs['font-size'] ?? high)) + Number(span.attrs.dx ?? 0),
      0,
    );
    const anchor = mark.attrs['text-anchor'];
    const left = x + Number(mark.attrs.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const top = y + Number(mark.attrs.y ?? 0) - high * 0.78;
    return [{ text: spans.map(({ text }) => text).join(' '), x: left, y: top, width, height: high * 0.8 }];
  });
}

/** What is wrong with the places of texts: those outside the frame, and pairs that meet. None when all can be read. */
export function textsAstray(texts: TextBox[], { width, height }: Size): string[] {
  return texts.flatMap((box, index) => [
    ...(box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height ? [`${box.text} leaves`] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `${box.text} × ${other.text}`),
  ]);
}
