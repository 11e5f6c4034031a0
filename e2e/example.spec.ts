import { buildSite } from './build-site.ts';
import { full } from './run-length.ts';
import { type Served, serveSite } from './static-server.ts';
import { StoryPage, test } from './story.ts';
import { expect } from '@playwright/test';

const content = 'examples/measured-air';
const dist = '.cache/e2e/example-walk';

test.describe('the story in examples', () => {
  test.skip(!full, 'It is built for the long run alone.');
  test.describe.configure({ mode: 'serial' });
  let site: Served;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    buildSite(content, dist);
    site = await serveSite(dist);
  });
  test.afterAll(() => site?.close());

  for (const [lang, width] of [
    ['en', 1440],
    ['fr', 390],
  ] as const)
    test(`is read from its first step to its last in ${lang}, each with its picture on the stage, at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 860 });
      await page.goto(`${site.url}/${lang}/`);
      const story = new StoryPage(page);
      await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
      const steps = await page
        .locator('.step')
        .evaluateAll((all) => all.map((step) => ({ ...(step as HTMLElement).dataset }) as { of: string; step: string; scene: string }));
      expect(steps.length).toBeGreaterThan(10);
      for (const { of, step, scene } of steps) {
        await story.read(of, Number(step), 0.6);
        await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-chart', scene);
      }
      const picture = page.locator('.chart.image img');
      await expect(picture).toBeVisible();
      expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
});
