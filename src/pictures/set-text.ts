import { escapeMarkup } from '../markup/escape.ts';
import type { Faces, FaceRole } from './faces.ts';
import { outlineOf, textWidthIn } from './outline.ts';

/** Style of a text in a picture. */
export interface TextStyle {
  size: number;
  role?: FaceRole;
  fill: string;
  anchor?: 'start' | 'end' | 'middle';
}

/** A line of text as SVG: outlines, with the words in a title. `x` and `y` are its anchor and baseline. */
export function setText(
  faces: Faces,
  x: number,
  y: number,
  text: string,
  { size, role = 'text', fill, anchor = 'start' }: TextStyle,
): string {
  const width = textWidthIn(faces, text, size, role);
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return `<g><title>${escapeMarkup(text)}</title><path fill="${fill}" d="${outlineOf(faces, text, left, y, size, role)}"/></g>`;
}
