import { now, ready } from './class-windows.ts';
import { expect, test } from './story.ts';

test('the counter of the whole story and a jump count entries; a number that is none says so, and steps of an entry are told apart', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=count1#night-rescue:2');
  await ready(page);
  await expect(page.locator('.class-place')).toHaveText('3 / 4');
  await page.keyboard.press('g');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(page.locator('.class-none')).toHaveText('No such entry; 1–4');
  await page.locator('.class-find input').fill('zebra');
  await expect(page.locator('.class-none')).toHaveText('No step has these words.');
  await page.locator('.class-find input').fill('2');
  await expect(page.locator('.class-none')).toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(now(page)).toHaveId('great-fog');
  await expect(page.locator('.class-place')).toHaveText('2 / 4');
  await page.keyboard.press('o');
  const labels = await page.locator('.overview li b').allTextContents();
  expect(labels.slice(0, 4)).toEqual(['1', '1·2', '2', '2·2']);
  expect(story).toBeDefined();
});

test('the counter of a lesson and a jump in it count its steps', async ({ story, page }) => {
  await page.goto('/en/present/?class=count2&route=12#great-fog');
  await ready(page);
  await page.keyboard.press('PageDown');
  const place = (await page.locator('.class-place').textContent())!;
  expect(place).toMatch(/^2 \/ \d$/);
  const last = place.split(' / ')[1]!;
  await page.keyboard.press('g');
  await page.keyboard.type('50');
  await expect(page.locator('.class-none')).toHaveText(`No such step; 1–${last}`);
  await page.locator('.class-find input').fill(last);
  await page.keyboard.press('Enter');
  await expect(now(page)).toHaveId('last-page');
  await expect(page.locator('.class-place')).toHaveText(`${last} / ${last}`);
  expect(story).toBeDefined();
});

test('what is opened on a blank screen ends blank', async ({ story, page }) => {
  await page.goto('/en/present/?class=dark1#great-fog');
  await ready(page);
  for (const [key, dialog] of [
    ['q', 'dialog.code'],
    ['g', 'dialog.overview'],
    ['o', 'dialog.overview'],
    ['?', 'dialog.help'],
  ] as const) {
    await page.keyboard.press('b');
    await expect(page.locator('.class-blank')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator(dialog)).toBeVisible();
    await expect(page.locator('.class-blank')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.locator(dialog)).toBeHidden();
  }
  expect(story).toBeDefined();
});
