import { createHash } from 'node:crypto';
import { create } from 'fontkitten';
import { loadStory } from '../story/load-story.ts';
import type { Story } from '../story/model.ts';
import { cutFace } from './cut-face.ts';
import { trueType } from './face-files.ts';
import { allText, ascii, displayText, firstText } from './display-text.ts';

/** The display fonts of one language: their files, which of them are preloaded (`first`), and their rules. */
export interface DisplayFont {
  files: { name: string; bytes: Buffer; first: boolean }[];
  /** `@font-face` rules; `%BASE%` is replaced by the base path. */
  css: string;
  /** The same for a page that is painted before these come: they take the place of others in what is below the first screen. */
  lateCss: string;
  /** Rules of the display face with the characters of the first screen alone; the faces stand in the rules. */
  firstCss: string;
}

/** Greatest number of glyphs in a Han subset. */
const mostGlyphs = 400;

const han = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2';
const latin = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const isHan = (character: string) => /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/.test(character);

/** The characters that a font has. Throws if it lacks a Han character, because a title would be set in two fonts. */
function covered(face: Buffer, characters: Set<string>, name: string): string {
  const font = create(face);
  if (font.isCollection) throw new Error(`${name} is a collection of fonts.`);
  const missing = [...characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!));
  const needed = missing.filter((character) => /\p{Script=Han}/u.test(character));
  if (needed.length > 0)
    throw new Error(`The display face has no glyph for ${needed.join(' ')}. Use another word in the title, or another face.`);
  return [...characters].filter((character) => !missing.includes(character)).join('');
}

/** Weights of the Latin face. */
const weights = { wght: { min: 400, max: 700 } };

/** The same vertical metrics for all fonts, near those of common serif fonts, so that a font that loads late moves no line. */
const metrics = 'ascent-override:90%;descent-override:22%;line-gap-override:0%';

/** Han glyphs are one em wide in every font, so they may be swapped late; other fonts load in time or are used from the next page on. */
const face = (family: string, file: string, weight: string, display: 'swap' | 'optional') =>
  `@font-face{font-family:"${family}";src:url(%BASE%fonts/${file}) format("woff2");font-weight:${weight};font-display:${display};${metrics}}`;

/**
 * The display face of the first screen, as `First Serif` and `First Han`. It is small enough to stand in the page, so that no other face is
 * ever seen there.
 */
async function firstFaces(story: Story): Promise<string> {
  // A space of another face is as wide as that face has it.
  const characters = new Set([' ', ...[...firstText(story)].filter((character) => /\S/.test(character))]);
  const face = async (
    source: string,
    isOurs: (character: string) => boolean,
    family: string,
    axes?: { wght: { min: number; max: number } },
  ) => {
    const text = covered(await trueType(source), new Set([...characters].filter(isOurs)), source);
    if (!text) return '';
    const bytes = await cutFace(source, text, { noLayoutClosure: true, ...(axes ? { variationAxes: axes } : {}) });
    const data = bytes.toString('base64');
    return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${data}) format("woff2");font-weight:${axes ? '400 700' : '400 900'};${metrics}}`;
  };
  return (await face(latin, (character) => !isHan(character), 'First Serif', weights)) + (await face(han, isHan, 'First Han'));
}

async function make(story: Story): Promise<DisplayFont> {
  const files: DisplayFont['files'] = [];
  const rules: string[] = [];
  const add = async (source: string, text: string, family: string, weight: string, axes?: { wght: { min: number; max: number } }) => {
    // Figures of the Latin face have other forms, all of one width; no other forms of Han characters are used.
    const bytes = await cutFace(source, text, axes ? { variationAxes: axes } : { noLayoutClosure: true });
    const name = `${family.toLowerCase().replace(' ', '-')}-${story.lang}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.woff2`;
    files.push({ name, bytes, first: source === latin });
    rules.push(face(family, name, weight, source === han ? 'swap' : 'optional'));
  };
  const own = displayText(story);
  // Where the face of the page is the only one, as in a file, it sets the first screen too.
  const display = new Set([...own].some(isHan) ? own + firstText(story) : own);
  const characters = new Set([...display].filter(isHan));
  if (characters.size > 0) {
    const text = covered(await trueType(han), characters, han);
    if (text.length > mostGlyphs)
      throw new Error(
        `The display face would need ${text.length} glyphs, ${mostGlyphs} are allowed. Shorten titles or set fewer texts in it.`,
      );
    await add(han, text, 'Ledger Han', '400 900');
  }
  const words = new Set(
    characters.size > 0
      ? [...display, ...story.span, ' ', ...ascii.slice(5, 27), ...'—–−']
      : [...allText(story), ...ascii, ...'—–−·→‘’“”…※+'],
  );
  const text = covered(await trueType(latin), new Set([...words].filter((character) => !isHan(character))), latin);
  await add(latin, text, 'Ledger Serif', '400 700', weights);
  const css = rules.join('');
  return { files, css, lateCss: css.replaceAll('font-display:optional', 'font-display:swap'), firstCss: await firstFaces(story) };
}

const fonts = new Map<string, Promise<DisplayFont>>();

/** The display fonts of a language, subset to the glyphs that its pages use. Made once in a build. */
export function displayFont(lang: string): Promise<DisplayFont> {
  const known = fonts.get(lang) ?? loadStory(lang).then(make);
  fonts.set(lang, known);
  return known;
}
