import type { Mark, Size } from './mark.ts';
import type { Box } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A text that is seen in a picture: the box of its letters in pixels, by the estimate of its width, and the size of the smallest of them. */
export interface TextBox extends Box {
  text: string;
  size: number;
}

/** What a mark less seen than this shows cannot be read yet, or no longer. */
const readable = 0.3;

interface Place {
  x: number;
  y: number;
  scale: number;
  opacity: number;
}

const numbersIn = (name: string, transform: string) => new RegExp(`${name}\\(([-\\d.]+)(?: ([-\\d.]+))?\\)`).exec(transform);

/** Where the children of a mark stand that is itself in a place. */
function within({ attrs }: Mark, { x, y, scale, opacity }: Place): Place {
  const transform = String(attrs.transform ?? '');
  const [, dx = 0, dy = 0] = (numbersIn('translate', transform) ?? []).map(Number);
  const own = Number(numbersIn('scale', transform)?.[1] ?? 1);
  return { x: x + dx * scale, y: y + dy * scale, scale: scale * own, opacity: opacity * Number(attrs.opacity ?? 1) };
}

/** The letters of a text with those of its runs: widths and sizes before any scale. */
function runsOf(mark: Mark, around: number): { text: string; width: number; smallest: number } {
  const size = Number(mark.attrs['font-size'] ?? around);
  const gap = Number(mark.attrs.dx ?? 0);
  const own = mark.text ?? '';
  const parts = (mark.children ?? []).map((child) => runsOf(child, size));
  return {
    text: (mark.attrs.dx === undefined ? '' : ' ') + own + parts.map(({ text }) => text).join(''),
    width: gap + textWidth(own, size) + parts.reduce((sum, { width }) => sum + width, 0),
    smallest: Math.min(own ? size : Infinity, ...parts.map(({ smallest }) => smallest)),
  };
}

/** The texts that can be read among marks, each with its box. */
export function textBoxes(marks: readonly Mark[], place: Place = { x: 0, y: 0, scale: 1, opacity: 1 }): TextBox[] {
  return marks.flatMap((mark) => {
    const own = within(mark, place);
    if (own.opacity < readable) return [];
    if (mark.tag !== 'text') return textBoxes(mark.children ?? [], own);
    const high = Number(mark.attrs['font-size']);
    const { text, width, smallest } = runsOf(mark, high);
    if (text.trim() === '') return [];
    const anchor = mark.attrs['text-anchor'];
    const left = Number(mark.attrs.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const top = Number(mark.attrs.y ?? 0) - high * 0.78;
    return [
      {
        text,
        x: own.x + left * own.scale,
        y: own.y + top * own.scale,
        width: width * own.scale,
        height: high * 0.8 * own.scale,
        size: smallest * own.scale,
      },
    ];
  });
}

/** Letters that all but touch are told apart: the estimate of widths is generous. */
const touch = 1.5;

const meets = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > touch && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;

/** What is wrong with texts: those that leave the picture or are too small to read, and pairs that meet. None when all can be read. */
export const textsAstray = (texts: readonly TextBox[], { width, height }: Size): string[] =>
  texts.flatMap((box, index) => [
    ...(box.x < -touch || box.y < -touch || box.x + box.width > width + touch || box.y + box.height > height + touch
      ? [`${box.text} leaves`]
      : []),
    ...(box.size < 11 ? [`${box.text} is set at ${Math.round(box.size * 10) / 10} px`] : []),
    ...texts
      .slice(index + 1)
      .filter((other) => meets(box, other))
      .map((other) => `${box.text} × ${other.text}`),
  ]);

/** Leaders that can be seen while the texts beside them cannot. */
export function bareLeaders(marks: readonly Mark[], opacity = 1, labelled = false): string[] {
  const seen = (mark: Mark) => opacity * Number(mark.attrs.opacity ?? 1) >= readable;
  const beside = labelled || marks.some((mark) => seen(mark) && textBoxes([mark]).length > 0);
  return marks.flatMap((mark) => {
    if (!seen(mark)) return [];
    if (/\bleader\b/.test(String(mark.attrs.class ?? '')) && !beside) return [mark.key];
    return bareLeaders(mark.children ?? [], opacity * Number(mark.attrs.opacity ?? 1), false);
  });
}

/** Rules that go through the letters of a text: the level strokes of a path of a class that rules paper. */
export function ruledThrough(
  marks: readonly Mark[],
  texts = textBoxes(marks),
  place: Place = { x: 0, y: 0, scale: 1, opacity: 1 },
): string[] {
  return marks.flatMap((mark) => {
    const own = within(mark, place);
    if (own.opacity < readable) return [];
    if (mark.children) return ruledThrough(mark.children, texts, own);
    if (!/^(row-rules|sum-rule|axis-rules|zero|base)$/.test(String(mark.attrs.class ?? ''))) return [];
    return [...String(mark.attrs.d).matchAll(/M(-?[\d.]+) (-?[\d.]+)([Hh])(-?[\d.]+)/g)].flatMap(([, from, at, way, end]) => {
      const y = own.y + Number(at);
      const ends = [own.x + Number(from), own.x + Number(end) + (way === 'h' ? Number(from) : 0)];
      const [left, right] = [Math.min(...ends), Math.max(...ends)];
      return texts
        .filter(
          (box) => y > box.y + box.height * 0.12 && y < box.y + box.height * 0.94 && left < box.x + box.width - 2 && right > box.x + 2,
        )
        .map(({ text }) => `${text} has a rule through it`);
    });
  });
}
