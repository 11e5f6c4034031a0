import { published } from './addresses.ts';
import { bringLabelFaults } from './label-faults.ts';
import { full, pairs } from './run-length.ts';
import { expect, test } from './story.ts';

test.describe('the long story', () => {
  test.use({ baseURL: published.url });

  /** The short run looks at the smallest and the largest wall. */
  const sizes = [[1024, 768], ...(full ? [[1280, 720] as const] : []), [1920, 1080]] as const;
  for (const [lang, [width, height]] of pairs(['zh', 'en'], sizes))
    test(`no step in ${lang} at ${width} × ${height} has clipped or overlapping text, and its words are large`, async ({ story, page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/${lang}/present/?class=wide1`);
      await page.evaluate(() => document.fonts.ready);
      await bringLabelFaults(page);
      const steps = await page.locator('.slide.step').count();
      const faults: string[] = [];
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press('PageDown');
        // The picture is looked at, without the guess that may cover it.
        if (await page.locator('main[data-guessing]').count()) await page.keyboard.press('u');
        faults.push(
          ...(await page.evaluate(async () => {
            await new Promise(requestAnimationFrame);
            const slide = document.querySelector<HTMLElement>('.slide[data-now]')!;
            const column = document.querySelector('.slides')!.getBoundingClientRect();
            const head = document.querySelector('.class-head')!.getBoundingClientRect();
            const bar = document.querySelector('.class-bar')!.getBoundingClientRect();
            const found: string[] = [];
            const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (!node.nodeValue!.trim() || !node.parentElement!.checkVisibility() || node.parentElement!.closest('svg')) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              const box = range.getBoundingClientRect();
              const outside =
                box.top < head.bottom - 1 || box.bottom > bar.top + 1 || box.right > column.right + 1 || box.left < column.left - 1;
              if (outside) found.push(`${slide.id}: ${node.nodeValue!.slice(0, 30)}`);
            }
            const size = Math.min(
              ...[...slide.querySelectorAll('p:not(.when)')].map((words) => parseFloat(getComputedStyle(words).fontSize)),
            );
            if (window.innerWidth >= 1280 && size < 24) found.push(`${slide.id}: ${size} px`);
            const svg = document.querySelector<SVGSVGElement>('.chart[data-on-stage] svg.picture')!;
            found.push(...window.labelFaults(svg, slide.id, svg.clientWidth / svg.viewBox.baseVal.width));
            return found;
          })),
        );
      }
      expect(faults).toEqual([]);
      expect(steps).toBeGreaterThan(60);
      expect(story).toBeDefined();
    });
});
