import { create, type Font } from 'fontkitten';
import { faceBytes, serifFile, serifScripts, slicesWith, songFile, songWhole } from './face-files.ts';

/** Any weight: all have the same characters. */
const weight = 500;

/** The Han of GB 2312, which every part of the Song face that a story uses has: no face is opened for them. */
let common: ReadonlySet<string> | undefined;
function commonHan(): ReadonlySet<string> {
  if (common) return common;
  const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => (row === 0xd7 && cell > 0xf9 ? [] : [row, cell])));
  common = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  return common;
}

/** What faces have for certain: letters of western languages, common marks, and spaces, which are set as one. */
const plain = /[\p{Zs}\p{Cc}\p{Cf}\uFFFD\x21-\x7EÀ-ÖØ-öø-ÿŒœ–—‘’“”…−·，。、；：？！《》（）「」『』]/u;

const opened = new Map<string, Font>();
function has(file: string, code: number): boolean {
  const font = opened.get(file) ?? (create(faceBytes(file)) as Font);
  opened.set(file, font);
  return font.hasGlyphForCodePoint(code);
}

/** By character: whether the faces of titles have it, and whether any face of pictures has. */
const known = new Map<string, { title: boolean; text: boolean }>();

function facesWith(character: string): { title: boolean; text: boolean } {
  const code = character.codePointAt(0)!;
  const isHan = /\p{Script=Han}/u.test(character);
  const whole = () => has(songFile(songWhole, weight), code);
  const serif = () => serifScripts.some((script) => has(serifFile(script), code));
  const sliced = () => slicesWith(code).some((slice) => has(songFile(slice, weight), code));
  if (!isHan) {
    const text = serif() || whole() || sliced();
    return { title: text, text };
  }
  const title = whole();
  return { title, text: title || sliced() || serif() };
}

/** Answers by role and text: a story is asked again whenever a file of it changes. */
const found = new Map<string, string[]>();

/**
 * The characters of a text that no face has, each once: a picture would lack them, and a page would set them in a face of the reader's.
 * @param role the faces of titles have fewer Han
 */
export function lettersWithout(text: string, role: 'title' | 'text'): string[] {
  const name = `${role} ${text}`;
  const missing = found.get(name) ?? lacking(text, role);
  found.set(name, missing);
  return missing;
}

function lacking(text: string, role: 'title' | 'text'): string[] {
  return [...new Set(text)].filter((character) => {
    if (plain.test(character) || commonHan().has(character)) return false;
    const faces = known.get(character) ?? facesWith(character);
    known.set(character, faces);
    return !faces[role];
  });
}
