import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { expect, test } from './story.ts';

/** Records the frequency at which each tone begins: of the three oscillators of a tone the first. */
const recordTones = (page: Page) =>
  page.addInitScript(() => {
    const started: number[] = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      started.push(this.frequency.value);
      start.call(this, when);
    };
    Object.assign(window, { tones: () => started.filter((_, index) => index % 3 === 0).map(Math.round) });
  });
const tones = (page: Page) => page.evaluate(() => (window as unknown as { tones: () => number[] }).tones());

/** Opens the player of a chart by keys: the element that has the focus, and what is said. */
async function openPlayer(page: Page, chart: string) {
  const figure = page.locator(`.chart[data-chart="${chart}"]:visible`).first();
  const summary = figure.locator('.data summary');
  if (!(await figure.locator('.data').evaluate((data: HTMLDetailsElement) => data.open))) await summary.press('Enter');
  await figure.locator('.take button').last().press('Enter');
  const walk = figure.getByRole('application');
  await expect(walk).toBeFocused();
  return { figure, walk, said: figure.locator('.player [aria-live]') };
}

/** Presses a key and waits for what is said of it. */
async function walkTo(page: Page, said: ReturnType<Page['locator']>, steps: readonly [key: string, words: string][]) {
  for (const [key, words] of steps) {
    await page.keyboard.press(key);
    await expect(said.locator('div').last()).toHaveText(words);
  }
}

test('a line of years is walked by keys: each number has its tone, years without one are silent and said @quick', async ({
  page,
  story,
}) => {
  await recordTones(page);
  await page.goto('/en/charts/passages/');
  const { said } = await openPlayer(page, 'passages');
  await expect(said).toContainText('Ships past the lamp. 3 lines of numbers. Ships past the lamp: 9 numbers, 1901 to 1931.');
  expect(await tones(page)).toEqual([]);
  await walkTo(page, said, [
    [' ', '1901: 84 ships'],
    ['ArrowRight', '1902 to 1904: no number in this series'],
    ['ArrowRight', '1905: 120 ships'],
    ['End', '1931: 395 ships'],
    [']', '1929: more than 410 ships, open above: how much more is not said'],
    ['PageDown', 'Ships in harbour: 3 numbers, 1905 to 1925.'],
    ['Home', '1905: 110 ships'],
  ]);
  const walked = [165, 196, 762, 831, 185];
  expect(await tones(page)).toEqual(walked);
  await page.keyboard.press('Shift+End');
  await expect.poll(() => tones(page)).toEqual([...walked, 185, 277, 480]);
  expect(await axeFaults(page)).toEqual([]);
  expect(story).toBeDefined();
});

test('counts are walked in Chinese, one that nobody took is silent, and the story stays where it is until the player is closed', async ({
  page,
  story,
}) => {
  await recordTones(page);
  await story.open('zh', 'great-fog');
  await story.settle();
  const { figure, walk, said } = await openPlayer(page, 'stores');
  const at = await page.evaluate(() => window.scrollY);
  await walkTo(page, said, [
    [' ', '1911年3月：60桶'],
    ['ArrowRight', '1911年9月：约48桶'],
    ['PageDown', '灯芯：2个数，1911年3月至1912年2月10日。'],
    [' ', '1911年9月：未见数字'],
    ['ArrowRight', '1912年2月10日：240根'],
  ]);
  expect(await tones(page)).toEqual([1760, 988, 554]);
  expect(await axeFaults(page, '.stage')).toEqual([]);
  for (const key of ['h', 'o', 's', 'l', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await page.evaluate(() => window.scrollY)).toBe(at);
  await expect(page).toHaveURL(/\/zh\//);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(walk).toHaveCount(0);
  await expect(figure.locator('.take button').last()).toBeFocused();
});
