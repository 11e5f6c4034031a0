import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { expect, test } from './story.ts';

const texts = (page: Page) =>
  page.$$eval('.milestone :is(h3, .card p)', (parts) => parts.map((part) => part.textContent.replace(/\s+/g, ' ')));

test('where nothing can stay in place while the page scrolls, finished charts stand in the text', async ({ story, page }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...of: string[]) => boolean;
    CSS.supports = (...of: string[]) => of[0] !== 'position' && supports(...of);
  });
  await story.open('en');
  await expect(page.locator('html')).not.toHaveClass(/scripted/);
  await expect(page.locator('.entries .chart .picture')).toHaveCount(4);
  await expect(page.locator('#night-rescue .chart')).toHaveAttribute('data-cue', 'boats');
  await expect(page.locator('.ways')).toBeHidden();
  await story.read('night-rescue');
  await expect(page.locator('#night-rescue .chart')).toHaveAttribute('data-cue', 'boats');
});

test('a window that becomes narrow and low has the plain page with finished charts, and the stage again when there is room', async ({
  story,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('en', 'night-rescue');
  await story.settle();
  await page.setViewportSize({ width: 320, height: 256 });
  await expect(page.locator('html')).not.toHaveClass(/scripted/);
  await expect(page.locator('#night-rescue .chart')).toHaveAttribute('data-cue', 'boats');
  await expect(page.locator('#night-rescue')).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('html')).toHaveClass(/scripted/);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
});

test.describe('where the code of one chart throws', () => {
  test.use({ expectedMessages: [/The chart "rescue" stays as it was printed/] });

  test('it stays as it was printed, and the others move', async ({ story, page }) => {
    // A value of its data that its code cannot read.
    await page.route('**/en/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const broken = html.replace(
        /(data-chart="rescue"[\s\S]*?<script type="application\/json">)([\s\S]*?)(<\/script>)/,
        (_, before: string, json: string, after: string) => {
          const all = JSON.parse(json) as { data: object };
          return before + JSON.stringify({ ...all, data: { ...all.data, groups: null } }) + after;
        },
      );
      expect(broken).not.toBe(html);
      await route.fulfill({ response, body: broken });
    });
    const told = page.waitForEvent('console', (message) => message.text().includes('"rescue" stays as it was printed'));
    await story.open('en');
    await story.read('night-rescue', 1, 0.9);
    await told;
    const rescue = page.locator('.stage .chart[data-chart="rescue"]');
    await expect(rescue).toBeVisible();
    await expect(rescue.locator('.marks')).toContainText('37');
    await story.read('great-fog', 1, 0.9);
    expect(await story.picture()).toMatchObject({ scene: 'stores', cue: 'counted' });
    await story.read('night-rescue', 0, 0.9);
    await expect(rescue).toBeVisible();
  });
});

test.describe('where no font can be loaded', () => {
  test.use({ baseURL: published.url, expectedMessages: [/Failed to load resource/] });

  test('the story has the same words and its charts move', async ({ story, page, browser }) => {
    await story.open('zh', 'fraud-hotline-2013');
    const wanted = await texts(page);
    const bare = await browser.newPage({ baseURL: published.url });
    await bare.route('**/fonts/**', (route) => route.abort());
    await bare.goto('/zh/#fraud-hotline-2013');
    await expect(bare.locator('.milestone[data-active]')).toHaveAttribute('id', 'fraud-hotline-2013');
    await expect(bare.locator('.chart[data-on-stage] .marks')).toContainText('40960');
    expect(await texts(bare)).toEqual(wanted);
    await bare.close();
  });
});

test('style sheets hold no nested rules, which browsers of 2022 leave out', async ({ story, page }) => {
  await story.open('en');
  const sheets = await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(async ({ href }) => (await fetch(href)).text()),
    ),
  );
  expect(sheets.join('').length).toBeGreaterThan(10_000);
  expect(sheets.flatMap((css) => css.match(/[{;}]\s*&[^{;}]*\{/g) ?? [])).toEqual([]);
});
