import { axeFaults } from './axe-faults.ts';
import { fieldOf, openGuess, sheetOf, verdictOf } from './guessing.ts';
import { full, pairs } from './run-length.ts';
import { expect, test } from './story.ts';

const looks = [
  ['light', 'light', 'none', 1280],
  ['dark', 'dark', 'none', 1280],
  ['forced colours', 'light', 'active', 1280],
  ['320 px wide', 'light', 'none', 320],
] as const;

for (const [lang, [name, colorScheme, forcedColors, width]] of full
  ? pairs(['zh', 'en'], looks)
  : ([
      ['zh', looks[1]],
      ['en', looks[3]],
    ] as const)) {
  test(`axe finds nothing in an open guess in ${lang}, before and after it is shown, ${name}; nothing is cut`, async ({ story, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await story.open(lang, 'last-page');
    await story.settle('observer');
    await openGuess(page);
    const faults = () => axeFaults(page, '.stage', '.guess *');
    const cut = () =>
      sheetOf(page).evaluate((sheet) => sheet.scrollWidth > sheet.clientWidth || sheet.scrollHeight > sheet.clientHeight + 1);
    expect(await faults(), lang).toEqual([]);
    expect(await cut(), lang).toBe(false);
    await fieldOf(page).fill('many');
    await page.keyboard.press('Enter');
    await expect(sheetOf(page).getByRole('alert')).not.toBeEmpty();
    expect(await cut(), lang).toBe(false);
    await fieldOf(page).fill('1200');
    await page.keyboard.press('Enter');
    await expect(verdictOf(page)).toBeVisible();
    expect(await faults(), lang).toEqual([]);
    expect(await cut(), lang).toBe(false);
  });
}
