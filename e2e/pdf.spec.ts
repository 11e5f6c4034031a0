import { extractText, getDocumentProxy } from 'unpdf';
import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });
test.setTimeout(120_000);

/** Text without spaces, signs of layout, and the forms in which a PDF may write a character. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u2060\u00AD]/g, '');

for (const lang of ['zh', 'en']) {
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
    expect(totalPages).toBeGreaterThan(10);
    expect(totalPages).toBeLessThan(80);
    expect(wanted.charts).toBeGreaterThan(10);
  });

  test(`one entry and the ledger printed in ${lang} hold their words and numbers`, async ({ page, story }) => {
    for (const [path, selector] of [
      ['m/fraud-hotline-2013/', '.entry-words a.figure'],
      ['ledger/', '.rows tbody td.sum a.figure'],
    ] as const) {
      await page.goto(`/${lang}/${path}`);
      const numbers = await page.$$eval(selector, (links) => [...new Set(links.map((link) => link.textContent))]);
      const pdf = await page.pdf({ format: 'A4' });
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      const words = plain(text);
      expect(numbers.length).toBeGreaterThan(1);
      expect(
        numbers.filter((number) => !words.includes(plain(number))),
        path,
      ).toEqual([]);
    }
    expect(story).toBeDefined();
  });
}
