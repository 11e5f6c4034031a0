import { describe, expect, it } from 'vitest';
import { formatProblems } from '../problem.ts';
import { checkStory } from './check-story.ts';

const scene: Record<string, string> = {
  title: '{en: The mole}',
  file: 'images/mole.svg',
  alt: '{en: A wall in the sea.}',
  credit: '{en: A. Keeper}',
  licence: 'CC0 1.0',
};
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 20H80"/></svg>';

/** The head of a PNG of a size, which is all that is asked of one. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

function said(
  fields: Record<string, string | undefined>,
  images: Record<string, string | Uint8Array> = { 'images/mole.svg': drawing },
): string {
  const yaml = Object.entries({ kind: 'image', ...scene, ...fields }).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${value}`],
  );
  const texts: Record<string, string | Uint8Array> = {
    'story.yaml': 'languages: [en]\ntitle: {en: The harbour}\n',
    'milestones/en/mole.md': '---\ndate: "1904"\ntitle: The mole\nscene: mole-seen\n---\n',
    'scenes/mole-seen.yaml': `${yaml.join('\n')}\n`,
    ...images,
  };
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? new TextEncoder().encode(text) : text]),
  );
  const { problems } = checkStory({ label: 'content', paths: [...files.keys()], bytes: (path) => files.get(path)! });
  return problems.length === 0 ? '' : formatProblems(problems).split('\n\n')[0]!.replaceAll('content/scenes/mole-seen.yaml:', '');
}

describe('a picture', () => {
  it('is shown with a text for those who do not see it, its maker and its licence', () => expect(said({})).toBe(''));

  it.each([
    [
      'without a text for those who do not see it',
      { alt: undefined },
      '1  "alt" is missing. Say in one sentence what the picture shows, for those who do not see it.',
    ],
    [
      'with that text in another language alone',
      { alt: '{fr: Un mur.}' },
      '4  "alt.en" is missing. Write these words in every language of the story (en).',
    ],
    [
      'with an empty text',
      { alt: '{en: ""}' },
      '4  "alt.en" is empty. Say in one sentence what the picture shows, for those who do not see it.',
    ],
    ['without its maker', { credit: undefined }, '1  "credit" is missing. Say who made the picture, as its maker asks to be named.'],
    ['without a licence', { licence: undefined }, '1  "licence" is missing. Say under which licence it may be shown, such as CC BY 4.0.'],
    [
      'with a part that reaches beyond it',
      { crop: '{narrow: [60, 0, 60, 100]}' },
      '7  "crop.narrow" [60,0,60,100] reaches beyond the picture. Left and width, top and height are at most 100 together.',
    ],
    [
      'with a part in three numbers',
      { crop: '{narrow: [60, 0, 40]}' },
      '7  "crop.narrow" [60,0,40] is not a part of a picture. Write left, top, width and height in per cent, such as [10, 0, 60, 100].',
    ],
    [
      'from a source that is none',
      { source: 'log' },
      '7  The source "log" is not in ledger/sources.csv. Add a row for it, or correct the id.',
    ],
    [
      'from another folder',
      { file: 'mole.svg' },
      '3  "file" "mole.svg" is no picture of the story. Write images/<name>.jpg, .png, .webp or .svg, the name in lower-case letters, digits and hyphens.',
    ],
  ])('is refused %s', (_, fields, says) => expect(said(fields).split('\n')[0]).toBe(says));

  it.each([
    ['that is not there', {}, '3  There is no picture "images/mole.svg". Put it into images beside story.yaml, or correct its name.'],
    [
      'of another kind than it says',
      { 'images/mole.svg': png(900, 600) },
      '3  The picture "images/mole.svg" is a png by what it holds. Name it with the ending .png.',
    ],
    [
      'that cannot be read',
      { 'images/mole.svg': 'a' },
      '3  The picture "images/mole.svg" cannot be read. Save it anew as JPEG, PNG, WebP or SVG.',
    ],
    [
      'without a size',
      { 'images/mole.svg': '<svg/>' },
      '3  The picture "images/mole.svg" does not say how large it is. Give its first element a viewBox.',
    ],
    [
      'with letters',
      { 'images/mole.svg': drawing.replace('<path', '<text>a</text><path') },
      '3  This picture holds letters, which need a font. Turn them into outlines: a drawing program calls it “object to path”.',
    ],
    [
      'with a script',
      { 'images/mole.svg': drawing.replace('<path', '<path onclick="a()"') },
      '3  This picture holds a script or HTML. Save it as a plain SVG.',
    ],
    [
      'that fetches another',
      { 'images/mole.svg': drawing.replace('<path', '<image href="a.png"/><path') },
      '3  This picture fetches another file. Put it into the picture.',
    ],
  ])('is refused for a file %s', (_, images, says) => expect(said({}, images as Record<string, string>)).toBe(says));

  it('is refused where it is too small for a page, and where nothing shows it', () => {
    expect(said({ file: 'images/mole.png' }, { 'images/mole.png': png(500, 300) })).toBe(
      '3  The picture "images/mole.png" is 500 pixels wide, and unsharp on a page. Save it with at least 600 pixels, or crop less.',
    );
    expect(said({ file: 'images/mole.png', crop: '{narrow: [0, 0, 50, 100]}' }, { 'images/mole.png': png(1000, 300) })).toContain(
      'is 500 pixels wide where it is cropped',
    );
    expect(said({}, { 'images/mole.svg': drawing, 'images/bell.svg': drawing })).toBe(
      'content/images/bell.svg:1  Nothing reads this file. Name it in a scene of the kind image, or keep it elsewhere.',
    );
  });
});
