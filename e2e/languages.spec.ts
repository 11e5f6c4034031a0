import { quick } from './run-length.ts';
import { expect, test } from './story.ts';

for (const [locale, lang] of [
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the first page leads a reader of ${locale} to ${lang}${quick(locale === 'zh-TW')}`, async ({ page, story }) => {
      await page.goto('/');
      await page.waitForURL(`**/${lang}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      expect(story).toBeDefined();
    });
  });
}

test('each page names its own address and those of the other languages @quick', async ({ page, story }) => {
  for (const path of ['', 'ledger/', 'sources/']) {
    await page.goto(`/en/${path}`);
    await expect(page.locator('link[hreflang="zh"]')).toHaveAttribute('href', new RegExp(`/zh/${path}$`));
    await expect(page.locator('link[hreflang="x-default"]')).toHaveCount(1);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/en/${path}$`));
  }
  expect(story).toBeDefined();
});
