import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test('what changed between editions is told by day: numbers, statuses, new and retired addresses', async ({ page, story }) => {
  await page.goto('/en/ledger/');
  await page.getByRole('link', { name: 'What changed in the numbers' }).click();
  await expect(page.locator('h1')).toHaveText('What changed in the numbers');
  await expect(page.locator('[data-edition]')).toHaveCount(4);
  const last = page.locator('[data-edition="1932-02-09"]');
  await expect(last.locator('h2')).toHaveText('From 1 February 1932 to 9 February 1932');
  await expect(last).toContainText('Birds counted Corrected on 9 February 1932: 22,000 birds before, 23,000 birds now.');
  await expect(last).toContainText(
    'Wicks left Status changed on 9 February 1932: “Single source” before, “Corroborated” now. The same number was later found in the harbour log too.',
  );
  await expect(last).toContainText('Number moons-counted withdrawn');
  const middle = page.locator('[data-edition="1932-02-01"]');
  await expect(middle).toContainText('Number sailors-rescued');
  await expect(middle.getByRole('link', { name: '→' })).toHaveAttribute('href', '/en/m/night-rescue/');
  await expect(page.locator('[data-edition=""] h2')).toHaveText('Day not noted');
  await page.locator('a.switch').click();
  await expect(page.locator('[data-edition="1932-02-09"]')).toContainText('原为“孤证”，现为');
  expect(story).toBeDefined();
});

test.describe('of the published story', () => {
  test.use({ baseURL: published.url });

  test('a story without changes says so in both languages', async ({ page, story }) => {
    for (const [lang, said] of [
      ['en', 'No published number, status or address has changed since the first edition.'],
      ['zh', '首次公布以来，数、状态和编号都没有改过。'],
    ] as const) {
      await page.goto(`/${lang}/changes/`);
      await expect(page.locator('main')).toContainText(said);
      await expect(page.locator('[data-edition]')).toHaveCount(0);
    }
    expect(story).toBeDefined();
  });
});
