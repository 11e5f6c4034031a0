import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { published } from './addresses.ts';
import { expect, test } from './hosting.ts';
import { full } from './run-length.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The story holds everything that the other two do, and takes its time. */
const paths = ['m/fraud-hotline-2013', 'charts/services', ...(full ? ['story'] : [])];

for (const [lang, theme, width] of [
  ['en', 'light', 320],
  ['zh', 'dark', 640],
] as const)
  test(`axe finds nothing in framed documents in ${lang}, ${theme}, ${width} pixels wide, with a card open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(`${published.url}/embed/${lang}/${path}/?theme=${theme}`);
      await expect(page.locator('html')).toHaveAttribute('data-tier', 'box');
      await page.locator('main :is(.entry-words, .chart-words, .card) a.figure').first().click();
      await expect(page.locator('dialog.card-dialog .card-label')).toBeVisible();
      await page.evaluate(source);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
        const rules = { 'label-content-name-mismatch': { enabled: false } };
        const all = await axe.run({ include: [['html']] }, { resultTypes: ['violations'], rules });
        document.querySelector('dialog')!.close();
        const rest = await axe.run({ include: [['html']] }, { resultTypes: ['violations'], rules });
        const targets = { type: 'rule', values: ['target-size'] };
        const sizes = await axe.run({ exclude: [['.targets']] }, { resultTypes: ['violations'], runOnly: targets });
        return [...all.violations, ...rest.violations, ...sizes.violations].map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.join(' '))
              .join(', ')}`,
        );
      });
      expect(violations, path).toEqual([]);
    }
  });
