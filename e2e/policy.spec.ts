import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { invented, published } from './addresses.ts';
import { isOfTest } from './browser.ts';
import { buildSite } from './build-site.ts';
import { type HostSite, serveHost } from './host-server.ts';
import { tiered } from './hosting.ts';
import { full, quick, some } from './run-length.ts';
import { serveSite, type Served } from './static-server.ts';
import { StoryPage } from './story.ts';

/** What a policy refused, in any window or frame of a test. */
interface Watched {
  refused: string[];
  said: string[];
}

/** Notes what policies refuse, and what is said on consoles, in every window and frame of a context. */
async function watch(context: BrowserContext): Promise<Watched> {
  const seen: Watched = { refused: [], said: [] };
  await context.exposeBinding('noteRefused', (_, note: string) => void seen.refused.push(note));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { noteRefused: (note: string) => void }).noteRefused(`${effectiveDirective} ${blockedURI}`);
    });
  });
  context.on('console', (message) => isOfTest(message) || seen.said.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => seen.said.push(`exception: ${error.error().message}`));
  return seen;
}

const test = base.extend<{ seen: Watched }, { host: HostSite; below: Served }>({
  seen: async ({ context }, use) => use(await watch(context)),
  host: [
    async ({ playwright: _ }, use) => {
      const host = await serveHost();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  /** The invented story, built for a folder of a site. */
  below: [
    async ({ playwright: _ }, use, { workerIndex }) => {
      const dir = `.cache/e2e/below-${workerIndex}`;
      buildSite('e2e/content', dir, { BASE_PATH: '/ledger/' });
      const site = await serveSite(dir, { base: '/ledger/' });
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const driver = (page: Page, name: string) => expect(page.locator('html')).toHaveAttribute('data-driver', name);

/** Reads a story as readers do: by scroll, with a card, a search, a chart's page, the ledger's filters, and the page for what is kept. */
async function read(page: Page, root: string): Promise<void> {
  await page.goto(`${root}/`);
  await page.waitForURL(/\/(?:en|zh)\/$/);
  const story = new StoryPage(page);
  await page.goto(`${root}/en/`);
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
  const ids = await story.milestones();
  for (const at of [0, 0.3, 0.6, 0.9]) await story.read(ids[Math.floor(at * ids.length)]!, 0, 0.4);
  await page.locator('.entries a.figure:visible').first().click();
  await expect(page.locator('dialog.card-dialog .card-sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.locator('.find input').fill('the');
  await expect(page.locator('.find output')).not.toBeEmpty();
  const chart = await page.locator('.chart[data-chart]').first().getAttribute('data-chart');
  await page.goto(`${root}/en/charts/${chart}/`);
  await expect(page.locator('.marks').first()).toBeVisible();
  await page.goto(`${root}/en/ledger/`);
  await page.locator('form.filters select').first().selectOption({ index: 1 });
  await expect(page.locator('form.filters output')).toHaveText(/^\d+ \/ \d+$/);
  await page.goto(`${root}/en/offline/`);
  await expect(page.locator('.state')).not.toBeEmpty();
}

/** Holds a class: steps forward, and the speaker's window beside it. */
async function teach(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await driver(page, 'keys');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await driver(speaker, 'keys');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const now = await page.locator('.slide[data-now]').first().getAttribute('id');
  await expect(speaker.locator(`.current .slide[data-now]`)).toHaveAttribute('id', now!);
  await speaker.close();
}

/** Frames the story and a chart in an article, with the loader, and makes the code for it. */
async function embed(page: Page, root: string, host: HostSite): Promise<void> {
  await page.goto(`${root}/en/embed/`);
  const preview = page.frameLocator('.maker-host iframe');
  await expect(preview.locator('html')).toHaveAttribute('data-tier', /^(?:pin|tall|box)$/);
  const chart = await page.locator('select[name="path"] option[value^="charts/"]').first().getAttribute('value');
  const frames = ['story/', chart!].map(
    (path) =>
      `<figure data-ledger-embed data-h="320:900,640:760"><iframe src="${root}/embed/en/${path}" title="Framed" width="100%" height="700" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe></figure>`,
  );
  await page.goto(host.page(`${frames.join('')}<script async src="${root}/embed/v1.js"></script>`));
  for (const frame of await page.locator('iframe').all()) await tiered((await (await frame.elementHandle())!.contentFrame())!);
}

test.setTimeout(120_000);

/** The short run reads the invented story, which has the same pages and less on them. */
for (const { name, url } of some(
  [
    { name: 'published', url: published.url },
    { name: 'invented', url: invented.url },
  ],
  1,
))
  test(`the ${name} story is read, taught and framed with the policy that is shipped, and nothing is refused @quick`, async ({
    page,
    seen,
    host,
  }) => {
    await read(page, url);
    await teach(page, `${url}/en/present/?class=policy1`);
    await embed(page, url, host);
    expect(seen).toEqual({ refused: [], said: [] });
  });

if (full)
  test('below a path the policy and the headers hold as they do at a root, and an edition is kept', async ({ page, seen, host, below }) => {
    const root = `${below.url}/ledger`;
    await read(page, root);
    await page.locator('[data-ask="keep"]').click();
    await expect(page.locator('.state')).toHaveAttribute('data-state', 'kept', { timeout: 30_000 });
    await teach(page, `${root}/en/present/?class=policy2`);
    await embed(page, root, host);
    expect(seen).toEqual({ refused: [], said: [] });
    const headers = async (path: string) => (await page.request.get(`${root}/${path}`)).headers();
    expect(await headers('en/offline/')).toMatchObject({ 'content-security-policy': `frame-ancestors 'self'` });
    expect(await headers('data/figures.csv')).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'text/csv; charset=utf-8',
    });
    expect(await headers('embed/v1.js')).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin' });
  });

test('the one file opens its pages with a policy of its own, and nothing is refused', async ({ page, seen }) => {
  const file = pathToFileURL(resolve(process.env.OUT_DIR ?? 'dist', 'offline', 'en.html')).href;
  const stands = async (address: string) => {
    await page.goto(address);
    await expect(page.locator('html')).not.toHaveClass(/elsewhere/);
  };
  await stands(file);
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
  const ids = await new StoryPage(page).milestones();
  await new StoryPage(page).read(ids[1]!, 0, 0.4);
  await page.locator('.entries a.figure:visible').first().click();
  await expect(page.locator('dialog.card-dialog .card-sheet')).toBeVisible();
  await stands(`${file}?page=ledger/`);
  await page.locator('form.filters select').first().selectOption({ index: 1 });
  await expect(page.locator('form.filters output')).toHaveText(/^\d+ \/ \d+$/);
  await teach(page, `${file}?page=present/&class=policy3`);
  expect(seen).toEqual({ refused: [], said: [] });
});

/** What a fault in a page could let in: scripts in the head and the body, in an attribute, from elsewhere, a frame, a form, a base. */
const smuggled = {
  head: '<script>window.taken=["head"]</script><base href="https://elsewhere.example/">',
  body: `<script>window.taken=["body"]</script><img src="/icon.svg" alt="" onload="window.taken=['attribute']"><script src="https://elsewhere.example/a.js"></script><iframe src="https://elsewhere.example/"></iframe><style>body{color:red}</style>`,
};

for (const [name, path] of [
  ['a page', 'en/ledger/'],
  ['the story', 'en/'],
  ['a framed document', 'embed/en/m/great-fog/'],
] as const) {
  test(`what is smuggled into ${name} is refused, and nothing is asked of elsewhere${quick(name === 'the story')}`, async ({
    page,
    seen,
  }) => {
    const site = await serveSite('.cache/e2e/story', {
      change: (at, text) =>
        at === `/${path}` ? text.replace('<title>', `${smuggled.head}<title>`).replace('</body>', `${smuggled.body}</body>`) : text,
    });
    const asked: string[] = [];
    page.on('requestfinished', (request) => void asked.push(new URL(request.url()).hostname));
    page.on('requestfailed', (request) => void asked.push(`${new URL(request.url()).hostname} ${request.failure()?.errorText}`));
    await page.goto(`${site.url}/${path}`);
    const directives = () => [...new Set(seen.refused.map((note) => note.split(' ')[0]!))].sort();
    const wanted = ['base-uri', 'frame-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'];
    await expect.poll(directives).toEqual(expect.arrayContaining(wanted));
    expect(await page.evaluate(() => (window as unknown as { taken?: string[] }).taken)).toBeUndefined();
    const elsewhere = asked.filter((one) => !one.startsWith('127.0.0.1'));
    expect(elsewhere).toEqual(elsewhere.map(() => 'elsewhere.example csp'));
    await site.close();
  });
}

test('a page that keeps an edition is not shown in a frame of another site', async ({ page, seen, host }) => {
  await page.goto(host.page(`<iframe src="${invented.url}/en/offline/" title="Framed"></iframe>`));
  await expect.poll(() => seen.said.join()).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').locator('.device')).toHaveCount(0);
});
