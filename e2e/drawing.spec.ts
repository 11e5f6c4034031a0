import type { Page } from '@playwright/test';
import { published } from './addresses.ts';
import { quick, some } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

const names = { en: /Draw the line/, zh: /请画出来/ };
const panelOf = (page: Page, lang: 'en' | 'zh') => page.getByRole('dialog', { name: names[lang] });
const end = { en: 'In 2019: Your guess is', zh: '2019年：' };

/** Where a share of the plot, from the left and from below, is on the screen. */
async function at(page: Page, x: number, y: number): Promise<[number, number]> {
  const { left, top, width, height } = await page
    .locator('.draw-field')
    .evaluate((field) => field.getBoundingClientRect().toJSON() as DOMRect);
  return [left + width * x, top + height * (1 - y)];
}

const pathOf = (page: Page) => page.locator('.draw-mine').getAttribute('d');

for (const lang of some(['en', 'zh'] as const, 1))
  test(`a line is drawn with the mouse in ${lang}, then stands beside the real one, with the distance in words and the claim above${quick(lang === 'zh')}`, async ({
    page,
    story,
  }) => {
    await story.open(lang, 'city-and-police-bureau-1979');
    await story.settle();
    await page.locator('.stage .offer:visible').click();
    const panel = panelOf(page, lang);
    await expect(panel).toBeVisible();
    // Half a line is not a guess: the page says where it ends, and keeps it.
    await page.mouse.move(...(await at(page, 0.02, 0.02)));
    await page.mouse.down();
    await page.mouse.move(...(await at(page, 0.5, 0.1)), { steps: 8 });
    await page.mouse.up();
    const half = await pathOf(page);
    await panel.getByRole('button').first().click();
    await expect(panel.getByRole('alert')).toContainText('1999');
    expect(await pathOf(page)).toBe(half);
    await page.mouse.move(...(await at(page, 0.5, 0.1)));
    await page.mouse.down();
    await page.mouse.move(...(await at(page, 0.999, 0.25)), { steps: 8 });
    await page.mouse.up();
    await expect(panel.locator('.draw-truth')).toBeHidden();
    await panel.getByRole('button').first().click();
    await expect(panel.locator('.guess-verdict')).toContainText(end[lang]);
    await expect(panel.locator('.guess-verdict')).toBeFocused();
    await expect(panel.locator('.draw-truth')).toBeVisible();
    await expect(panel.locator('.draw-last')).toHaveCSS('opacity', '1');
    await expect(panel.locator('.draw-after')).toHaveText(lang === 'en' ? /more than 20 million/ : /2000余万/);
    const tops = await panel
      .locator('.draw-last, .draw-after')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().bottom));
    expect(tops[1]).toBeLessThan(tops[0]!);
    await panel.locator('.draw-last .figure').click();
    await expect(page.locator('dialog .card-sheet')).toBeVisible();
  });

test('a line is drawn by keys alone, straight between the years that are set', async ({ page, story }) => {
  await story.open('en', 'city-and-police-bureau-1979');
  await story.settle();
  await page.locator('.stage .offer:visible').focus();
  await page.keyboard.press('Enter');
  const panel = panelOf(page, 'en');
  await expect(panel.getByRole('slider').first()).toBeFocused();
  for (const [name, presses] of [
    ['1989', 4],
    ['1999', 10],
    ['2009', 18],
    ['2019', 26],
  ] as const) {
    const slider = panel.getByRole('slider', { name });
    await expect(slider).toBeFocused();
    await expect(slider).toHaveAttribute('aria-valuetext', 'not drawn');
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowUp');
    await expect(slider).toHaveAttribute('aria-valuetext', /people/);
    await page.keyboard.press('Tab');
  }
  expect((await pathOf(page))!.split('L').length).toBe(41);
  await page.keyboard.press('Enter');
  await expect(panel.locator('.guess-verdict')).toContainText('In 2019');
  await expect(panel.locator('.guess-verdict')).toContainText('farthest off in');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator('.stage .offer:visible')).toBeFocused();
});

test('a finger draws and does not scroll the page; nothing is kept and nothing is sent', async ({ page, story }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('zh', 'city-and-police-bureau-1979');
  await story.settle();
  await page.locator('.stage .offer:visible').click();
  await expect(page.locator('.draw-field')).toHaveCSS('touch-action', 'none');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const device = await page.context().newCDPSession(page);
  const touch = (type: string, points: [number, number][]) =>
    device.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points.map(([x, y]) => ({ x, y })) });
  const before = await page.evaluate(() => window.scrollY);
  await touch('touchStart', [await at(page, 0.02, 0.05)]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [await at(page, step / 10 - 0.002, 0.05 + step * 0.04)]);
  await touch('touchEnd', []);
  await device.detach();
  await expect.poll(async () => (await pathOf(page))!.split('L').length).toBe(41);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('in class the line is drawn by its key, and arrows on a slider do not turn the page', async ({ page, story }) => {
  await page.goto('/en/present/?class=draw1#city-and-police-bureau-1979');
  const now = page.locator('.slide[data-now]').first();
  await expect(now).toHaveId('city-and-police-bureau-1979');
  await expect(page.locator('.class-bar [data-ask="guess"]')).toBeVisible();
  await page.keyboard.press('u');
  const panel = panelOf(page, 'en');
  await expect(panel.getByRole('slider').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(now).toHaveId('city-and-police-bureau-1979');
  await page.mouse.move(...(await at(page, 0.01, 0.02)));
  await page.mouse.down();
  await page.mouse.move(...(await at(page, 0.999, 0.4)), { steps: 6 });
  await page.mouse.up();
  await panel.getByRole('button', { name: 'Show the line' }).click();
  await expect(panel.locator('.guess-verdict')).toContainText('In 2019');
  expect(story).toBeDefined();
});
