import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { published } from './addresses.ts';
import { pdfText, plain } from './pdf-text.ts';
import { expect, test } from './story.ts';

// A network that is off stays off in a context.
test.use({ reuseContext: false });

/** Folders that hold the built sites: the story that is published, and the invented one. */
const sites = { published: process.env.OUT_DIR ?? 'dist', invented: '.cache/e2e/story' };
const pathOf = (lang: string, site: keyof typeof sites) => resolve(sites[site], 'offline', `${lang}.html`);
/** Address of the file of a language at a page. */
const file = (lang: string, page = '', site: keyof typeof sites = 'invented') =>
  pathToFileURL(pathOf(lang, site)).href + (page && `?page=${page}`);

/** Opens a page of the file, and waits until it stands. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).not.toHaveClass(/elsewhere/);
}
/** The network is off, and what asks for it all the same is noted. */
async function unplug(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.setOffline(true);
  context.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}
const now = (page: Page) => page.locator('.slide[data-now]').first();

for (const lang of ['zh', 'en']) {
  test(`the file in ${lang} is at most 1.5 MB, asks for nothing, and says every sentence and shows every scene that the site does`, async ({
    story,
    page,
    context,
  }) => {
    const said = () =>
      page.$$eval('.milestone .step, .chart title, .chart desc, .era h2', (parts) => parts.map((part) => part.textContent));
    await page.goto(`${published.url}/${lang}/`);
    const wanted = await said();
    const asked = await unplug(context);
    await page.goto(file(lang, '', 'published'));
    expect(await said()).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(100);
    expect(asked).toEqual([]);
    expect(statSync(pathOf(lang, 'published')).size).toBeLessThan(1_500_000);
    expect(story).toBeDefined();
  });
}

test('every link of every page of the file leads into it, to its sister file, or to the site', async ({ story, page, context }) => {
  const asked = await unplug(context);
  const text = readFileSync(pathOf('en', 'invented'), 'utf8');
  const pages = [...text.matchAll(/class="kept" data-page="([^"]+)"/g)].map(([, path]) => path!);
  expect(pages).toEqual(expect.arrayContaining(['present/', 'present/speaker/', 'teach/', 'ledger/', 'cards/', 'charts/rescue/']));
  const ids = new Map<string, string[]>();
  const links: [from: string, to: URL][] = [];
  for (const path of ['', ...pages]) {
    await open(page, file('en', path));
    ids.set(path, await page.$$eval('[id]', (parts) => parts.map(({ id }) => id)));
    for (const link of new Set(await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href))))
      links.push([path, new URL(link)]);
  }
  const isHeld = ({ pathname, searchParams, hash }: URL) => {
    if (pathname.endsWith('/offline/zh.html')) return true;
    const held = ids.get(searchParams.get('page') ?? '');
    return (
      pathname.endsWith('/offline/en.html') && (hash.length < 2 || hash === '#top' || held?.includes(decodeURIComponent(hash.slice(1))))
    );
  };
  const lost = links.filter(([, to]) => to.protocol === 'file:' && !isHeld(to)).map(([from, { href }]) => `${from}: ${href}`);
  expect(links.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
  expect(asked).toEqual([]);
  expect(story).toBeDefined();
});

test('in the file the story scrolls, a number opens its card, and the row of the ledger is found @quick', async ({
  story,
  page,
  context,
}) => {
  const asked = await unplug(context);
  await open(page, `${file('en')}#night-rescue`);
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'scroll');
  await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-chart', 'rescue');
  await page.locator('.milestone[data-active] a.figure').first().click();
  await expect(page.locator('dialog.card-dialog')).toContainText('37');
  await page.getByRole('link', { name: 'In the ledger' }).click();
  await expect(page.locator('tr:target')).toBeInViewport();
  await expect(page.locator('tr:target')).toContainText('37');
  await page.locator('form.filters select').first().selectOption({ index: 1 });
  await page.goBack();
  await expect(page.locator('main.story')).toBeVisible();
  expect(asked).toEqual([]);
  expect(story).toBeDefined();
});

for (const channel of ['with', 'without'] as const) {
  test(`two windows of a class from the file stay in step ${channel} a channel between them, and either may be reloaded`, async ({
    story,
    page,
    context,
  }) => {
    await unplug(context);
    if (channel === 'without') await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await open(page, file('en', 'present/'));
    await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await expect(speaker.locator('html')).toHaveAttribute('data-driver', 'keys');
    await expect(speaker.locator('.class-alone')).toBeHidden();
    await speaker.keyboard.press('PageDown');
    await expect(now(page)).toHaveId('first-light');
    await page.keyboard.press('PageDown');
    await expect(now(speaker)).toHaveId('first-light:2');
    await page.reload();
    await expect(now(page)).toHaveId('first-light:2');
    await speaker.keyboard.press('b');
    await expect(page.locator('.class-blank')).toBeVisible();
    await speaker.reload();
    await expect(speaker.locator('main')).toHaveAttribute('data-blank');
    // A class that was reloaded while it was blank is told so by the other window.
    await page.reload();
    await expect(page.locator('.class-blank')).toBeVisible();
    await page.keyboard.press('End');
    await expect(speaker.locator('.class-end')).toBeVisible();
    expect(story).toBeDefined();
  });
}

test('a lesson of the file is opened, presented by its route, and its worksheet printed', async ({ story, page, context }) => {
  const asked = await unplug(context);
  await open(page, file('en', 'teach/'));
  await page.locator('.lessons a').first().click();
  await expect(page.locator('.plan')).toBeVisible();
  await page.getByRole('link', { name: 'Worksheet', exact: true }).click();
  await expect(page.locator('.paper.worksheet')).toBeVisible();
  expect(await pdfText(page)).toContain(plain((await page.locator('.paper .ask').first().textContent()) ?? 'nothing is asked'));
  await page.goBack();
  await page.getByRole('link', { name: 'Present this lesson' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveClass(/step/);
  expect(asked).toEqual([]);
  expect(story).toBeDefined();
});

test('the story of the file is printed whole, with every title', async ({ story, page, context }) => {
  await unplug(context);
  await open(page, file('zh'));
  const titles = await page.$$eval('.milestone h3', (all) => all.map((title) => title.textContent));
  const text = await pdfText(page);
  expect(titles.filter((title) => !text.includes(plain(title)))).toEqual([]);
  expect(story).toBeDefined();
});

test('a page that the file does not hold leaves the story to be read', async ({ story, page }) => {
  await open(page, file('en', 'nowhere/'));
  await expect(page.locator('main.story')).toBeVisible();
  expect(story).toBeDefined();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the file is the whole story', async ({ story, page }) => {
    await page.goto(file('en'));
    await expect(page.locator('.milestone').first()).toBeVisible();
    await expect(page.locator('.chart').first()).toBeVisible();
    await expect(page.locator('.milestone').last()).toBeVisible();
    expect(story).toBeDefined();
  });
});
