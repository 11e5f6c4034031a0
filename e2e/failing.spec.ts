import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { invented, published } from './addresses.ts';
import { isOfTest } from './browser.ts';
import { begin, fail, failingMessages, faultsOfReading, kindOf, type Kind, pairsOfFaults, type Way, ways } from './failing.ts';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

type Faults = ReadonlyMap<string, Way>;

/** What is wrong with a page some of whose files fail, for somebody who reads it, and what the browser says that it need not. */
async function wrongIn(browser: Browser, address: string, faults: Faults): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    const hear = (said: string) => {
      if (!failingMessages.some((pattern) => pattern.test(said))) wrong.push(said);
    };
    page.on('console', (message) => isOfTest(message) || hear(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => hear(`exception: ${error.message}`));
    const release = await fail(page, faults);
    await page.goto(address, { waitUntil: 'commit' });
    await begin(page);
    wrong.push(...(await page.evaluate(faultsOfReading)));
    release();
    if ([...faults.values()].includes('slow')) {
      // What comes late brings more with it, or nothing.
      await page.waitForLoadState('networkidle');
      await begin(page, true);
      wrong.push(...(await page.evaluate(faultsOfReading)).map((fault) => `after it has come: ${fault}`));
    }
    return wrong;
  } finally {
    await context.close();
  }
}

/** What is wrong where files fail, by what fails. */
async function wrongWith(browser: Browser, address: string, all: readonly Faults[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const faults of all) {
    const wrong = await wrongIn(browser, address, faults);
    if (wrong.length > 0) found[[...faults].flat().join(' ')] = wrong;
  }
  return found;
}

/** The files that a page asks for where nothing fails, by kind. */
async function filesOf(browser: Browser, address: string): Promise<Partial<Record<Kind, string[]>>> {
  const page = await browser.newPage();
  const files = new Set<string>();
  page.on('request', (request) => files.add(new URL(request.url()).pathname));
  await page.goto(address);
  await begin(page);
  await page.close();
  expect(files.size).toBeGreaterThan(10);
  const found: Partial<Record<Kind, string[]>> = {};
  for (const file of files) {
    const kind = kindOf(file);
    if (kind) (found[kind] ??= []).push(file);
  }
  return found;
}

const story = `${invented.url}/en/`;
const pages = {
  story,
  'published story': `${published.url}/zh/`,
  'window of a class': `${story}present/`,
  'window of its speaker': `${story}present/speaker/`,
};

test.use({ reuseContext: false });

if (full) {
  for (const [name, address] of Object.entries(pages)) {
    for (const way of ways)
      test(`the ${name} is read whole with each of its files ${way}`, async ({ browser }) => {
        test.setTimeout(900_000);
        const files = await filesOf(browser, address);
        // The published story is long: two files of each kind stands for the others there.
        const all = Object.values(files).flatMap((some) => (name === 'published story' ? some.slice(0, 2) : some));
        expect(
          await wrongWith(
            browser,
            address,
            all.map((file) => new Map([[file, way]])),
          ),
        ).toEqual({});
      });
    // Pairs are tried in parts, side by side.
    const parts = name === 'published story' ? [] : [0, 1, 2];
    for (const part of parts)
      test(`the ${name} is read whole with two of its files failing, part ${part + 1}`, async ({ browser }) => {
        test.setTimeout(900_000);
        const all = pairsOfFaults(await filesOf(browser, address)).filter((_, at) => at % parts.length === part);
        expect(all.length).toBeGreaterThan(10);
        expect(await wrongWith(browser, address, all)).toEqual({});
      });
  }
} else
  test('the story is read whole with a script and a style sheet that are cut', async ({ browser }) => {
    const { script = [], sheet = [] } = await filesOf(browser, story);
    const cut = new Map<string, Way>([script[0]!, sheet.find((path) => path.includes('/chart.'))!].map((path) => [path, 'cut']));
    expect(await wrongWith(browser, story, [cut])).toEqual({});
  });

for (const share of [0.5, 0.98])
  test(`the one file of which ${share * 100}% have come is read to there, each chart at its entry`, async ({ page }) => {
    const whole = readFileSync('.cache/e2e/story/offline/en.html');
    mkdirSync('.cache/e2e/failing', { recursive: true });
    const file = resolve(`.cache/e2e/failing/${share}.html`);
    // The story stands at the beginning, packed pages and the script at the end.
    const end = share === 0.5 ? whole.indexOf('id="night-rescue:2"') : whole.length * share;
    writeFileSync(file, whole.subarray(0, end));
    await page.goto(pathToFileURL(file).href);
    await begin(page);
    const wrong = (await page.evaluate(faultsOfReading)).filter(
      (fault) => !/^no end|^night-rescue|the end is not/.test(fault) || share > 0.9,
    );
    expect(wrong).toEqual([]);
  });
