import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { full, quick } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

const windows = [
  [390, 844],
  [1440, 900],
  ...(full
    ? ([
        [320, 640],
        [360, 640],
        [820, 1180],
        [1024, 600],
        [1920, 1080],
      ] as const)
    : []),
] as const;

/** Scrolls the first screen to a share of its way back, and waits until it is drawn so. */
async function pullTo(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => {
    const pull = document.querySelector<HTMLElement>('.pull')!;
    window.scrollTo(0, (pull.offsetHeight - window.innerHeight) * part);
  }, share);
  await page.waitForFunction(
    (part) =>
      Math.abs(parseFloat(getComputedStyle(document.querySelector('.pull')!).getPropertyValue('--p')) - Math.min(1, part / 0.86)) < 0.01,
    share,
  );
}

/** Visible texts of the first screen that lie over each other or leave the window. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const texts = [
      '.extent',
      '.opening .languages',
      '.pull h1',
      '.pull .place',
      '.pull-heading',
      '.pull-count .figure',
      '.pull-count .by',
      '.pull-apart',
      '.pull-question',
      '.pull-first',
      '.pull-back',
    ];
    const boxes = texts
      .flatMap((text) => [...document.querySelectorAll<HTMLElement>(text)].map((one) => ({ text, one })))
      .filter(({ one }) => one.checkVisibility({ visibilityProperty: true }) && Number(getComputedStyle(one).opacity) > 0.3)
      .map(({ text, one }) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        // The box of a line is higher than its letters.
        const lead = Math.min(12, (bottom - top) * 0.12);
        return { name: `${text} "${one.textContent!.trim()}"`, left, right, top: top + lead, bottom: bottom - lead };
      });
    return boxes.flatMap((one, index) => {
      const beyond = one.left < 0 || one.right > window.innerWidth || one.top < 0 || one.bottom > window.innerHeight;
      const over = boxes
        .slice(index + 1)
        .filter(
          ({ left, right, top, bottom }) => left < one.right - 1 && right > one.left + 1 && top < one.bottom - 2 && bottom > one.top + 2,
        );
      return [...(beyond ? [`${one.name} leaves the window`] : []), ...over.map(({ name }) => `${one.name} meets ${name}`)];
    });
  });

const looks = full
  ? ['zh', 'en'].flatMap((lang) => windows.map(([width, height]) => ({ lang, width, height })))
  : [
      { lang: 'zh', width: 390, height: 844 },
      { lang: 'en', width: 1440, height: 900 },
    ];

for (const { lang, width, height } of looks)
  test(`the first screen in ${lang} at ${width} × ${height} sets two counts against each other, and the scroll pulls back to the first number${quick(lang === 'zh')}`, async ({
    page,
    story,
  }) => {
    await page.setViewportSize({ width, height });
    await story.open(lang);
    const title = page.locator('.pull h1');
    const small = (await title.boundingBox())!;
    for (const count of await page.locator('.pull-count .figure').all()) await expect(count).toBeInViewport({ ratio: 0.98 });
    await expect(page.locator('.pull-apart')).toBeInViewport({ ratio: 0.98 });
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      await pullTo(page, share);
      expect.soft(await faults(page), `at ${share}`).toEqual([]);
    }
    await expect(page.locator('.pull-first')).toBeInViewport({ ratio: 0.98 });
    await expect(page.locator('.pull-first')).toHaveCSS('opacity', /^(?:1|0\.9\d*)$/);
    expect((await title.boundingBox())!.width).toBeGreaterThan(small.width * 2.5);
    // The whole line is in the picture, from its first year to its last.
    const line = (await page.locator('.pull-line .ink').boundingBox())!;
    expect(line.x).toBeGreaterThan(0);
    expect(line.x + line.width).toBeLessThan(width);
    await pullTo(page, 0);
    expect((await title.boundingBox())!.width).toBeCloseTo(small.width, 0);
  });

test('each number of the first screen opens its card, the gap with its formula', async ({ page, story }) => {
  await story.open('en');
  for (const [link, text] of [
    ['.pull-count.low .figure', '13,438,800'],
    ['.pull-count.high .figure', '20 million'],
    ['.pull-apart .figure', 'more than 6,561,200'],
  ] as const) {
    await page.locator(link).click();
    await expect(page.locator('dialog .card-sheet')).toContainText(text);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toBeHidden();
  }
});

for (const [name, options] of [
  ['without scripts', { javaScriptEnabled: false }],
  ['with reduced motion', { contextOptions: { reducedMotion: 'reduce' } }],
] as const)
  test.describe(name, () => {
    test.use({ ...options });
    test(`${name} the first screen shows title, counts, gap and the whole line at once`, async ({ page, story }) => {
      await page.goto('/en/');
      for (const part of ['.pull h1', '.pull-count.low', '.pull-count.high', '.pull-apart', '.pull-first'])
        await expect(page.locator(part)).toBeInViewport({ ratio: 0.98 });
      await expect(page.locator('.pull-first')).toHaveCSS('opacity', /^(?:1|0\.9\d*)$/);
      await expect(page.locator('.pull-heading')).toBeHidden();
      expect(story).toBeDefined();
    });
  });

for (const lang of ['zh', 'en'])
  test(`the first screen in ${lang} is whole before its style sheets come, and nothing of it changes when they have`, async ({
    page,
    story,
  }) => {
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.route(/\.css$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`/${lang}/`, { waitUntil: 'commit' });
    await expect(page.locator('.contents tr').last()).toBeAttached();
    await page.evaluate(() => Promise.all([...document.fonts].filter(({ family }) => family.includes('First')).map((face) => face.loaded)));
    expect(asked.filter((path) => path.endsWith('.woff2'))).toEqual([]);
    const first = await page.screenshot();
    release();
    await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
    await page.evaluate(() => document.fonts.ready);
    expect((await page.screenshot()).equals(first)).toBe(true);
    // Spaces too are those of the face, not of another that is wider.
    const widths = await page.evaluate(() =>
      Promise.all(
        ['First Serif', 'Ledger Serif'].map(async (family) => {
          const font = `700 100px "${family}"`;
          await document.fonts.load(font, '0 0');
          return Object.assign(document.createElement('canvas').getContext('2d')!, { font }).measureText('0 0').width;
        }),
      ),
    );
    expect(widths[0]).toBeCloseTo(widths[1]!, 1);
    expect(story).toBeDefined();
  });

test('a page that opens at an entry is first painted there', async ({ page, story }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
        seen.push(entry.element?.closest('.opening') ? 'opening' : 'entry');
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto('/en/#founding');
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen)).not.toContain('opening');
  expect(story).toBeDefined();
});
