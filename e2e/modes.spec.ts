import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { some } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

/** Sentences and numbers of the entries that can be seen, in the order of the page. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
    const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    return {
      sentences: [...document.querySelectorAll('.milestone :is(h3, .card p)')].filter(seen).map(text),
      numbers: [...document.querySelectorAll('.milestone .card a.figure')]
        .filter(seen)
        .map((link) => [link.getAttribute('data-figure'), text(link)]),
    };
  });

for (const lang of some(['zh', 'en'], 0)) {
  test(`the same sentences and numbers stand on the page in ${lang} with and without scripts, motion and colours, and in print`, async ({
    story,
    page,
    browser,
  }) => {
    await story.open(lang);
    const wanted = await wordsOf(page);
    expect(wanted.sentences.length).toBeGreaterThan(150);
    expect(wanted.numbers.length).toBeGreaterThan(80);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    expect(await wordsOf(page)).toEqual(wanted);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await wordsOf(page)).toEqual(wanted);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await wordsOf(page)).toEqual(wanted);
    const bare = await browser.newPage({ javaScriptEnabled: false, baseURL: published.url });
    await bare.goto(`/${lang}/`);
    expect(await wordsOf(bare)).toEqual(wanted);
    await bare.close();
  });
}
