import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { pairs } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });
const pages = ['', 'm/fraud-hotline-2013/', 'ledger/', 'sources/', 'glossary/', 'charts/population/', 'cards/'];

/** Texts whose letters reach beyond a box that hides what does not fit. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const box of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY, display, visibility } = getComputedStyle(box);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
      // The name of the era stands whole in the rail and in the index.
      if (
        !hides ||
        box.matches('.running-era') ||
        display === 'none' ||
        visibility === 'hidden' ||
        box.clientWidth <= 1 ||
        box.closest('svg, [aria-hidden="true"]')
      )
        continue;
      const edge = box.getBoundingClientRect();
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const parent = node.parentElement!;
        if (!node.nodeValue!.trim() || parent.closest('svg, [aria-hidden="true"], .announce') || !parent.checkVisibility()) continue;
        const text = range.getBoundingClientRect();
        const beyond = text.right > edge.right + 2 || text.left < edge.left - 2 || text.bottom > edge.bottom + 4;
        if (beyond) found.push(`${box.className || box.tagName}: ${node.nodeValue!.trim().slice(0, 30)}`);
      }
    }
    return [...new Set(found)].slice(0, 8);
  });

/** Whether the page scrolls sideways. */
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

/** Words and buttons of the running head, the ribbon and the head of a chart that lie over each other, or leave the window. */
const collisions = (page: Page) =>
  page.evaluate(() => {
    const parts = [
      '.index summary > span',
      '.ways button',
      '.running .languages a',
      '.ribbon p',
      '.chart[data-on-stage] .chart-head',
      '.chart[data-on-stage] .offer',
    ];
    const found: string[] = [];
    const boxes = parts.flatMap((part) =>
      [...document.querySelectorAll<HTMLElement>(part)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
        .map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const { left, right, top, bottom } = (one.matches('button') ? one : range).getBoundingClientRect();
          // A name that is too long ends in dots where its box ends.
          const end = getComputedStyle(one).overflowX === 'hidden' ? one.getBoundingClientRect().right : Infinity;
          return { name: one.className || one.textContent!.trim(), left, right: Math.min(right, end), top, bottom };
        })
        .filter(({ left, right }) => right - left > 1),
    );
    for (const [index, one] of boxes.entries()) {
      if (one.left < -1 || one.right > window.innerWidth + 1) found.push(`${one.name} leaves the window`);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
        if (!apart) found.push(`${one.name} and ${other.name}`);
      }
    }
    return found;
  });

/** @see https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing =
  '*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-block-end:2em !important}';

const looks = [
  ['a window of 1280 × 1024 at 200 %', [640, 512], ' '],
  ['a window of 1280 × 1024 at 400 %', [320, 256], ' '],
  ['letters half as large again on a phone', [390, 844], 'html{font-size:150% !important}'],
  ['letters twice as large on a phone', [390, 844], 'html{font-size:200% !important}'],
  ['wider spacing of letters, words and lines', [1280, 844], spacing],
  ['wider spacing on a phone', [390, 844], spacing],
] as const;

for (const [lang, [name, [width, height], css]] of pairs(['zh', 'en'], looks)) {
  test(`with ${name} every page in ${lang} keeps all its text and does not scroll sideways`, async ({ page, story }) => {
    await page.setViewportSize({ width, height });
    for (const path of pages) {
      await page.goto(`/${lang}/${path}${path === '' ? '#fraud-hotline-2013' : ''}`);
      if (path === '') await story.settle();
      await page.addStyleTag({ content: css });
      if (path === '') await story.settle();
      if (path === '' && height > 400) await expect(page.locator('html')).toHaveClass(/scripted/);
      expect(await clipped(page), path).toEqual([]);
      expect(await isWide(page), path).toBe(false);
      if (path === '') expect(await collisions(page)).toEqual([]);
    }
  });
}
