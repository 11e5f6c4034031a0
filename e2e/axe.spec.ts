import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { published } from './addresses.ts';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shared = ['/', '/404.html', '/data/'];
const pages = [
  '',
  'ledger/',
  ...(full ? ['sources/'] : []),
  'glossary/',
  // All cards of the ledger on one page: they are made as those in the story are.
  ...(full ? ['cards/'] : []),
  'charts/population/',
  'charts/services/',
  'm/population-2019/',
  'present/',
  'present/speaker/',
  'teach/',
  ...(full ? ['teach/45/'] : []),
  'teach/45/worksheet/',
  'offline/',
  'embed/',
];
/** The short run sees each language, each theme and a narrow window once; the long one all of them together. */
const looks = [
  ['light', 'light', 1280, 'en'],
  ['dark', 'dark', 1280, ''],
  ['320 px wide', 'light', 320, ''],
  ['dark, 320 px wide', 'dark', 320, 'zh'],
] as const;

test.use({ baseURL: published.url });
test.setTimeout(180_000);

for (const lang of ['zh', 'en']) {
  for (const [name, theme, width, short] of looks) {
    if (!full && short !== lang) continue;
    test(`axe finds nothing on any kind of page in ${lang}, ${name}`, async ({ page, story }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const path of [...pages.map((name) => `/${lang}/${name}`), ...shared]) {
        const isStory = path === `/${lang}/`;
        await page.goto(`${path}${isStory ? '#fraud-hotline-2013' : ''}`);
        if (isStory) await story.settle('observer');
        if (path === '/') await page.waitForURL('**/en/');
        await page.evaluate(source);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
          // What stands in a frame is a document of its own, and has a test of its own.
          // A number is named as it is heard: its minus sign and its mark in words, which the rule cannot compare.
          const rules = { 'label-content-name-mismatch': { enabled: false } };
          const all = await axe.run({ include: [['html']] }, { resultTypes: ['violations'], rules, iframes: false });
          // Points of a chart may be nearer to each other than a finger: the table below has each of them in a row.
          const targets = { type: 'rule', values: ['target-size'] };
          const sizes = await axe.run({ exclude: [['.targets']] }, { resultTypes: ['violations'], runOnly: targets, iframes: false });
          return [...all.violations, ...sizes.violations];
        });
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ target }) => target.join(' '))
                .join(', ')}`,
          ),
          path,
        ).toEqual([]);
      }
    });
  }
}
