import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { invented } from './addresses.ts';
import { some } from './run-length.ts';
import { expect, painted, test } from './story.ts';

const windows = [
  [390, 800],
  [360, 640],
  [768, 1024],
  [1280, 800],
  [844, 390],
] as const;

/** Words that stand once in the story, in its entries: of the first, a middle and the last paragraph. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('.step .card > p:not([class])')].map(({ textContent }) => textContent);
    const text = document.body.innerText;
    const passages = all.map((one) => /(?<= )[a-z][^.,“”’'—-]{20,60}(?=[ ,.])/.exec(one.replace(/\s+/g, ' '))?.[0].trim() ?? '');
    return passages.filter((passage) => passage && text.split(passage).length === 2);
  });

/** What is seen in the middle of the selection: the selection itself, or what covers it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const own = range.startContainer.parentElement!;
    return [...range.getClientRects()].flatMap(({ left, top, width, height }) => {
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const strip = document.querySelector('.seal-strip[data-open]')?.getBoundingClientRect();
      const under = strip && strip.width > strip.height && top + height > strip.top;
      return seen && !under && (own.contains(seen) || seen.contains(own))
        ? []
        : [`${own.textContent.slice(0, 30)} at ${top}: ${seen?.className}`];
    });
  });

/** What browsers have and no standard names. */
interface FindingWindow {
  find: (text: string, caseSensitive: boolean, backwards: boolean, wraps: boolean) => boolean;
}

/** Finds words as find in page does, and returns what covers them. */
async function find(page: Page, wanted: string): Promise<string[]> {
  const found = await page.evaluate((text) => (window as unknown as FindingWindow).find(text, false, false, true), wanted);
  expect(found, wanted).toBe(true);
  await page.waitForFunction(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    return true;
  });
  return covered(page);
}

for (const [width, height] of some(windows, 0, 2, 4))
  test(`words that are found, forwards and backwards, are seen at ${width} × ${height}`, async ({ story, page }) => {
    await page.setViewportSize({ width, height });
    await story.open('en');
    const passages = await wordsOf(page);
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of [...passages, ...passages.toReversed()]) expect(await find(page, passage), passage).toEqual([]);
  });

for (const [width, height] of some(windows, 1, 3))
  test(`a link to words of the text leads to where they are seen at ${width} × ${height}`, async ({ story, page }) => {
    await page.setViewportSize({ width, height });
    await story.open('en');
    const passages = await wordsOf(page);
    for (const passage of [passages[0]!, passages[passages.length >> 1]!, passages.at(-1)!]) {
      await page.goto('about:blank');
      await page.goto(`/en/#:~:text=${encodeURIComponent(passage)}`);
      await page.waitForFunction(() => window.scrollY > 0 && document.documentElement.dataset.driver === 'scroll');
      await painted(page, 3);
      // The words are marked where they are: a search from the same place must not scroll.
      const before = await page.evaluate(() => window.scrollY);
      expect(await find(page, passage), passage).toEqual([]);
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - before), passage).toBeLessThan(2);
    }
  });

test('what a screen reader goes to comes out from under the stage, and what is on the stage moves nothing', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await story.open('en', 'great-fog');
  const session = await page.context().newCDPSession(page);
  for (const selector of ['#great-fog .card p', '#first-light .card p', '#last-page h3', '#first-light .standing']) {
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` });
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId: result.objectId! });
    await page.evaluate((wanted) => getSelection()!.selectAllChildren(document.querySelector(wanted)!), selector);
    await painted(page, 3);
    expect(await covered(page), selector).toEqual([]);
  }
  await story.read('great-fog');
  const before = await page.evaluate(() => window.scrollY);
  for (const link of await page.locator('.stage .chart[data-on-stage] .targets a, .running a, .running button').all()) {
    await link.evaluate((element) => element.focus());
    expect(await page.evaluate(() => window.scrollY), await link.evaluate(({ outerHTML }) => outerHTML)).toBe(before);
  }
});

const documents = {
  'the one file': pathToFileURL(resolve('.cache/e2e/story/offline/en.html')).href,
  'the framed story by itself': `${invented.url}/embed/en/story/`,
};
for (const [name, address] of Object.entries(documents))
  test(`words that are found are seen in ${name}`, async ({ story, page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(story).toBeDefined();
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
    const passages = await wordsOf(page);
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of [...passages, ...passages.toReversed()]) expect(await find(page, passage), passage).toEqual([]);
  });
