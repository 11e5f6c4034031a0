import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { buildSite } from './build-site.ts';
import { placeOf, settle } from './reading.ts';
import { full } from './run-length.ts';
import { serveSite, type Served } from './static-server.ts';
import { expect, test } from './story.ts';

/** The invented story with at most two entries on a page: three pages, as a story of many entries has. */
let site: Served;
const [content, dist] = ['.cache/e2e/parts-browsed/content', '.cache/e2e/parts-browsed/dist'];

test.skip(!full, 'in the long run');
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  cpSync('e2e/content', content, { recursive: true });
  buildSite(content, dist, { ENTRIES_ON_PAGE: '2' });
  site = await serveSite(dist);
});
test.afterAll(() => site?.close());

const open = async (page: Page, path: string) => {
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
};
const at = (page: Page, path: string) => expect.poll(() => page.url().slice(site.url.length)).toBe(path);

test('the story goes on from page to page, by its links and by keys, and back to the last entry of the page before', async ({
  page,
  story,
}) => {
  await open(page, '/en/');
  expect(await story.milestones()).toEqual(['first-light', 'great-fog']);
  await page.locator('.part-ways a[rel="next"]').click();
  await at(page, '/en/part/2/');
  await expect(page.locator('.part-head')).toContainText('Part 2 of 3');
  await story.read('last-page');
  await expect(page.locator('.running-number')).toHaveText(/^4 \//);
  await expect(page.locator('.chart[data-on-stage]')).toBeVisible();
  const steps = await page.locator('.step[data-of="last-page"]').count();
  for (let presses = 1; presses < steps; presses++) {
    await page.keyboard.press('j');
    await settle(page);
  }
  // The press after the last step leads to the next page.
  await page.keyboard.press('j');
  await at(page, '/en/part/3/');
  await page.locator('.part-ways a[rel="prev"]').click();
  await at(page, '/en/part/2/#last-page');
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'last-page');
});

test('an address of an entry, a step or an era of another page leads there, and so does the language switch', async ({ page, story }) => {
  await page.goto(`${site.url}/en/#night-rescue`);
  await at(page, '/en/part/2/#night-rescue');
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.locator('.running a.switch').click();
  await at(page, '/zh/part/2/#night-rescue');
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.goto(`${site.url}/en/part/2/#great-fog:2`);
  // At rest the address names the entry alone.
  await expect.poll(() => page.url().slice(site.url.length)).toMatch(/^\/en\/#great-fog(?::2)?$/);
  await settle(page);
  expect(await placeOf(page)).toMatchObject({ of: 'great-fog', step: '1' });
  await page.goto(`${site.url}/en/#margins`);
  // At rest the address names the entry that the heading of the era belongs to.
  await expect.poll(() => page.url().slice(site.url.length)).toMatch(/^\/en\/part\/3\/#margin(?:s|-words)$/);
  await settle(page);
  await expect(page.locator('#margins > header.spread')).toBeInViewport();
});

test('search finds entries of all pages by their text, and leads to them', async ({ page, story }) => {
  await open(page, '/en/');
  await page.keyboard.press('/');
  await page.getByLabel('Find an entry').fill('night rescue boats');
  const words = page.locator('.index .found');
  await page.getByLabel('Find an entry').fill('rescue');
  await expect(words.getByRole('link')).not.toHaveCount(0);
  await expect(page.locator('.find output')).toHaveText(/ \/ 5$/);
  await words.locator('a[href$="#night-rescue"]').click();
  await at(page, '/en/part/2/#night-rescue');
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
});

test('a place that is kept on one page is offered by the opening, which is on another', async ({ page, story }) => {
  await open(page, '/en/part/2/');
  await story.read('night-rescue');
  await page.locator('.index summary').click();
  await page.getByLabel('Keep my place on this device').check();
  await open(page, '/en/');
  const door = page.getByRole('link', { name: 'Go on' }).or(page.locator('.door.continue'));
  await expect(door.first()).toContainText('night', { ignoreCase: true });
  await door.first().click();
  await at(page, '/en/part/2/#night-rescue');
});

test('the one file has all pages, and finds entries on each of them', async ({ page, story }) => {
  const file = pathToFileURL(resolve(dist, 'offline', 'en.html')).href;
  await page.goto(`${file}?page=part/2/#night-rescue`);
  await expect(page.locator('html')).not.toHaveClass(/elsewhere/);
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.goto(`${file}#night-rescue`);
  await expect.poll(() => page.url()).toBe(`${file}?page=part/2/#night-rescue`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is whole, and all entries are reached by links', async ({ page, story }) => {
    const seen: string[] = [];
    await page.goto(`${site.url}/en/`);
    for (;;) {
      seen.push(
        ...(await page
          .locator('.milestone')
          .evaluateAll((articles) => articles.map(({ id }) => id))
          .catch(() => [])),
      );
      await expect(page.locator('.milestone .figure').first()).toBeVisible();
      const next = page.locator('.part-ways a[rel="next"]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
    await page.goto(`${site.url}/en/entries/`);
    await expect(page.locator('li[data-text] a')).toHaveCount(5);
    await page.locator('a[href$="#last-page"]').click();
    await expect(page.locator('#last-page')).toBeInViewport();
    expect(page.url()).toBe(`${site.url}/en/part/2/#last-page`);
    expect(story).toBeDefined();
  });
});
