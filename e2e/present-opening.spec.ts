import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

/** Holds back the scripts of a page until they are let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await wait;
    await route.continue();
  });
  return letGo;
}
const boxes = (page: Page) =>
  page.$$eval('.title-slide, .title-slide > *, .class-tools', (elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );

test('a class opens as its title before its script has come, and nothing of it moves when it has', async ({ story: { page } }) => {
  const letGo = await holdScripts(page);
  await page.goto('/en/present/?class=opening', { waitUntil: 'commit' });
  await expect(page.locator('.slide-title')).toBeVisible();
  await page.waitForFunction(() => document.readyState === 'interactive');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('.slide:visible')).toHaveCount(1);
  await expect(page.locator('.chart:visible')).toHaveCount(0);
  const before = await boxes(page);
  letGo();
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await expect(page.locator('.class-bar')).toBeVisible();
  expect(await boxes(page)).toEqual(before);
});

test('a class that opens at a step shows no other slide before it', async ({ story: { page } }) => {
  const letGo = await holdScripts(page);
  await page.goto('/en/present/?class=opening#great-fog', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'interactive');
  await expect(page.locator('.slide:visible')).toHaveCount(0);
  letGo();
  await expect(page.locator('.slide:visible')).toHaveId('great-fog');
});

test.describe('where its script does not come', () => {
  test.use({ expectedMessages: [/Failed to load resource|ERR_FAILED/] });

  test('a class is the page of all its steps and charts', async ({ story: { page } }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/en/present/?class=opening#great-fog');
    await expect(page.locator('html')).not.toHaveClass(/scripted/);
    expect(await page.locator('.slide:visible').count()).toBeGreaterThan(5);
    await expect(page.locator('.slide-title')).toBeVisible();
  });
});
