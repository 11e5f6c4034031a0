import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './story.ts';

const dist = '.cache/e2e/story';
const notes = {
  en: 'Corrected on 20 January 1932: 204 wicks before, 240 wicks now. Two digits were swapped in copying.',
  zh: '1932年1月20日更正：原作204根，今作240根。抄写时两个数字颠倒了。',
};
/** The status of the same number was corrected later. */
const statuses = {
  en: 'Status changed on 9 February 1932: “Single source” before, “Corroborated” now. The same number was later found in the harbour log too.',
  zh: '1932年2月9日改状态：原为“孤证”，现为“已核”。港务簿后来也查到了同一个数。',
};

for (const lang of ['zh', 'en'] as const) {
  test(`a corrected number and its corrected status say so in ${lang} on the card, in the ledger, in the entry and at the chart`, async ({
    page,
    story,
  }) => {
    await page.goto(`/${lang}/ledger/`);
    await expect(page.locator('#wicks-left .correction')).toHaveText([statuses[lang], notes[lang]]);
    await page.goto(`/${lang}/cards/#wicks-left`);
    await expect(page.locator('#wicks-left .correction')).toHaveText([statuses[lang], notes[lang]]);
    await page.goto(`/${lang}/`);
    for (const note of [statuses, notes]) {
      await expect(page.locator('#margin-words .correction').filter({ hasText: note[lang] })).not.toHaveCount(0);
      await expect(page.locator('[data-chart="papers"] .correction').filter({ hasText: note[lang] })).not.toHaveCount(0);
    }
    await expect(page.locator('#first-light .correction')).toHaveCount(0);
    expect(story).toBeDefined();
  });

  test(`a corrected number says so in ${lang} in structured data and in the feed`, async ({ page, story }) => {
    await page.goto(`/${lang}/`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
      correction: { text: string; datePublished: string }[];
    };
    expect(data.correction).toHaveLength(4);
    expect(data.correction.some(({ text, datePublished }) => text.includes(notes[lang]) && datePublished === '1932-01-20')).toBe(true);
    const feed = readFileSync(join(dist, lang, 'feed.xml'), 'utf8');
    const items = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      return [...document.querySelectorAll('item')].map((item) => [
        item.querySelector('link')?.textContent,
        item.querySelector('description')?.textContent,
      ]);
    }, feed);
    expect(items).toHaveLength(4);
    expect(items).toContainEqual([expect.stringContaining(`/${lang}/ledger/#wicks-left`), statuses[lang]]);
    expect(items.at(-1)).toEqual([expect.stringContaining(`/${lang}/ledger/#wicks-left`), notes[lang]]);
    expect(story).toBeDefined();
  });
}

test('an id that was retired still leads to what took its place', async ({ page, story }) => {
  await story.open('en', 'storm-night');
  await expect(page.locator('#night-rescue')).toBeInViewport();
  await page.goto('/en/ledger/#ships-of-the-book');
  const old = page.locator('#ships-of-the-book');
  await expect(old).toBeInViewport();
  await expect(old.locator('a')).toHaveAttribute('href', '#ships-claimed');
  await expect(page.locator('#moons-counted')).toContainText('withdrawn');
});
