import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite, type Served } from './static-server.ts';
import { expect, test } from './story.ts';

const dist = '.cache/e2e/story';

/** What the site serves: another edition is one whose files say so, and a broken one names a file that it does not serve. */
let edition: 'first' | 'second' | 'broken' = 'first';
let site: Served;

const said = 'Another edition of this page.';
/** The worker of an edition: its page of sources has another digest. */
const workerOf = (text: string, digest: string) =>
  text.replace(/("\/en\/sources\/":")[0-9a-f]+/, `$1${digest}`).replace(/"version":"\w+"/, `"version":"${digest.slice(0, 12)}"`);

test.beforeAll(async () => {
  const changed = (html: string) => html.replace('</main>', `<p class="said">${said}</p></main>`);
  const page = readFileSync(join(dist, 'en/sources/index.html'), 'utf8');
  const bytes = new TextEncoder().encode(changed(page));
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  site = await serveSite(dist, {
    change: (path, text) => {
      if (path === '/en/sources/' && edition === 'second') return changed(text);
      if (path !== '/en/worker.js' || edition === 'first') return text;
      return workerOf(text, edition === 'second' ? digest : digest.replace(/./g, '0'));
    },
  });
});
test.afterAll(() => site.close());
test.beforeEach(() => (edition = 'first'));
test.describe.configure({ mode: 'serial' });
// What is kept on a device, and whether it has a network, is of one test alone.
test.use({ reuseContext: false });

const open = async (page: Page) => {
  await page.goto(`${site.url}/en/offline/`);
  await expect(page.locator('.state')).not.toBeEmpty();
};
const ask = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const state = (page: Page) => page.locator('.state');
/** Files are fetched, one by one, and each is hashed. */
const patience = { timeout: 30_000 };
/** What the device keeps: workers and caches. */
const kept = (page: Page) =>
  page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);

test('nothing is kept before it is asked for, and then every page but those of single entries is read without a network', async ({
  story,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  for (const path of ['', 'teach/', 'ledger/', 'offline/']) {
    await page.goto(`${site.url}/en/${path}`);
    expect(await kept(page), path).toEqual([0, 0]);
  }
  await ask(page, 'Keep it on this device');
  await expect(state(page)).toHaveAttribute('data-state', 'kept', patience);
  expect(await kept(page)).toEqual([1, 1]);

  await context.setOffline(true);
  await page.goto(`${site.url}/en/#night-rescue`);
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'scroll');
  await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-chart', 'rescue');
  await page.locator('.milestone[data-active] a.figure').first().click();
  await expect(page.locator('dialog.card-dialog')).toContainText('37');
  for (const path of ['ledger/', 'sources/', 'charts/rescue/', 'teach/', 'teach/cards/', 'offline/']) {
    await page.goto(`${site.url}/en/${path}`);
    await expect(page.locator('h1'), path).toBeVisible();
  }
  await page.goto(`${site.url}/en/charts/passages/`);
  const chart = page.locator('.chart[data-chart="passages"]');
  await chart.locator('.take button').last().press('Enter');
  await expect(chart.getByRole('application'), 'a chart is heard').toBeFocused();
  await page.goto(`${site.url}/en/present/?class=lamp9`);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide[data-now]').first()).toHaveId('first-light');
  await page.goto(`${site.url}/en/m/night-rescue/`);
  await expect(page).toHaveURL(/\/en\/#night-rescue$/);
  await page.goto(`${site.url}/en/nowhere/`);
  await expect(page.getByText('no network')).toBeVisible();
  expect(story).toBeDefined();
});

test('a newer edition is kept beside the one in use, used when asked for, and everything is forgotten when asked for', async ({
  story,
  page,
}) => {
  test.setTimeout(90_000);
  await open(page);
  await ask(page, 'Keep it on this device');
  await expect(state(page)).toHaveAttribute('data-state', 'kept', patience);
  await ask(page, 'Look for a newer edition');
  await expect(state(page)).toHaveAttribute('data-state', 'latest', patience);
  edition = 'second';
  await ask(page, 'Look for a newer edition');
  await expect(state(page)).toHaveAttribute('data-state', 'newer', patience);
  await page.goto(`${site.url}/en/sources/`);
  await expect(page.getByText(said)).toHaveCount(0);
  await open(page);
  await expect(state(page)).toHaveAttribute('data-state', 'newer', patience);
  await ask(page, 'Use the newer edition');
  await expect(state(page)).toHaveAttribute('data-state', 'kept', patience);
  await page.goto(`${site.url}/en/sources/`);
  await expect(page.getByText(said)).toBeVisible();
  await open(page);
  expect(await kept(page)).toEqual([1, 1]);
  await ask(page, 'Remove it');
  await expect(state(page)).toHaveAttribute('data-state', 'removed');
  expect(await kept(page)).toEqual([0, 0]);
  expect(story).toBeDefined();
});

test.describe('an edition that is not whole', () => {
  test.use({ expectedMessages: [/ServiceWorker|Failed to/] });

  test('is not kept, and the one before stays in use', async ({ story, page, context }) => {
    test.setTimeout(90_000);
    await open(page);
    await ask(page, 'Keep it on this device');
    await expect(state(page)).toHaveAttribute('data-state', 'kept', patience);
    edition = 'broken';
    await ask(page, 'Look for a newer edition');
    await expect(state(page)).toHaveAttribute('data-state', 'failedUpdate', patience);
    expect(await kept(page)).toEqual([1, 1]);
    await context.setOffline(true);
    await page.goto(`${site.url}/en/sources/`);
    await expect(page.locator('h1')).toBeVisible();
    expect(story).toBeDefined();
  });

  test('is not kept the first time either', async ({ story, page }) => {
    edition = 'broken';
    await open(page);
    await ask(page, 'Keep it on this device');
    await expect(state(page)).toHaveAttribute('data-state', 'failed', patience);
    expect(await kept(page)).toEqual([0, 0]);
    expect(story).toBeDefined();
  });
});

test('where a browser keeps nothing the page says so, and offers the file', async ({ story, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await open(page);
  await expect(state(page)).toHaveAttribute('data-state', 'noDevice');
  await expect(page.locator('.device button:visible')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Download the file \(\d+\.\d MB\)/ })).toHaveAttribute('href', '/offline/en.html');
  expect(story).toBeDefined();
});
