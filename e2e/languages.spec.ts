import { published } from './addresses.ts';
import { pages } from './pages.ts';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

for (const [locale, lang] of [
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the first page leads a reader of ${locale} to ${lang}`, async ({ page, story }) => {
      await page.goto('/');
      await page.waitForURL(`**/${lang}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      expect(story).toBeDefined();
    });
  });
}

test('each page names its own address and those of the other languages', async ({ page, story }) => {
  for (const path of ['', 'ledger/', 'sources/']) {
    await page.goto(`/en/${path}`);
    await expect(page.locator('link[hreflang="zh"]')).toHaveAttribute('href', new RegExp(`/zh/${path}$`));
    await expect(page.locator('link[hreflang="x-default"]')).toHaveCount(1);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/en/${path}$`));
  }
  expect(story).toBeDefined();
});

/** The long run reads the pages of all entries, the short one of every sixth. */
test.describe('of the long story', () => {
  test.use({ baseURL: published.url });

  for (const [lang, foreign] of [
    ['en', /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u],
    // Names and units of two words and more are whole in their own letters; a sentence is not.
    ['zh', /(?:\b[a-z]+\b[ ,]+){3,}/],
  ] as const) {
    test(`no page in ${lang} shows the other language, except where it says so`, async ({ page, story }) => {
      const index = await page
        .goto(`/${lang}/`)
        .then(() => page.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).pathname)));
      const entries = [...new Set(index)].filter((path) => path.startsWith(`/${lang}/m/`));
      expect(entries.length).toBeGreaterThan(40);
      const charts = ['population', 'campaign', 'services'].map((id) => `/${lang}/charts/${id}/`);
      for (const path of [...pages, 'teach/']
        .map((name) => `/${lang}/${name}`)
        .concat(
          charts,
          entries.filter((_, place) => full || place % 6 === 0),
        )) {
        await page.goto(path);
        const texts = await page.evaluate((own) => {
          // A text for machines cannot say that a term in brackets is of another language.
          const term = /\([\p{Script=Han}]{1,14}[,)]/gu;
          const found: string[] = [];
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          const said = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')?.startsWith(own);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (node.nodeValue!.trim() && !node.parentElement!.closest('script, style, code') && said(node.parentElement))
              found.push(node.nodeValue!);
          for (const element of document.querySelectorAll('[aria-label], [title], [alt], meta[content]')) {
            const name = element.tagName === 'META' && !/description|title/.test(element.outerHTML);
            if (!name && said(element))
              for (const attribute of ['aria-label', 'title', 'alt', 'content'])
                if (element.hasAttribute(attribute)) found.push(element.getAttribute(attribute)!.replace(term, ''));
          }
          return found;
        }, lang);
        expect(texts.length).toBeGreaterThan(5);
        expect(
          texts.filter((text) => foreign.test(text)),
          path,
        ).toEqual([]);
      }
      expect(story).toBeDefined();
    });
  }
});
