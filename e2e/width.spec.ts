import { published } from './addresses.ts';
import { pages } from './pages.ts';
import { pairs } from './run-length.ts';
import { expect, test } from './story.ts';

/** Elements that reach beyond the right edge of the window without standing in a region of their own that scrolls. */
function beyond(): string[] {
  const edge = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      if (element.getBoundingClientRect().right <= edge + 1 || getComputedStyle(element).position === 'fixed') return false;
      for (let node: Element | null = element; node; node = node.parentElement) {
        const { overflowX, visibility, display, position } = getComputedStyle(node);
        if (
          (overflowX !== 'visible' && node !== document.body && node !== document.documentElement) ||
          visibility === 'hidden' ||
          display === 'none'
        )
          return false;
        if (position === 'absolute' && node.getAttribute('aria-hidden') === 'true') return false;
      }
      return true;
    })
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 40)}`)
    .slice(0, 6);
}

test.use({ baseURL: published.url, isMobile: true, hasTouch: true });

for (const [lang, width] of pairs(['zh', 'en'], [320, 360, 390])) {
  test(`no page in ${lang} is wider than a phone of ${width} px`, async ({ page, story }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const path of [...pages, 'charts/population/', 'charts/campaign/', 'charts/services/']) {
      await page.goto(`/${lang}/${path}`);
      await page.evaluate(() => document.fonts.ready);
      const wide = await page.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth]);
      expect(await page.evaluate(beyond), path).toEqual([]);
      expect(wide, path).toEqual([width, width]);
    }
    expect(story).toBeDefined();
  });
}
