import { type Mark, textAt } from './mark.ts';

/** A line of text as a layout sets it: class and size of its letters, and its baseline and left or right end in pixels. */
export interface SetText {
  class: string;
  size: number;
  x: number;
  y: number;
  text: string;
  anchor?: 'end';
}

/** The mark of a set line of text. */
export const setTextMark = (key: string, { x, y, text, size, class: name, anchor }: SetText, opacity = 1): Mark => ({
  key,
  ...textAt(x, y, { class: name, 'font-size': size, ...(anchor ? { 'text-anchor': anchor } : {}) }, text, opacity),
});
