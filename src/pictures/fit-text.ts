import { wrapText } from '../charts/wrap-text.ts';
import type { Faces, FaceRole } from './faces.ts';
import { textWidthIn } from './outline.ts';

/** A text in the lines in which it is set. */
export interface FittedText {
  size: number;
  lines: string[];
}

/** Breaks a text into lines that are no wider than a room in their face, by true widths: the whole text, whatever its length. */
export function linesIn(faces: Faces, text: string, size: number, role: FaceRole, room: number): string[] {
  if (textWidthIn(faces, text, size, role) <= room) return [text];
  // The estimate by which texts break is generous: lines are filled where the face is narrower.
  for (let width = room * 1.15; width > size; width -= size) {
    const lines = wrapText(text, size, width);
    if (lines.every((line) => textWidthIn(faces, line, size, role) <= room)) return lines;
  }
  return wrapText(text, size, size);
}

/** The largest of some sizes at which a text fits; the last where it fits at none. */
export function largestText(
  faces: Faces,
  text: string,
  sizes: readonly number[],
  role: FaceRole,
  room: number,
  fits: (fitted: FittedText) => boolean,
): FittedText {
  const set = sizes.map((size) => ({ size, lines: linesIn(faces, text, size, role, room) }));
  return set.find(fits) ?? set.at(-1)!;
}
