import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { published } from './addresses.ts';
import { plain } from './pdf-text.ts';
import { full, pairs, some } from './run-length.ts';
import { expect, test } from './story.ts';

const textsOf = (page: Page, selector: string) => page.$$eval(selector, (parts) => parts.map((part) => part.textContent));

test('a lesson is presented by its entries alone, and the speaker sees what is left and the pace @quick', async ({
  story,
  page,
  context,
}) => {
  await page.goto('/en/teach/');
  await page.getByRole('link', { name: /12 minutes/ }).click();
  await page.getByRole('link', { name: 'Present this lesson' }).click();
  await expect(page).toHaveURL(/\/en\/present\/\?route=12&class=/);
  await page.keyboard.press('End');
  await expect(page.locator('.slide[data-now]')).toHaveId('last-page');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide[data-now]')).toHaveId('great-fog');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(speaker.locator('.current .slide[data-now]')).toHaveId('great-fog');
  await expect(speaker.locator('.note:visible')).toContainText('Answer');
  await speaker.clock.install({ time: new Date('2026-03-02T08:00:00Z') });
  await speaker.clock.pauseAt(new Date('2026-03-02T08:05:00Z'));
  await speaker.locator('[data-ask="begin"]').click();
  await speaker.clock.runFor(600_000);
  await expect(speaker.locator('.clock-elapsed')).toHaveText('10:00');
  await expect(speaker.locator('.clock-left')).toHaveText('2:00');
  await expect(speaker.locator('.clock-pace')).toHaveText('2 min behind');
  await speaker.keyboard.press('End');
  await expect(speaker.locator('.clock-pace')).toHaveText('on time');
  expect(story).toBeDefined();
});

test('a code of the entry that is shown leads to it in the story', async ({ story, page, baseURL }) => {
  await page.goto('/en/present/?class=code1#great-fog:2');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await page.keyboard.press('q');
  const address = `${baseURL}/en/#great-fog:2`;
  await expect(page.getByRole('img', { name: address })).toBeVisible();
  await expect(page.locator('.code-address')).toHaveText(address);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.code')).toBeHidden();
  expect(story).toBeDefined();
});

/** The papers that are printed on: the short run takes one of each language. */
const formats = (lang: string) => (full ? ['A4', 'Letter'] : lang === 'zh' ? ['A4'] : ['Letter']);

test.describe('of the long story', () => {
  test.use({ baseURL: published.url });
  test.setTimeout(120_000);

  for (const lang of some(['zh', 'en'], 1)) {
    test(`the cards of all entries in ${lang} are printed four to a page, with title and code`, async ({ story, page }) => {
      await page.goto(`/${lang}/teach/cards/`);
      const titles = (await textsOf(page, '.paper-cards h2')).map(plain);
      expect(await page.locator('.paper-cards li svg[aria-label^="http"]').count()).toBe(titles.length);
      for (const format of formats(lang)) {
        const pdf = await page.pdf({ format });
        const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
        expect(
          titles.filter((title) => !plain(text).includes(title)),
          format,
        ).toEqual([]);
        expect(totalPages, format).toBe(Math.ceil(titles.length / 4));
      }
      expect(story).toBeDefined();
    });
  }

  for (const [lang, lesson] of pairs(['zh', 'en'], ['10', '25', '45'])) {
    test(`the paper of the lesson of ${lesson} minutes in ${lang}: no answer on the worksheet, all of them in the key, whole on A4 and Letter`, async ({
      story,
      page,
    }) => {
      await page.goto(`/${lang}/teach/${lesson}/key/`);
      const answers = (await textsOf(page, '.answer > p')).map(plain);
      const cells = (await textsOf(page, '.exercise td :is(p, small)')).map(plain).filter((cell) => cell.length > 8);
      // A cell may go on on the next page; its beginning stands on one.
      const begun = cells.map((cell) => cell.slice(0, 14));
      const questions = (await textsOf(page, '.ask')).map(plain);
      expect(answers.length).toBeGreaterThan(2);
      expect(cells.length).toBeGreaterThan(2);
      const words = new Map<string, string>();
      for (const sheet of ['worksheet', 'key', 'notes'] as const) {
        await page.goto(`/${lang}/teach/${lesson}/${sheet}/`);
        const shown = plain(await page.locator('main').innerText());
        if (sheet === 'worksheet') expect([...answers, ...cells].filter((answer) => shown.includes(answer))).toEqual([]);
        for (const format of formats(lang)) {
          const pdf = await page.pdf({ format });
          const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
          words.set(`${sheet} ${format}`, plain(text));
        }
      }
      for (const [sheet, text] of words) {
        if (!sheet.startsWith('notes'))
          expect(
            questions.filter((question) => !text.includes(question)),
            sheet,
          ).toEqual([]);
        if (sheet.startsWith('key'))
          expect(
            [...answers, ...begun].filter((answer) => !text.includes(answer)),
            sheet,
          ).toEqual([]);
        if (sheet.startsWith('worksheet'))
          expect(
            answers.filter((answer) => text.includes(answer)),
            sheet,
          ).toEqual([]);
      }
      expect(story).toBeDefined();
    });
  }
});
