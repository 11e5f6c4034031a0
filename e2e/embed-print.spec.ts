import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from './hosting.ts';
import { plain } from './pdf-text.ts';
import { article, pinned, together } from './pinned.ts';

test('an article is printed with one window of the pinned story in it, and is read on where it was', async ({ page, host }) => {
  const child = await pinned(page, host.page(article('<p>Before the story.</p>', '<p>After the story.</p>')));
  await page.evaluate(() => window.scrollTo(0, 4000));
  const before = await together(page, child);
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))));
  const sheets = text.map(plain);
  const at = (words: string) => sheets.findIndex((sheet) => sheet.includes(plain(words)));
  expect(sheets.filter((sheet) => sheet.length < 40)).toEqual([]);
  expect(totalPages).toBeLessThan(7);
  expect(at('After the story.') - at('Before the story.')).toBeLessThanOrEqual(2);
  expect(at('The lamp book')).toBeGreaterThanOrEqual(0);
  expect(await together(page, child)).toEqual(before);
});
