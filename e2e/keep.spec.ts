import { pageAt, settle } from './reading.ts';
import { expect, test } from './story.ts';

const kept = () => Object.entries({ ...localStorage, ...sessionStorage });

test('nothing is kept on the device until it is asked for; then the place is, and the opening leads to it in each language', async ({
  story,
  page,
  context,
}) => {
  await story.open('en');
  await story.read('great-fog', 1, 0.5);
  await pageAt(page);
  expect(await page.evaluate(kept)).toEqual([]);
  await page.locator('.index summary').click();
  await page.getByLabel('Keep my place on this device').check();
  expect(await page.evaluate(kept)).toEqual([['ledger:place:/', 'great-fog:2']]);
  await page.locator('.index summary').click();
  await story.read('night-rescue');
  await expect.poll(() => page.evaluate(kept)).toEqual([['ledger:place:/', 'night-rescue']]);
  expect(await context.cookies()).toEqual([]);

  await page.goto('/zh/');
  const door = page.getByRole('link', { name: '接着上次读' });
  await expect(door).toContainText('夜里的救援');
  await door.click();
  await settle(page);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.locator('.index summary').click();
  await page.getByLabel('在这台设备上记住读到哪里').uncheck();
  expect(await page.evaluate(kept)).toEqual([]);
  await page.goto('/en/');
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
  await expect(page.locator('.door.continue')).toBeHidden();
});

test('a kept place that is no longer in the story is not offered, and the story opens as for anyone', async ({ story, page }) => {
  await page.addInitScript(() => localStorage.setItem('ledger:place:/', 'sunken-entry'));
  await story.open('en');
  await expect(page.locator('.door.continue')).toBeHidden();
  await story.read('first-light');
});

test('where the browser keeps nothing the page says so, and reads like any other', async ({ story, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied.', 'SecurityError');
      },
    }),
  );
  await story.open('en');
  await story.read('great-fog');
  await page.locator('.index summary').click();
  await page.getByLabel('Keep my place on this device').click();
  await expect(page.getByLabel('Keep my place on this device')).not.toBeChecked();
  await expect(page.locator('.keep output')).toHaveText('This browser does not let the page keep anything.');
});
