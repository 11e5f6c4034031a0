import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`a story page that a browser has saved in one file has every chart, finished or as it was seen, at its own entry, ${width} px wide`, async ({
    story,
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height });
    await story.open('en', 'great-fog');
    await story.read('great-fog', 0, 0.6);
    const device = await context.newCDPSession(page);
    const { data } = await device.send('Page.captureSnapshot', { format: 'mhtml' });
    mkdirSync('.cache/e2e/saved', { recursive: true });
    const file = resolve(`.cache/e2e/saved/${width}.mhtml`);
    writeFileSync(file, data);
    await page.goto(pathToFileURL(file).href);
    // No script runs in such a file, so the browser is asked from outside.
    const { root } = await device.send('DOM.getDocument', { depth: 0 });
    const find = async (selector: string) => (await device.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })).nodeIds;
    const boxOf = async (nodeId: number) => {
      const [x, y, right, , , bottom] = (await device.send('DOM.getBoxModel', { nodeId })).model.border as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return { x, y, right, bottom };
    };
    const charts = await find('.stage .chart');
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) {
      const { attributes } = await device.send('DOM.getAttributes', { nodeId: chart });
      const home = attributes[attributes.indexOf('data-home') + 1]!;
      const [entry] = await find(`[id="${home}"]`);
      const [own, place] = [await boxOf(chart), await boxOf(entry!)];
      expect(own.y, home).toBeGreaterThanOrEqual(place.y);
      expect(own.bottom, home).toBeLessThanOrEqual(place.bottom + 1);
      expect(own.right, home).toBeLessThanOrEqual(width);
      if (width > 900) expect(own.x, home).toBeGreaterThanOrEqual(place.right);
      const name = attributes[attributes.indexOf('data-chart') + 1]!;
      const [marks] = await find(`.chart[data-chart="${name}"] .marks :is(text, tspan)`);
      expect(await boxOf(marks!), name).toBeDefined();
    }
  });
