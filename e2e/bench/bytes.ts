import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes that a story page costs, Brotli at its best; fonts as they are. What stands in the page as style or font is counted as such. */
export interface Bytes {
  /** The page without its style. */
  html: number;
  css: number;
  scriptsFirst: number;
  /** All but the player of charts, which is fetched when a reader asks to hear one. */
  scriptsAll: number;
  player: number;
  fonts: number;
}

/** The script that is fetched when a reader asks to hear a chart. */
const isPlayer = (file: string) => /^listen\.[\w-]+\.js$/.test(file);

const known = new Map<string, number>();

/** Bytes of a file, Brotli at its best. A file is packed once: languages share most of theirs. */
export function packed(path: string): number {
  const bytes = known.get(path) ?? brotliCompressSync(readFileSync(path)).length;
  known.set(path, bytes);
  return bytes;
}

/** Follows static imports of built scripts, so that what loads first is counted whole and what comes later is not. */
function reach(dir: string, file: string, seen: Set<string>, dynamic: boolean): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(dir, file), 'utf8');
  const pattern = dynamic ? /["'`](?:\.\/|[^"'`]*_astro\/)([\w.-]+\.js)["'`]/g : /(?:from|import)\s*["'](?:\.\/)([\w.-]+\.js)["']/g;
  for (const [, name] of text.matchAll(pattern)) reach(dir, name!, seen, dynamic);
  return seen;
}

const inlinedFont = /url\(data:font\/woff2;base64,([^)]+)\)/g;
/** Sheets that stand in a page; the rules of its faces are no sheet, and stay with the HTML. */
const styleText = /<style data-sheet="[^"]+">([\s\S]*?)<\/style>/g;

/** The HTML, the style, the scripts that load first and the fonts of a page. */
export interface PageBytes {
  /** The page as it is sent: all that stands in it. */
  sent: number;
  /** The page without its style. */
  html: number;
  /** The style that stands in the page, without fonts, and the sheets that it links. */
  css: number;
  scripts: number;
  fonts: number;
}

interface Parts {
  bytes: Omit<PageBytes, 'scripts' | 'sent'>;
  /** Scripts that load first, or all; the player apart. */
  scripts: (dynamic: boolean) => { own: number; player: number };
}

function partsOf(dist: string, path: string): Parts {
  const file = join(dist, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  // What a template names is fetched when its panel is opened.
  const shown = html.replace(/<template>.*?<\/template>/gs, '');
  const assets = join(dist, '_astro');
  const linked = (pattern: RegExp) => [...shown.matchAll(pattern)].map((match) => match[1]!);
  const sum = (files: Iterable<string>) => [...files].reduce((total, one) => total + packed(join(assets, one)), 0);
  const entries = linked(/<script[^>]*src="[^"]*_astro\/([^"]+)"/g);
  const files = new Set(readdirSync(assets));
  const inlined = linked(styleText).join('');
  const own = [...html.matchAll(inlinedFont)].reduce((total, [, data]) => total + Buffer.from(data!, 'base64').length, 0);
  return {
    bytes: {
      html: brotliCompressSync(html.replace(styleText, '').replace(inlinedFont, '')).length,
      css: brotliCompressSync(inlined).length + sum(linked(/<link rel="stylesheet" href="[^"]*_astro\/([^"]+)"/g)),
      fonts: linked(/src:url\(([^):]+\.woff2)\)/g).reduce(
        (total, one) => total + statSync(join(dist, 'fonts', one.split('/').at(-1)!)).size,
        own,
      ),
    },
    scripts: (dynamic) => {
      const seen = new Set<string>();
      entries.forEach((entry) => reach(assets, entry, seen, dynamic));
      const found = [...seen].filter((one) => files.has(one));
      return { own: sum(found.filter((one) => !isPlayer(one))), player: sum(found.filter(isPlayer)) };
    },
  };
}

/** Measures a built page. */
export function pageBytes(dist: string, path: string): PageBytes {
  const { bytes, scripts } = partsOf(dist, path);
  return { ...bytes, sent: packed(join(dist, path, 'index.html')), scripts: scripts(false).own };
}

/** Measures the built story of a language. */
export function storyBytes(dist: string, lang: string): Bytes {
  const { bytes, scripts } = partsOf(dist, lang);
  const { own, player } = scripts(true);
  return { ...bytes, scriptsFirst: scripts(false).own, scriptsAll: own, player };
}
