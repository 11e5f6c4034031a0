import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { some } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

/** Entries whose guess is made on a chart of marks, what an arrow key moves it by, and words of the number. */
const charts = [
  { entry: 'population-2019', marks: 'people', step: /^1%$/, number: '63.2%' },
  { entry: 'baogang-mediation', marks: 'strokes', step: /^100/, number: /2,?300/ },
] as const;
const sheet = (page: Page) => page.locator('.guess');
const slider = (page: Page) => sheet(page).getByRole('slider');
const edge = (page: Page) => page.locator('.guess-outline').getAttribute('d');

/** The middle of a mark or block in the field, by its row and column of ten. */
async function at(page: Page, row: number, column: number, rows: number): Promise<[number, number]> {
  const { x, y, width, height } = (await page.locator('.guess-plot').boundingBox())!;
  return [x + (width * (column + 0.5)) / 10, y + (height * (row + 0.5)) / rows];
}

for (const lang of ['zh', 'en'] as const) {
  test(`a share is guessed by filling people, and a count by filling strokes, in reading order, in ${lang}`, async ({ page, story }) => {
    for (const { entry, marks, number } of charts) {
      const rows = marks === 'people' ? 10 : 8;
      await story.open(lang, entry);
      await story.settle();
      await page.locator('.stage .offer:visible').click();
      await expect(sheet(page)).toHaveAttribute('data-form', marks);
      await expect(sheet(page).locator('.guess-real')).toBeHidden();
      await page.mouse.move(...(await at(page, 0, 5, rows)));
      await page.mouse.down();
      await page.mouse.move(...(await at(page, 3, 2, rows)), { steps: 5 });
      await page.mouse.up();
      await expect(slider(page)).toHaveAttribute('aria-valuetext', marks === 'people' ? /^33%$/ : /^3,?300/);
      await expect(slider(page)).toBeFocused();
      await sheet(page).locator('.guess-show').click();
      await expect(sheet(page).locator('.guess-verdict')).toBeFocused();
      await expect(sheet(page).locator('.guess-verdict')).not.toBeEmpty();
      await expect(sheet(page).locator('.guess-number .figure')).toContainText(number);
      await expect(sheet(page).locator('.guess-real')).toBeVisible();
      await expect(sheet(page).locator('.guess-outline')).toBeVisible();
      expect(await edge(page)).not.toBe(await sheet(page).locator('.guess-told-edge').getAttribute('d'));
      await page.keyboard.press('Escape');
    }
  });

  test(`in class the same guesses are made by keys alone in ${lang}`, async ({ page, story }) => {
    for (const { entry, marks, step } of charts) {
      await page.goto(`/${lang}/present/?class=${lang}${marks}#${entry}`);
      const now = page.locator('.slide[data-now]').first();
      await expect(now).toHaveId(entry);
      await expect(page.locator('.class-bar [data-ask="guess"]')).toBeVisible();
      await page.keyboard.press('u');
      await expect(slider(page)).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(slider(page)).toHaveAttribute('aria-valuetext', step);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await expect(slider(page)).toHaveAttribute('aria-valuetext', /^0/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(sheet(page).locator('.guess-verdict')).toBeFocused();
      await expect(sheet(page).locator('.guess-real')).toBeVisible();
      await expect(now).toHaveId(entry);
    }
    expect(story).toBeDefined();
  });
}

test('a finger fills the marks and does not scroll the page; what is shown fits a phone @quick', async ({ page, story }) => {
  const windows = [
    [390, 844],
    [360, 780],
  ] as const;
  for (const [width, height] of some(windows, 1)) {
    await page.setViewportSize({ width, height });
    for (const lang of some(['en', 'zh'], 1))
      for (const { entry, marks } of charts) {
        const rows = marks === 'people' ? 10 : 8;
        await story.open(lang, entry);
        await story.settle();
        await page.locator('.stage .offer:visible').click();
        await expect(page.locator('.guess-plot')).toHaveCSS('touch-action', 'none');
        const device = await page.context().newCDPSession(page);
        const touch = (type: string, points: [number, number][]) =>
          device.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points.map(([x, y]) => ({ x, y })) });
        const before = await page.evaluate(() => window.scrollY);
        await touch('touchStart', [await at(page, 0, 2, rows)]);
        for (let row = 0; row < 5; row++) await touch('touchMove', [await at(page, row, 4, rows)]);
        await touch('touchEnd', []);
        await device.detach();
        await expect(slider(page)).toHaveAttribute('aria-valuetext', marks === 'people' ? /^45%$/ : /^4,?500/);
        expect(await page.evaluate(() => window.scrollY)).toBe(before);
        await sheet(page).locator('.guess-show').click();
        await expect(sheet(page).locator('.guess-verdict')).toBeFocused();
        const overlaps = await sheet(page).evaluate((panel) => {
          const bottomOf = (name: string) => panel.querySelector(name)!.getBoundingClientRect().bottom;
          const told = panel.querySelector('.guess-verdict')!.getBoundingClientRect().top;
          return {
            words: bottomOf('.guess-words') > told + 1,
            plot: bottomOf('.guess-plot') > told + 1,
            cut: panel.scrollHeight > panel.clientHeight + 1,
          };
        });
        expect(overlaps, `${lang} ${entry} ${width}`).toEqual({ words: false, plot: false, cut: false });
        await page.keyboard.press('Escape');
      }
  }
});
