import { published } from './addresses.ts';
import { axeFaults } from './axe-faults.ts';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

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
        expect(await axeFaults(page), path).toEqual([]);
      }
    });
  }
}
