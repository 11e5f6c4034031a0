import { sheetOf, sliderOf } from './guessing.ts';
import { expect, test } from './story.ts';

test('in class a key and a button open it at steps that offer it; a clicker goes on and closes it, arrows belong to the scale', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=guess1#great-fog');
  const now = page.locator('.slide[data-now]').first();
  const button = page.locator('.class-bar [data-ask="guess"]');
  await expect(now).toHaveId('great-fog');
  await expect(button).toBeHidden();
  await page.keyboard.press('u');
  await expect(sheetOf(page)).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(now).toHaveId('night-rescue');
  await expect(button).toBeVisible();
  await page.keyboard.press('u');
  await expect(sliderOf(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '2,000 birds');
  await expect(now).toHaveId('night-rescue');
  const size = await sheetOf(page).evaluate((sheet) => parseFloat(getComputedStyle(sheet).fontSize));
  expect(size).toBeGreaterThan(18);
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(sliderOf(page)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(now).toHaveId('night-rescue:2');
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
  await expect(page.locator('.slide[data-now]').first()).toHaveId('night-rescue:2');
  expect(story).toBeDefined();
});
