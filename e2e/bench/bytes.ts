import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes that a story page costs, Brotli at its best; fonts as they are. */
export interface Bytes {
  html: number;
  css: number;
  scriptsFirst: number;
  scriptsAll: number;
  fonts: number;
}

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

/** Measures the built story of a language. */
export function storyBytes(dist: string, lang: string): Bytes {
  const path = join(dist, lang, 'index.html');
  const html = readFileSync(path, 'utf8');
  // What a template names is fetched when its panel is opened.
  const shown = html.replace(/<template>.*?<\/template>/gs, '');
  const assets = join(dist, '_astro');
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + packed(join(assets, file)), 0);
  const entries = linked(/<script[^>]*src="[^"]*_astro\/([^"]+)"/g);
  const files = new Set(readdirSync(assets));
  const scripts = (dynamic: boolean) => {
    const seen = new Set<string>();
    entries.forEach((entry) => reach(assets, entry, seen, dynamic));
    return [...seen].filter((file) => files.has(file));
  };
  return {
    html: packed(path),
    css: sum([...shown.matchAll(/<link rel="stylesheet" href="[^"]*_astro\/([^"]+)"/g)].map((match) => match[1]!)),
    scriptsFirst: sum(scripts(false)),
    scriptsAll: sum(scripts(true)),
    fonts: linked(/src:url\(([^)]+\.woff2)\)/g).reduce(
      (total, file) => total + statSync(join(dist, 'fonts', file.split('/').at(-1)!)).size,
      0,
    ),
  };
}
