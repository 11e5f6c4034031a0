import { extractText, getDocumentProxy } from 'unpdf';
import { invented, published } from './addresses.ts';
import { pdfText, plain } from './pdf-text.ts';
import { full, quick } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });
test.setTimeout(120_000);

/** Pages whose last line is not their number, and texts that reach beyond the paper. */
async function faultsOf(pdf: Buffer): Promise<string[]> {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const faults: string[] = [];
  for (let number = 1; number <= proxy.numPages; number++) {
    const sheet = await proxy.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const items = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    const lowest = items.reduce((low, item) => (item.transform[5] < low.transform[5] ? item : low), items[0]!);
    if (lowest.str.trim() !== String(number)) faults.push(`page ${number} ends with "${lowest.str}"`);
    for (const { str, transform, width: long } of items) {
      const [x, y] = [transform[4] as number, transform[5] as number];
      if (x < 0 || x + long > width + 1 || y < 0 || y > height) faults.push(`page ${number}: "${str}" is off the paper`);
    }
  }
  return faults;
}

/** The short run prints the story in one language, and the other pages in the other. */
for (const lang of full ? ['zh', 'en'] : ['zh']) {
  test(`the story printed in ${lang} holds every entry and every number in its text layer, and the finished charts`, async ({
    story,
    page,
  }) => {
    await story.open(lang);
    const wanted = await page.evaluate(() => ({
      titles: [...document.querySelectorAll('.milestone h3')].map((heading) => heading.textContent),
      numbers: [...new Set([...document.querySelectorAll('.milestone .card a.figure')].map((link) => link.textContent))],
      charts: document.querySelectorAll('.chart').length,
    }));
    const pdf = await page.pdf({ format: 'A4', printBackground: false });
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const words = plain(text);
    expect(wanted.titles.filter((title) => !words.includes(plain(title)))).toEqual([]);
    expect(wanted.numbers.filter((number) => !words.includes(plain(number)))).toEqual([]);
    expect(await faultsOf(pdf)).toEqual([]);
    expect(totalPages).toBeGreaterThan(10);
    expect(totalPages).toBeLessThan(80);
    expect(wanted.charts).toBeGreaterThan(10);
  });
}

for (const lang of full ? ['zh', 'en'] : ['en']) {
  test(`one entry, one chart${full ? ' and the ledger' : ''} printed in ${lang} hold their words and numbers${quick(lang === 'en')}`, async ({
    page,
    story,
  }) => {
    for (const [path, selector] of [
      ['m/fraud-hotline-2013/', '.entry-words a.figure'],
      ['charts/campaign/', '.data td.sum a.figure'],
      // The ledger takes the most paper.
      ...(full ? [['ledger/', '.rows tbody td.sum a.figure'] as const] : []),
    ] as const) {
      await page.goto(`/${lang}/${path}`);
      const numbers = await page.$$eval(selector, (links) => [...new Set(links.map((link) => link.textContent))]);
      const pdf = await page.pdf({ format: 'A4' });
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      const words = plain(text);
      expect(await faultsOf(pdf), path).toEqual([]);
      expect(numbers.length).toBeGreaterThan(1);
      expect(
        numbers.filter((number) => !words.includes(plain(number))),
        path,
      ).toEqual([]);
    }
    expect(story).toBeDefined();
  });
}

test('a card and an overview that are open stay out of print, on the page, in class and in a frame', async ({ page, story }) => {
  expect(story).toBeDefined();
  for (const [path, open, shown] of [
    ['en/m/great-fog/', 'a.figure', 'dialog.card-dialog .card-sheet'],
    ['embed/en/m/great-fog/', 'a.figure', 'dialog.card-dialog .card-sheet'],
    ['en/present/#great-fog', '[data-ask="overview"]', 'dialog.overview li'],
  ] as const) {
    await page.goto(`${invented.url}/${path}`);
    await page.waitForLoadState('networkidle');
    const before = await pdfText(page);
    await page.locator(`${open} >> visible=true`).first().click();
    await page.locator(shown).first().waitFor();
    expect.soft(await pdfText(page), path).toBe(before);
  }
});
