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
const joined = (values: number[]) =>
  values
    .map((value) => String(value).replace(/^(-?)0\./, '$1.'))
    .reduce((text, value) => (text === '' || value.startsWith('-') ? text + value : `${text} ${value}`), '');

/**
 * A text as outlines, which look the same in every viewer, with or without its face. Commands are relative: they are shorter.
 * @param x of the left end and `y` of the baseline
 */
export function outlineOf(faces: Faces, text: string, x: number, y: number, size: number, role: FaceRole): string {
  const path: string[] = [];
  let left = x;
  let [penX, penY] = [0, 0];
  for (const { commands, advance } of placed(faces, text, role)) {
    let [startX, startY] = [penX, penY];
    for (const { command, args } of commands) {
      if (command === 'closePath') {
        path.push('z');
        [penX, penY] = [startX, startY];
        continue;
      }
      const points = args.map((arg, index) => fine(index % 2 === 0 ? left + arg * size : y - arg * size));
      const [toX, toY] = points.slice(-2) as [number, number];
      const away = points.map((point, index) => fine(point - (index % 2 === 0 ? penX : penY)));
      switch (command) {
        case 'moveTo':
          path.push(`M${joined(points)}`);
          [startX, startY] = [toX, toY];
          break;
        case 'lineTo':
          path.push(away[1] === 0 ? `h${joined([away[0]!])}` : away[0] === 0 ? `v${joined([away[1]!])}` : `l${joined(away)}`);
          break;
        case 'quadraticCurveTo':
          path.push(`q${joined(away)}`);
          break;
        case 'bezierCurveTo':
          path.push(`c${joined(away)}`);
          break;
      }
      [penX, penY] = [toX, toY];
    }
    left += advance * size;
  }
  return path.join('');
}
