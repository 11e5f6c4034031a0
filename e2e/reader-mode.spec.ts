import { readFileSync } from 'node:fs';
import { published } from './addresses.ts';
import { full, some } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url, bypassCSP: true, reuseContext: false });

/** Whether a browser offers its reader mode for a page. */
const offer = readFileSync(new URL('../node_modules/@mozilla/readability/Readability-readerable.js', import.meta.url), 'utf8');
/** What reader modes of browsers show of a page: Firefox has this code, and Safari's grew from the same. */
const readability = readFileSync(new URL('../node_modules/@mozilla/readability/Readability.js', import.meta.url), 'utf8');

for (const lang of some(['zh', 'en'], 0))
  test(`reader mode keeps every paragraph of every entry in ${lang}, and dates it by its publication`, async ({ story, page }) => {
    test.setTimeout(120_000);
    expect(story).toBeDefined();
    await page.goto(`/${lang}/`);
    const ids = await page.$$eval('.milestone', (articles) => articles.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(30);
    const lost: string[] = [];
    let offered = 0;
    for (const path of ['', ...ids.filter((_, at) => full || at % 5 === 0).map((id) => `m/${id}/`)]) {
      await page.goto(`/${lang}/${path}`);
      const read = await page.evaluate(
        ([code, ask]) => {
          if (!(0, eval)(`${ask}; isProbablyReaderable(document)`)) return undefined;
          const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
          const own = document.querySelectorAll('.milestone :is(.card, .entry-words) > :is(p:not(.when, .standing), h3)');
          const article = (0, eval)(`${code}; new Readability(document.cloneNode(true)).parse()`) as Record<string, string> | null;
          const words = plain(article?.textContent);
          const missing = [...own].map((one) => plain(one.textContent)).filter((one) => !words.includes(one));
          return { missing, published: article?.publishedTime };
        },
        [readability, offer] as const,
      );
      if (!read) continue;
      offered++;
      expect(read.published, path).toMatch(/^20\d\d-\d\d-\d\d$/);
      lost.push(...read.missing.map((one) => `${path}: ${one.slice(0, 60)}`));
    }
    expect(offered).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
