import { create, type Font, type PathCommand } from 'fontkitten';
import subset from 'subset-font';
import { faceBytes, serifFile, serifScripts, slicesWith, songFile, songWhole, trueType } from '../fonts/face-files.ts';
import { type Kerning, kerningOf } from './kerning.ts';

/** `display` for titles and numbers, `text` for all else; `bold` for what is set apart in a text. */
export type FaceRole = 'display' | 'text' | 'bold';

/** Weights of the serif and of the Song face of each role. */
const weights: Record<FaceRole, [serif: number, song: number]> = { display: [700, 900], text: [400, 500], bold: [700, 700] };
const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/u;

/** A character as outlines, on an em of one unit. */
export interface Glyph {
  /** Width in ems. */
  width: number;
  /** Outlines; y grows upwards from the baseline. */
  commands: readonly PathCommand[];
  /** How much nearer the next glyph stands than the width says, in ems. */
  kern: (next: Glyph) => number;
  /** Which glyph of which font it is. */
  font: Font;
  id: number;
}

/** The faces of pictures, ready to be asked. */
export interface Faces {
  /** The glyph of a character. Throws where no face has it, because it would be missing from the picture. */
  glyph: (character: string, role: FaceRole) => Glyph;
}

/** Narrow and unbreakable spaces, which the grouping of digits and the marks of French bring, are set as spaces; the Han space is a character. */
const isSpace = (character: string) => /[\p{Zs}--\u3000]/v.test(character);

const opened = new Map<string, Font>();

/** A slice of a face that has one weight, by its file. */
function openSlice(file: string): Font {
  const known = opened.get(file) ?? (create(faceBytes(file)) as Font);
  opened.set(file, known);
  return known;
}

const kernings = new Map<Font, Kerning>();

/** The serif of one script at one weight: fontkitten sets the weight of a TrueType file alone, so the file is made one. */
async function openSerif(script: string, weight: number): Promise<Font> {
  const bytes = await trueType(serifFile(script));
  const all = (create(bytes) as Font).characterSet.map((code) => String.fromCodePoint(code)).join('');
  const file = await subset(bytes, all, { targetFormat: 'truetype', variationAxes: { wght: weight } });
  const font = create(file) as Font;
  kernings.set(font, kerningOf(file));
  return font;
}

/** Fonts by role, those asked first standing first; what none of the serif has comes from the slices of the Song face, and the other way round. */
async function open(): Promise<Faces> {
  const serifs = new Map<number, Font[]>();
  const songs = new Map<number, Font>();
  for (const weight of new Set(Object.values(weights).map(([own]) => own)))
    serifs.set(weight, await Promise.all(serifScripts.map((script) => openSerif(script, weight))));
  for (const [, weight] of Object.values(weights)) songs.set(weight, create(await trueType(songFile(songWhole, weight))) as Font);
  const known = new Map<string, Glyph>();

  function find(character: string, role: FaceRole): Glyph {
    const code = character.codePointAt(0)!;
    const [serifWeight, songWeight] = weights[role];
    const latin = serifs.get(serifWeight)!;
    const has = (font: Font) => font.hasGlyphForCodePoint(code);
    const inLatin = () => latin.find(has);
    const inSong = () => [songs.get(songWeight)!].find(has);
    const inSlices = () =>
      slicesWith(code)
        .map((slice) => openSlice(songFile(slice, songWeight)))
        .find(has);
    const font = han.test(character) ? (inSong() ?? inSlices() ?? inLatin()) : (inLatin() ?? inSong() ?? inSlices());
    if (!font)
      throw new Error(
        `No face of pictures has a glyph for "${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')}), and it would be missing from them.\nWrite it otherwise, or add a face that has it to src/pictures/faces.ts.`,
      );
    const { id, advanceWidth, path } = font.glyphForCodePoint(code);
    const em = font.unitsPerEm;
    const kerning = kernings.get(font);
    return {
      width: advanceWidth / em,
      commands: path.commands.map(({ command, args }) => ({ command, args: args.map((arg) => arg / em) })),
      kern: (next) => (kerning && next.font === font ? kerning(id, next.id) / em : 0),
      font,
      id,
    };
  }

  return {
    glyph: (character, role) => {
      const name = role + character;
      const glyph = known.get(name) ?? find(isSpace(character) ? ' ' : character, role);
      known.set(name, glyph);
      return glyph;
    },
  };
}

let faces: Promise<Faces> | undefined;

/** The faces of pictures, opened once in a build. */
export const pictureFaces = (): Promise<Faces> => (faces ??= open());
