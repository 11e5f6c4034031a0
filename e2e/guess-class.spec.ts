import type { Page } from '@playwright/test';
import { now, ready } from './class-windows.ts';
import { sheetOf, sliderOf, verdictOf } from './guessing.ts';
import { expect, test } from './story.ts';

const picture = (page: Page) => page.locator('.chart[data-on-stage] .picture');
/** Opens a class at a step without a guess, and goes on to the first step that has one. */
async function goToGuess(page: Page, id: string): Promise<void> {
  await page.goto(`/en/present/?class=${id}#great-fog:2`);
  await ready(page);
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue');
}

test('a step with a guess comes covered and asks; the next press tells its number without a guess, and the one after goes on @quick', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=guess1#great-fog:2');
  await ready(page);
  await page.evaluate(() => {
    const seen: boolean[] = [];
    const look = () => {
      const isThere = document.querySelector('.slide[data-now]')?.id === 'night-rescue';
      const shown = document.querySelector('.chart[data-on-stage] .picture')!;
      if (isThere) seen.push(getComputedStyle(shown).visibility === 'visible');
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue');
  await expect(sheetOf(page)).toBeVisible();
  await expect(sheetOf(page).locator('.guess-number')).toBeHidden();
  await expect(page).toHaveURL(/guess=asked#night-rescue$/);
  expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen)).not.toContain(true);
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue');
  await expect(sheetOf(page).locator('.guess-number')).toBeVisible();
  await expect(verdictOf(page)).toBeEmpty();
  await expect(page).toHaveURL(/\?class=guess1#night-rescue$/);
  await page.keyboard.press('ArrowRight');
  await expect(now(page)).toHaveId('night-rescue:2');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(picture(page)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveId('night-rescue');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(picture(page)).toBeVisible();
  expect(story).toBeDefined();
});

test('back from a guess goes back and uncovers; Escape leaves it and shows the picture', async ({ story, page }) => {
  await goToGuess(page, 'guess3');
  await expect(sheetOf(page)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveId('great-fog:2');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(picture(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(sheetOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(now(page)).toHaveId('night-rescue');
  await expect(picture(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue:2');
  expect(story).toBeDefined();
});

test('a clicker does not lose a guess that was made: it tells the answer beside it', async ({ story, page }) => {
  for (const [key, id] of [
    ['PageDown', 'guess4'],
    ['ArrowRight', 'guess5'],
  ] as const) {
    await goToGuess(page, id);
    const { x, y, width, height } = (await page.locator('.guess-plot').boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect(sheetOf(page)).toHaveClass(/set/);
    const guess = await page.locator('.guess-yours').textContent();
    await page.keyboard.press(key);
    await expect(verdictOf(page)).toContainText('Your guess');
    await expect(page.locator('.guess-yours')).toHaveText(guess!);
    await expect(now(page)).toHaveId('night-rescue');
    await page.keyboard.press(key);
    await expect(now(page)).toHaveId('night-rescue:2');
  }
  expect(story).toBeDefined();
});

test('a reload and the other language do not show what is asked; a jump asks, and an address does not', async ({ story, page }) => {
  await goToGuess(page, 'guess6');
  await page.reload();
  await expect(sheetOf(page)).toBeVisible();
  await expect(picture(page)).toBeHidden();
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/zh\/present\/\?class=guess6&guess=asked#night-rescue$/);
  await expect(sheetOf(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(picture(page)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/en/present/?class=guess7');
  await ready(page);
  await page.keyboard.press('g');
  await page.keyboard.type('storm');
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toBeVisible();
  await page.goto('/en/present/?class=guess8#night-rescue');
  await ready(page);
  await expect(picture(page)).toBeVisible();
  await expect(sheetOf(page)).toHaveCount(0);
  expect(story).toBeDefined();
});

test.describe('where scripts are lost', () => {
  test.use({ expectedMessages: [/ERR_FAILED/] });

  test('a panel that does not come leaves no cover behind', async ({ story, page }) => {
    await page.route(/_astro\/panel\.[^/]*\.js$/, (route) => route.abort());
    await goToGuess(page, 'guess9');
    await expect(picture(page)).toBeVisible();
    await expect(page).toHaveURL(/\?class=guess9#night-rescue$/);
    await page.keyboard.press('PageDown');
    await expect(now(page)).toHaveId('night-rescue:2');
    expect(story).toBeDefined();
  });
});

test('a key and a button open a guess and leave it; then arrows belong to the scale, and a clicker tells the answer', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=guess1#great-fog');
  const button = page.locator('.class-bar [data-ask="guess"]');
  await expect(now(page)).toHaveId('great-fog');
  await expect(button).toBeHidden();
  await page.keyboard.press('u');
  await expect(sheetOf(page)).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue');
  await expect(sheetOf(page)).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('u');
  await expect(sheetOf(page)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(sliderOf(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '2,000 birds');
  await expect(now(page)).toHaveId('night-rescue');
  const size = await sheetOf(page).evaluate((sheet) => parseFloat(getComputedStyle(sheet).fontSize));
  expect(size).toBeGreaterThan(18);
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(sliderOf(page)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(sheetOf(page).locator('.guess-number')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('night-rescue:2');
  await expect(sheetOf(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.locator('dialog.help')).toContainText('guess first');
  expect(story).toBeDefined();
});

test('a finger on the scale does not turn the page of a class', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/present/?class=guess2#night-rescue');
  await page.locator('.class-bar [data-ask="guess"]').click();
  await expect(sliderOf(page)).toBeFocused();
  const swipe = (selector: string) =>
    page.evaluate((name) => {
      const target = document.querySelector(name)!;
      const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
      target.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], bubbles: true }));
      target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(100)], bubbles: true }));
    }, selector);
  await swipe('.guess-plot');
  await expect(page.locator('.slide[data-now]').first()).toHaveId('night-rescue');
  await swipe('.slide[data-now]');
  await expect(sheetOf(page).locator('.guess-number')).toBeVisible();
  await swipe('.slide[data-now]');
  await expect(page.locator('.slide[data-now]').first()).toHaveId('night-rescue:2');
  expect(story).toBeDefined();
});
