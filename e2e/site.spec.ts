import { published } from './addresses.ts';
import { foundIn } from './found-in.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

test('who lists pages finds each with its other languages, and no frame, and each is there', async ({ request, story }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const index = new URL(foundIn(robots, /^Sitemap: (.+)$/gm)[0]!).pathname;
  expect(index).toBe('/sitemap-index.xml');
  const maps = foundIn(await (await request.get(index)).text(), /<loc>([^<]+)<\/loc>/g);
  expect(maps).toHaveLength(1);
  const map = await (await request.get(new URL(maps[0]!).pathname)).text();
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
  await Promise.all([...pages.keys()].map(async (path) => expect((await request.head(path)).status(), path).toBe(200)));
  expect(story).toBeDefined();
});

test('a device finds a name, a first page and icons of the sizes that it asks for', async ({ page, request, story }) => {
  await page.goto('/en/ledger/');
  const manifest = (await page.locator('link[rel="manifest"]').getAttribute('href'))!;
  const {
    name,
    icons,
    start_url: start,
  } = (await (await request.get(manifest)).json()) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(name).toContain('The Safety Ledger');
  expect((await request.get(start)).status()).toBe(200);
  const touch = (await page.locator('link[rel="apple-touch-icon"]').getAttribute('href'))!;
  for (const { src, sizes } of [...icons, { src: touch, sizes: '180x180' }]) {
    const bytes = await (await request.get(src)).body();
    if (sizes === 'any') expect(bytes.toString('utf8')).toContain('<svg');
    else expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(story).toBeDefined();
});
