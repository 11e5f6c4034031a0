import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

test('code for the story, an entry or a chart is made, seen in a preview that has its height, and copied', async ({
  story,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/embed/');
  const code = page.locator('[data-code="code"]');
  await expect(code).toHaveValue(/\/embed\/en\/story\/"/);
  await page.locator('select[name=path]').selectOption('charts/population/');
  await page.locator('select[name=theme]').selectOption('dark');
  await expect(code).toHaveValue(/<iframe src="[^"]+\/embed\/en\/charts\/population\/\?theme=dark"/);
  await expect(code).toHaveValue(/<script async src="[^"]+\/embed\/v1\.[0-9a-f]+\.js" integrity="sha384-[^"]+" crossorigin="anonymous">/);
  await expect(page.locator('[data-code="bare"]')).not.toHaveValue(/<script/);
  await expect(page.locator('[data-code="address"]')).toHaveValue(/\/en\/charts\/population\/$/);
  await expect(page.locator('select[name=at]')).toBeHidden();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());

  await page.locator('select[name=lang]').selectOption('zh');
  await expect(code).toHaveValue(
    /\/embed\/zh\/charts\/population\/\?theme=dark".*lang="zh-Hans"|lang="zh-Hans"[\s\S]*\/embed\/zh\/charts\/population\//,
  );
  await page.locator('select[name=path]').selectOption('');
  await page.locator('select[name=at]').selectOption('population-2019');
  await expect(code).toHaveValue(/\/embed\/zh\/story\/\?theme=dark&amp;at=population-2019"/);
  expect(story).toBeDefined();
});

test('the preview is as wide as is chosen, and its frame as high as its document', async ({ story, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/charts/population/');
  await page.getByRole('link', { name: 'Embed it' }).click();
  await expect(page.locator('select[name=path]')).toHaveValue('charts/population/');
  await page.getByRole('button', { name: '320 px' }).click();
  const frame = page.locator('.maker-host iframe');
  await expect.poll(() => frame.evaluate((one) => one.clientWidth)).toBe(320);
  const inside = page.frameLocator('.maker-host iframe').locator('.frame');
  await expect.poll(async () => Math.abs((await frame.boundingBox())!.height - (await inside.boundingBox())!.height)).toBeLessThan(5);
  expect(story).toBeDefined();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the code of the whole story stands on the page', async ({ story, page }) => {
    await page.goto('/zh/embed/');
    await expect(page.locator('[data-code="bare"]')).toHaveValue(/\/embed\/zh\/story\//);
    await expect(page.locator('form.maker')).toBeHidden();
    expect(story).toBeDefined();
  });
});

test('pages that can be embedded say so early, and the answer is a quotation and one frame, as hosts take it', async ({ story, page }) => {
  const here = (address: string) => published.url + new URL(address).pathname;
  for (const path of ['/zh/', '/en/', '/en/m/population-2019/', '/zh/charts/population/', '/embed/en/m/population-2019/']) {
    const text = await (await page.request.get(published.url + path)).text();
    const [, json] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"<>]+)" title="[^"<>]*">/.exec(text.slice(0, 16_000)) ?? [];
    const [, xml] = /<link rel="alternate" type="text\/xml\+oembed" href="([^"<>]+)" title="[^"<>]*">/.exec(text.slice(0, 16_000)) ?? [];
    expect(json, path).toBeDefined();
    const record = (await (await page.request.get(here(json!))).json()) as Record<string, string | number>;
    expect(record, path).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      cache_age: 86400,
    });
    expect(record.html, path).toMatch(
      /^<blockquote><a href="[^"]+">[^<]+<\/a>[^<]*<\/blockquote><iframe src="[^"#]+" title="[^"]+" width="100%" height="\d+" frameborder="0"><\/iframe>$/,
    );
    expect(String(record.html).length, path).toBeLessThan(1500);
    expect(Number(record.height), path).toBeGreaterThan(200);
    const [, framed] = /<iframe src="([^"]+)"/.exec(String(record.html))!;
    for (const address of [framed!, String(record.thumbnail_url), String(record.provider_url)]) {
      const found = await page.request.get(here(address));
      expect(found.status(), `${path}: ${address}`).toBe(200);
    }
    const answer = await (await page.request.get(here(xml!))).text();
    const read = await page.evaluate((body) => {
      const parsed = new DOMParser().parseFromString(body, 'text/xml');
      return Object.fromEntries([...parsed.documentElement.children].map(({ tagName, textContent }) => [tagName, textContent]));
    }, answer);
    expect(read, path).toEqual(Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)])));
  }
  expect(story).toBeDefined();
});
