import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { full, pairs, quick } from './run-length.ts';
import { expect, type StoryPage, test } from './story.ts';

test.use({ baseURL: published.url });
test.setTimeout(120_000);

/** The long run reads every milestone, the short one every fifth. */
const some = (ids: string[]) => ids.filter((_, place) => full || place % 5 === 0 || place === ids.length - 1);

const ways = {
  scroll: async (story: StoryPage, page: Page) => {
    const ids = await story.milestones();
    expect(ids.length).toBeGreaterThanOrEqual(16);
    for (const id of some(ids)) await story.read(id, 0, 0.4);
    await expect(page.locator('.milestone[data-active]')).toHaveAttribute('id', ids.at(-1)!);
  },
  address: async (story: StoryPage, page: Page) => {
    for (const id of some(await story.milestones())) {
      await page.evaluate((hash) => (location.hash = hash), id);
      await expect(story.active()).toHaveAttribute('id', id);
      await expect(page.locator(`#${id} h3`)).toBeInViewport();
    }
  },
};
for (const [lang, way] of pairs(['en', 'zh'], ['scroll', 'address'] as const))
  test(`${full ? 'every' : 'every fifth'} milestone of the published story is reached by ${way} in ${lang}${quick(way === 'address')}`, async ({
    story,
    page,
  }) => {
    await story.open(lang);
    await ways[way](story, page);
  });

test('each era has its own scale on the spine, the claim of 2019 stands open and 2020 apart from the line', async ({ story, page }) => {
  await story.open('en');
  const top = async () => {
    const labels = await page.$$eval('.chart[data-chart="population"] .level .tick', (ticks) =>
      ticks.map(({ textContent }) => parseFloat(textContent!)).filter(Number.isFinite),
    );
    return Math.max(...labels);
  };
  const tops: number[] = [];
  const steps = [
    ['city-and-police-bureau-1979', 0],
    ['patrol-police-1995', 0],
    ['grid-patrol-2004', 0],
    ['population-2019', 1],
  ] as const;
  for (const [id, step] of steps) {
    await story.read(id, step, 0.4);
    tops.push(await top());
  }
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(tops.length);
  await expect(page.locator('[data-k="comparison-resident-census/2020"]')).toHaveCount(0);

  await story.read('population-2019', 2, 0.4);
  const claim = page.locator('[data-k="claim-population-2019-article"]');
  await expect(claim).toHaveCount(1);
  await story.read('safe-shenzhen-regulation-2020', 0, 0.4);
  await expect(page.locator('[data-k="comparison-resident-census/2020"]')).toHaveCount(1);
  await expect(page.locator('[data-k="break-0"]')).toHaveCount(1);
  const path = await page.locator('.main-line').first().getAttribute('d');
  await story.read('population-2019', 1, 0.4);
  await story.read('safe-shenzhen-regulation-2020', 0, 0.4);
  expect(await page.locator('.main-line').first().getAttribute('d')).toBe(path);
});

for (const lang of ['zh', 'en']) {
  test(`no number of four digits or more stands in the prose of ${lang} but years and numbers of the ledger @quick`, async ({
    page,
    story,
  }) => {
    await page.goto(`/${lang}/`);
    const typed = await page.$$eval('.milestone .card, .spread-inner', (cards) =>
      cards.flatMap((card) => {
        const copy = card.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('.figure, time').forEach((known) => known.remove());
        return copy.textContent.match(/\d[\d,.]{2,}\d/g) ?? [];
      }),
    );
    // The unit of a rate of deaths is in the story's list of numbers that may be typed.
    expect(typed.filter((number) => number !== '10,000' && !/^(19[5-9]\d|20[0-2]\d)$/.test(number))).toEqual([]);
    expect(story).toBeDefined();
  });
}

test('reloading in the middle of the spine gives the picture that was there', async ({ story, page }) => {
  await story.open('zh');
  await story.read('patrol-police-1995', 0, 0.2);
  const picture = await story.picture();
  expect(picture.scene).toBe('population');
  await page.reload();
  await story.settle();
  await expect.poll(() => story.picture()).toEqual(picture);
});

test('a Han glyph takes one em, so that Chinese text is measured in its own face', async ({ page, story }) => {
  await page.goto('/zh/');
  const width = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.textContent = '平安账本一二三四';
    Object.assign(probe.style, { font: '100px var(--han)', position: 'absolute', whiteSpace: 'nowrap' });
    document.body.append(probe);
    return probe.getBoundingClientRect().width / 8;
  });
  expect(width).toBeCloseTo(100, 0);
  expect(story).toBeDefined();
});

/** The short run scrolls a phone. */
const windows = [[360, 780], ...(full ? [[1440, 900] as const] : [])] as const;
for (const [width, height] of windows) {
  test(`nothing moves but what the reader moves, through load and a full scroll at ${width} pixels${quick(width === 360)}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width, height }, baseURL: published.url });
    await page.addInitScript(() => {
      (window as unknown as { shifts: number }).shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          (window as unknown as { shifts: number }).shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/zh/');
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(async () => {
      const end = document.documentElement.scrollHeight;
      for (let y = 0; y < end; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
    });
    expect(await page.evaluate(() => Math.round((window as unknown as { shifts: number }).shifts * 1000) / 1000)).toBe(0);
    await page.close();
  });
}
