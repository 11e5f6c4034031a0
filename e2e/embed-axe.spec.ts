import { published } from './addresses.ts';
import { axeFaults } from './axe-faults.ts';
import { expect, test } from './hosting.ts';
import { full } from './run-length.ts';

/** The story holds everything that the other two do, and takes its time. */
const paths = ['m/fraud-hotline-2013', 'charts/services', ...(full ? ['story'] : [])];

for (const [lang, theme, width] of [
  ['en', 'light', 320],
  ['zh', 'dark', 640],
] as const)
  test(`axe finds nothing in framed documents in ${lang}, ${theme}, ${width} pixels wide, with a card open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(`${published.url}/embed/${lang}/${path}/?theme=${theme}`);
      await expect(page.locator('html')).toHaveAttribute('data-tier', 'box');
      await page.locator('main :is(.entry-words, .chart-words, .card) a.figure').first().click();
      await expect(page.locator('dialog.card-dialog .card-label')).toBeVisible();
      expect(await axeFaults(page), path).toEqual([]);
      await page.evaluate(() => document.querySelector('dialog')!.close());
      expect(await axeFaults(page), path).toEqual([]);
    }
  });
