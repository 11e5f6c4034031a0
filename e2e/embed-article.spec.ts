import type { Page } from '@playwright/test';
import { snippet } from '../src/embed/snippet.ts';
import { invented } from './addresses.ts';
import { embed, expect, loader, test, words } from './hosting.ts';
import { some } from './run-length.ts';

const paths = ['m/last-page', 'charts/passages', 'm/great-fog', 'm/night-rescue', 'charts/stores'];
const widths = [320, 360, 480, 600, 640, 768, 960];

/** Heights of the documents at widths, measured as the table of heights is. */
async function heightsOf(page: Page): Promise<[number, number][][]> {
  const all: [number, number][][] = [];
  for (const path of paths) {
    const heights: [number, number][] = [];
    await page.goto(embed(`en/${path}`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      heights.push([width, Math.ceil(await page.evaluate(() => document.querySelector('.frame')!.getBoundingClientRect().height))]);
    }
    all.push(heights);
  }
  return all;
}

let heights: [number, number][][];
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  heights = await heightsOf(page);
  await page.close();
});

const code = (index: number, withLoader = true) =>
  snippet(
    {
      src: embed(`en/${paths[index]!}`),
      page: `${invented.url}/en/${paths[index]!}/`,
      title: 'A page of the lamp book',
      credit: 'The Lamp Book of Foghorn Isle, 1931',
      lang: 'en',
      heights: heights[index]!,
    },
    withLoader ? { src: `${invented.url}/embed/v1.js`, integrity: '' } : undefined,
  ).replaceAll(/ integrity="" crossorigin="anonymous"/g, '');

const windows = [
  [360, 780],
  [1280, 800],
] as const;

for (const [width, height] of some(windows, 0)) {
  test(`five frames in an article of 3,000 words move nothing of it at ${width} pixels, load when they are near, and trap no scroll`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      if (window.top === window)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // The first frame is seen at once, with text below it that would move.
    const body = paths.map((_, index) => words(index === 0 ? 100 : 600) + code(index)).join('') + words(500);
    await page.goto(host.page(body));
    await page.waitForLoadState('networkidle');
    const last = `/embed/en/${paths.at(-1)!}/`;
    expect(asked).not.toContain(last);
    await page.mouse.move(width / 2, height / 2);
    const end = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
    for (let turn = 0; (await end()) > 1 && turn < 60; turn++) {
      const before = await page.evaluate(() => window.scrollY);
      await page.mouse.wheel(0, height * 0.8);
      await expect.poll(() => page.evaluate(() => window.scrollY), `a wheel at ${before}`).toBeGreaterThan(before);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    expect(await end()).toBeLessThanOrEqual(1);
    expect(asked).toContain(last);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
    expect(shifts).toBeLessThan(0.01);
  });
}

const stripped: Record<string, (html: string) => string> = {
  nothing: (html) => html,
  script: (html) => html.replace(/<script[\s\S]*?<\/script>/g, ''),
  style: (html) => html.replaceAll(/ style="[^"]*"/g, ''),
  'data attributes': (html) => html.replaceAll(/ data-[\w-]+(="[^"]*")?/g, ''),
  sandbox: (html) => html.replaceAll(/ sandbox="[^"]*"/g, ''),
  figure: (html) => html.replaceAll(/<\/?(figure|figcaption)\b[^>]*>/g, ''),
  frame: (html) => html.replaceAll(/<iframe[\s\S]*?<\/iframe>/g, ''),
};

for (const [what, strip] of Object.entries(stripped)) {
  test(`a snippet that lost its ${what} can be read at 320 pixels and is no wider`, async ({ page, host }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const html = strip(code(0));
    expect(html === code(0)).toBe(what === 'nothing');
    await page.goto(host.page(words(100) + html));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const credit = page.getByRole('link', { name: 'A page of the lamp book' });
    await expect(credit).toBeVisible();
    if (what === 'frame') return;
    const child = page.frameLocator('iframe');
    await expect(child.locator('h1')).toBeVisible();
    const [box, inside] = await Promise.all([page.locator('iframe').boundingBox(), child.locator('.frame').boundingBox()]);
    expect(box!.width).toBeGreaterThan(240);
    expect(inside!.width).toBeLessThanOrEqual(box!.width);
    await child.locator('.frame-credit a').scrollIntoViewIfNeeded();
    await expect(child.locator('.frame-credit a')).toBeInViewport();
    const wide = await child.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(wide).toBe(0);
  });
}

test('without our script a frame of the snippet still has room for what most columns need', async ({ page, host }) => {
  await page.goto(host.page(code(1, false)));
  const child = page.frameLocator('iframe');
  await expect(child.locator('h1')).toBeVisible();
  const height = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
  expect(height).toBeGreaterThan(400);
  expect(loader).toContain('v1.js');
});
