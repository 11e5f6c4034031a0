import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foundIn } from '../found-in.ts';

const dist = process.env.OUT_DIR ?? 'dist';
const text = (path: string) => readFileSync(join(dist, path), 'utf8');

it('who lists pages finds each with its other languages, and no frame, and each is there', () => {
  const robots = text('/robots.txt');
  const index = new URL(foundIn(robots, /^Sitemap: (.+)$/gm)[0]!).pathname;
  expect(index).toBe('/sitemap-index.xml');
  const maps = foundIn(text(index), /<loc>([^<]+)<\/loc>/g);
  expect(maps).toHaveLength(1);
  const map = text(new URL(maps[0]!).pathname);
  const pages = new Map(
    foundIn(map, /<url>(.*?)<\/url>/gs).map((entry) => [
      new URL(foundIn(entry, /<loc>([^<]+)<\/loc>/g)[0]!).pathname,
      Object.fromEntries(
        [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang!, new URL(href!).pathname]),
      ),
    ]),
  );
  expect(pages.size).toBeGreaterThan(120);
  expect([...pages.keys()].filter((path) => /^\/(embed|oembed)\//.test(path))).toEqual([]);
  expect(pages.get('/en/m/snatch-robbery-zero-2018/')).toEqual({
    zh: '/zh/m/snatch-robbery-zero-2018/',
    en: '/en/m/snatch-robbery-zero-2018/',
    'x-default': '/',
  });
  for (const path of ['/', '/zh/', '/en/', '/en/ledger/', '/zh/embed/', '/data/']) expect([...pages.keys()]).toContain(path);
  expect([...pages.keys()].filter((path) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
});
