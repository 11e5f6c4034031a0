import { quick } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ javaScriptEnabled: false });

for (const lang of ['zh', 'en']) {
  test(`without scripts the whole story stands in ${lang}: entries, numbers, finished charts with name, description and table${quick(lang === 'en')}`, async ({
    page,
    story,
  }) => {
    await page.goto(`/${lang}/`);
    expect(await page.locator('.milestone').count()).toBe(5);
    await expect(page.locator('.milestone .figure').first()).toBeVisible();
    for (const [chart, cue] of [
      ['passages', 'y1931'],
      ['stores', 'counted'],
      ['rescue', 'boats'],
      ['papers', 'all'],
    ] as const) {
      const figure = page.locator(`.chart[data-chart="${chart}"]`);
      await expect(figure).toBeVisible();
      await expect(figure).toHaveAttribute('data-cue', cue);
      const picture = figure.locator('svg.picture');
      await expect(picture).toHaveAttribute('role', 'img');
      await expect(picture.locator('title')).not.toBeEmpty();
      await expect(picture.locator('desc')).not.toBeEmpty();
      expect(await picture.locator('.marks *').count()).toBeGreaterThan(5);
      await figure.locator('summary').click();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
    }
    expect(await story.milestones().catch(() => 'no scripts')).toBeTruthy();
  });
}

test('without scripts the first page offers both languages', async ({ page, story }) => {
  await page.goto('/');
  await expect(page.locator('a[href="/zh/"]')).toBeVisible();
  await expect(page.locator('a[href="/en/"]')).toBeVisible();
  expect(story).toBeDefined();
});

test('the files of a chart are linked, and no button stands there', async ({ page }) => {
  await page.goto('/en/charts/passages/');
  await expect(page.locator('.take a:visible')).toHaveCount(2);
  await expect(page.locator('.take button')).toHaveCount(0);
});
