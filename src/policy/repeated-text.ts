import { type Hash, hashOf, type Held } from './hash.ts';

/** Whether this is a build: `astro.config.mjs` puts it in. */
declare const isBuiltPage: boolean;

/** A long text that many pages hold: a script or a style sheet. */
export interface RepeatedText {
  /** What stands in a page that is being made: the text itself where pages are served, and a mark of it in a build. */
  placed: string;
  /** Whether a face stands in it. */
  hasFonts: boolean;
  hash: Hash;
  bytes: Buffer<ArrayBuffer>;
}

/** Whether a face stands in a text. */
export const holdsFont = (text: string): boolean => text.includes('url(data:font/');

const known = new Map<string, RepeatedText>();
const byMark = new Map<string, RepeatedText>();
const mark = /%text-[\w-]{43}%/g;

/**
 * A long text to be placed in many pages. In a build a mark is placed, and the bytes of the text take its place last (`withTexts`): a thousand
 * framed documents would otherwise be written, read for their policy and encoded with the same 60 KB each.
 */
export function repeated(text: string): RepeatedText {
  const before = known.get(text);
  if (before) return before;
  const hash = hashOf(text);
  const placed = `%text-${Buffer.from(hash.slice('sha256-'.length), 'base64').toString('base64url')}%`;
  const isBuild = typeof isBuiltPage !== 'undefined' && isBuiltPage;
  const made = { placed: isBuild ? placed : text, hasFonts: holdsFont(text), hash, bytes: Buffer.from(text) };
  known.set(text, made);
  if (isBuild) byMark.set(placed, made);
  return made;
}

/** The text that a mark stands for, where it is one. */
export const markedText = (placed: string): RepeatedText | undefined => byMark.get(placed);

/** The texts whose marks stand in a page. */
export const textsIn = (html: string): RepeatedText[] => [...html.matchAll(mark)].flatMap(([found]) => byMark.get(found) ?? []);

/** A page with its texts in the place of their marks, as the bytes of its parts in turn: put together they are the page. */
export function withTexts(html: string, held: Held = 'utf8'): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (const { 0: found, index } of html.matchAll(mark)) {
    const one = byMark.get(found);
    if (!one) continue;
    parts.push(Buffer.from(html.slice(from, index), held), one.bytes);
    from = index + found.length;
  }
  parts.push(Buffer.from(html.slice(from), held));
  return parts;
}
