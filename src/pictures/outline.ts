import type { Faces, FaceRole, Glyph } from './faces.ts';

/** Characters that are set as nothing: controls and joiners. Spaces have a width. */
const unseen = /\p{Cf}|\p{Cc}/u;

/** The glyphs of a text, each with the distance to the next, in ems. */
function placed(faces: Faces, text: string, role: FaceRole): { commands: Glyph['commands']; advance: number }[] {
  const glyphs = [...text].filter((character) => !unseen.test(character)).map((character) => faces.glyph(character, role));
  return glyphs.map(({ width, kern, commands }, index) => {
    const next = glyphs[index + 1];
    return { commands, advance: width + (next ? kern(next) : 0) };
  });
}

/** Width of a text in a role, in units of its size. */
export const textWidthIn = (faces: Faces, text: string, size: number, role: FaceRole): number =>
  placed(faces, text, role).reduce((sum, { advance }) => sum + advance, 0) * size;

const fine = (value: number) => Math.round(value * 100) / 100;
/** Numbers of a path, no longer than they need be. */
function joined(...values: number[]): string {
  let text = '';
  for (const value of values) {
    let word = String(value);
    if (word.startsWith('0.')) word = word.slice(1);
    else if (word.startsWith('-0.')) word = `-${word.slice(2)}`;
    text += text === '' || word.startsWith('-') ? word : ` ${word}`;
  }
  return text;
}

/** One closed line of a glyph at a size: where it begins from the glyph's left end on the baseline, and its commands from there. */
interface Contour {
  x: number;
  y: number;
  commands: string;
}

const contours = new WeakMap<Glyph['commands'], Map<number, Contour[]>>();

/** The lines of a glyph at a size in pixels, made once for each size: the texts of a site have the same letters. */
function contoursOf(commands: Glyph['commands'], size: number): Contour[] {
  const sizes = contours.get(commands) ?? new Map<number, Contour[]>();
  contours.set(commands, sizes);
  const made = sizes.get(size) ?? contoursAt(commands, size);
  sizes.set(size, made);
  return made;
}

function contoursAt(commands: Glyph['commands'], size: number): Contour[] {
  const found: Contour[] = [];
  let [penX, penY] = [0, 0];
  for (const { command, args } of commands) {
    const points = args.map((arg, index) => fine(index % 2 === 0 ? arg * size : -arg * size));
    const away = points.map((point, index) => fine(point - (index % 2 === 0 ? penX : penY)));
    const current = found.at(-1);
    switch (command) {
      case 'moveTo':
        found.push({ x: points[0]!, y: points[1]!, commands: '' });
        break;
      case 'lineTo':
        current!.commands += away[1] === 0 ? `h${joined(away[0]!)}` : away[0] === 0 ? `v${joined(away[1]!)}` : `l${joined(...away)}`;
        break;
      case 'quadraticCurveTo':
        current!.commands += `q${joined(...away)}`;
        break;
      case 'bezierCurveTo':
        current!.commands += `c${joined(...away)}`;
        break;
      case 'closePath':
        current!.commands += 'z';
        [penX, penY] = [current!.x, current!.y];
        continue;
    }
    [penX, penY] = points.slice(-2) as [number, number];
  }
  return found;
}

/**
 * A text as outlines, which look the same in every viewer, with or without its face. Commands are relative: they are shorter, and the same wherever a glyph stands.
 * @param x of the left end and `y` of the baseline
 */
export function outlineOf(faces: Faces, text: string, x: number, y: number, size: number, role: FaceRole): string {
  let path = '';
  let left = x;
  for (const { commands, advance } of placed(faces, text, role)) {
    for (const contour of contoursOf(commands, size)) path += `M${joined(fine(left + contour.x), fine(y + contour.y))}${contour.commands}`;
    left += advance * size;
  }
  return path;
}
