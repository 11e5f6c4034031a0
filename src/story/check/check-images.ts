import { imageSize, readsAs } from '../../images/image-size.ts';
import type { ImageScene } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Narrower than this a picture is unsharp where it fills a page, in pixels. */
const leastWidth = 600;
/** So many bytes at the end of a file hold the mark of its end. */
const tail = 4_000;
/** Heaviest file, in bytes. */
const most = 20_000_000;

/** Why an SVG would not look or behave the same everywhere; `undefined` where it does. */
function faultOfSvg(text: string): [message: string, mend: string] | undefined {
  if (/<script\b|\son\w+\s*=|<foreignObject\b/i.test(text)) return ['This picture holds a script or HTML.', 'Save it as a plain SVG.'];
  if (/<text\b/i.test(text))
    return ['This picture holds letters, which need a font.', 'Turn them into outlines: a drawing program calls it “object to path”.'];
  if (/(?:href|src)\s*=\s*["'](?!#|data:)|url\(\s*["']?(?!#|data:)|@import/i.test(text))
    return ['This picture fetches another file.', 'Put it into the picture.'];
  return undefined;
}

/** Whether a file ends as its kind does: a picture that was copied in part is grey from where it breaks off. */
function isWhole(bytes: Uint8Array, kind: string): boolean {
  const text = (from: number, to?: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (kind === 'png') return bytes.length > 12 && text(Math.max(0, bytes.length - tail)).includes('IEND');
  if (kind === 'jpg') return text(Math.max(0, bytes.length - tail)).includes('\xff\xd9');
  if (kind === 'webp') return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length;
  return /<\/(?:\w+:)?svg\s*>|<svg\b[^>]*\/>\s*$/i.test(new TextDecoder().decode(bytes.subarray(-tail)));
}

/** Words that say nothing of what a picture shows: its title again, its file, or that it is a picture. */
function faultOfAlt(scene: ImageScene): { lang: string; message: string; mend: string }[] {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim();
  const mend = 'Say in one sentence what the picture shows, for those who do not see it.';
  return Object.entries(scene.alt).flatMap(([lang, words]) => {
    const report = (message: string) => [{ lang, message, mend }];
    if (plain(words) === plain(scene.title[lang] ?? '')) return report(`"alt.${lang}" repeats the title.`);
    if (
      /\.(?:jpe?g|png|webp|svg|gif|heic|tiff?)$/i.test(words) ||
      /^(?:images?|pictures?|photos?|graphic|图|图片|照片)$/.test(plain(words))
    )
      return report(`"alt.${lang}" "${words}" does not say what is seen.`);
    return [];
  });
}

/** Pictures of scenes that are not there, cannot be read, are too small, or would not look the same everywhere. */
export function checkImages(draft: Draft): Problem[] {
  return draft.scenes.flatMap(({ name, value: scene, lineOf }): Problem[] => {
    if (scene?.kind !== 'image') return [];
    const report = (message: string, mend: string): Problem[] => [{ file: name, line: lineOf('file'), message, mend }];
    if (!draft.paths.includes(scene.file))
      return report(`There is no picture "${scene.file}".`, 'Put it into images beside story.yaml, or correct its name.');
    const bytes = draft.bytes(scene.file);
    const kind = readsAs(bytes);
    const ending = scene.file.split('.').at(-1)!.replace('jpeg', 'jpg');
    if (kind !== ending)
      return report(
        kind ? `The picture "${scene.file}" is a ${kind} by what it holds.` : `The picture "${scene.file}" cannot be read.`,
        kind ? `Name it with the ending .${kind}.` : 'Save it anew as JPEG, PNG, WebP or SVG.',
      );
    const size = imageSize(bytes);
    if (!size)
      return report(
        `The picture "${scene.file}" does not say how large it is.`,
        kind === 'svg' ? 'Give its first element a viewBox.' : 'Save it anew as JPEG, PNG, WebP or SVG.',
      );
    if (bytes.length > most)
      return report(`The picture "${scene.file}" has ${Math.round(bytes.length / 1e6)} MB.`, 'Save it with at most 20 MB.');
    const svg = kind === 'svg' ? faultOfSvg(new TextDecoder().decode(bytes)) : undefined;
    if (svg) return report(...svg);
    const shown = Math.min(1, ...Object.values(scene.crop).map((part) => part[2] / 100));
    const width = Math.floor(size.width * shown);
    if (kind !== 'svg' && width < leastWidth)
      return report(
        `The picture "${scene.file}" is ${width} pixels wide${shown < 1 ? ' where it is cropped' : ''}, and unsharp on a page.`,
        `Save it with at least ${leastWidth} pixels, or crop less.`,
      );
    if (!isWhole(bytes, kind)) return report(`The picture "${scene.file}" ends before it is whole.`, 'Copy it anew from where it is from.');
    return faultOfAlt(scene).map(({ lang, ...told }) => ({ file: name, line: lineOf('alt', lang), ...told }));
  });
}
