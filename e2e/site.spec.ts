import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

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
