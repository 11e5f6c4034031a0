import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, the sizes of targets too; each rule with the first places.
 * @param part what is looked at
 * @param sized what is looked at for the sizes of targets: points of a chart may be nearer to each other than a finger, because the table below has each of them in a row
 */
export async function axeFaults(page: Page, part = 'html', sized: ElementContext = { exclude: [['.targets']] }): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(
    async ([where, targets]) => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
      // A number is named as it is heard: its minus sign and its mark in words, which the rule cannot compare.
      const rules = { 'label-content-name-mismatch': { enabled: false } };
      // What stands in a frame is a document of its own, and has a test of its own.
      const options = { resultTypes: ['violations'], iframes: false };
      const all = await axe.run({ include: [[where]] }, { ...options, rules });
      const sizes = await axe.run(targets as object, { ...options, runOnly: { type: 'rule', values: ['target-size'] } });
      return [...all.violations, ...sizes.violations].map(({ id, nodes }) => ({
        id,
        places: nodes.slice(0, 3).map(({ target }) => target.join(' ')),
      }));
    },
    [part, sized] as const,
  );
  return found.map(({ id, places }) => `${id}: ${places.join(', ')}`);
}
