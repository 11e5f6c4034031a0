import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, the sizes of targets too; each rule with the first places.
 * @param part what is looked at
 * @param sized a selector of what is looked at for the sizes of targets: points of a chart may be nearer to each other than a finger, because the table below has each of them in a row
 * @param contrast whether colours are looked at too, which takes longer than everything else
 */
export async function axeFaults(page: Page, part = 'html', sized = ':not(.targets *)', contrast = true): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([where, targets, colours]) => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
      // A number is named as it is heard: its minus sign and its mark in words, which the rule cannot compare.
      const rules = {
        'label-content-name-mismatch': { enabled: false },
        'target-size': { enabled: true },
        'color-contrast': { enabled: colours },
      };
      // What stands in a frame is a document of its own, and has a test of its own.
      const { violations, passes } = await axe.run(
        { include: [[where]] },
        { resultTypes: ['violations'], iframes: false, elementRef: true, rules },
      );
      if (passes.length === 0) throw new Error(`axe looked at nothing in ${where}.`);
      return violations.flatMap(({ id, nodes }) => {
        const meant = id === 'target-size' ? nodes.filter(({ element }) => element!.matches(targets)) : nodes;
        if (meant.length === 0) return [];
        return [
          `${id}: ${meant
            .slice(0, 3)
            .map(({ target }) => target.join(' '))
            .join(', ')}`,
        ];
      });
    },
    [part, sized, contrast] as const,
  );
}
