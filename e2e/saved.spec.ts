import { expect, test } from './story.ts';

test.describe('a story page that a browser has saved with its files', () => {
  test.use({ expectedMessages: [/Failed to load resource|ERR_FAILED/] });

  test('has every chart in its own entry where its scripts cannot be loaded again', async ({ story, page }) => {
    await page.goto('/en/');
    const homes = () =>
      page.$$eval('.chart', (charts) =>
        charts.map((chart) => [chart.getAttribute('data-chart'), chart.closest('.milestone')?.id ?? '']).sort(),
      );
    await story.open('en', 'great-fog');
    await story.settle();
    const saved = await page.content();
    expect(saved).toContain('data-on-stage');
    await page.route('**/*.js', (route) => route.abort());
    await page.route('**/saved.html', (route) => route.fulfill({ contentType: 'text/html', body: saved }));
    await page.goto('/en/saved.html');
    await expect(page.locator('.stage .chart')).toHaveCount(0);
    const kept = await homes();
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(([, home]) => home === '')).toEqual([]);
    for (const [chart] of kept) await expect(page.locator(`.chart[data-chart="${chart}"] .picture`)).toBeVisible();
    // The same as of a page that has never been on a stage.
    await page.unroute('**/*.js');
    await page.goto('/en/');
    await page.evaluate(() => dispatchEvent(new Event('ledger:no-stage')));
    expect(await homes()).toEqual(kept);
  });
});
