import type { Page } from '@playwright/test';
import { now, ready } from './class-windows.ts';
import { lengthOf, slideLength } from '../src/markup/sentences.ts';
import { numbers } from './reading.ts';
import { full } from './run-length.ts';
import { published } from './addresses.ts';
import { expect, test } from './story.ts';

/** How often two windows of a class are used at random. */
const actions = full ? 200 : 25;

/** What a window of a class shows: the step, whether it is blank, its address, and whether a guess is asked. */
const stateOf = (page: Page) =>
  page.evaluate(() => ({
    step: document.querySelector('.slide[data-now]')?.id ?? '',
    blank: !(document.querySelector<HTMLElement>('.class-blank')?.hidden ?? !document.querySelector('main[data-blank]')),
    address: decodeURIComponent(location.hash.slice(1)),
    guess: new URL(location.href).searchParams.get('guess'),
  }));

test('a clicker goes on and back, blanks and shows, and goes to the title and the end; the address follows and a reload stays @quick', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=lamp1');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await expect(now(page)).toHaveClass(/title-slide/);
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('first-light');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('great-fog');
  await expect(page).toHaveURL(/#great-fog$/);
  await page.keyboard.press('PageUp');
  await expect(now(page)).toHaveId('first-light:2');
  await page.keyboard.press('.');
  await expect(page.locator('.class-blank')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.class-blank')).toBeHidden();
  await page.keyboard.press('End');
  await expect(page.locator('.class-place')).toBeEmpty();
  await page.keyboard.press('Home');
  await expect(now(page)).toHaveClass(/title-slide/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await page.reload();
  await expect(now(page)).toHaveId('first-light:2');
  await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-cue', 'y1909');
  expect(story).toBeDefined();
});

test('PageDown twice within 50 ms moves two steps and no more', async ({ story, page }) => {
  await page.goto('/en/present/?class=lamp2');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await page.evaluate(() => {
    for (const delay of [0, 20])
      setTimeout(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })), delay);
  });
  await expect(now(page)).toHaveId('first-light:2');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await stateOf(page)).toMatchObject({ step: 'first-light:2' });
  expect(story).toBeDefined();
});

test('keys stay out of fields and dialogs: a card, the list of steps, the list of keys; a step is found by word and number', async ({
  story,
  page,
}) => {
  await page.goto('/en/present/?class=lamp3#last-page');
  await expect(now(page)).toHaveId('last-page');
  await page.keyboard.press('g');
  const field = page.locator('.class-find input');
  await expect(field).toBeFocused();
  await page.keyboard.type('bob sailors');
  await expect(now(page)).toHaveId('last-page');
  await expect(page.locator('.class-blank')).toBeHidden();
  await field.fill('storm');
  await page.keyboard.press('Enter');
  await expect(now(page)).toHaveId('night-rescue');
  await page.keyboard.press('o');
  await expect(page.locator('.overview button[aria-current]')).toBeFocused();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.overview')).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(now(page)).toHaveId('first-light');
  await page.keyboard.press('?');
  await expect(page.locator('dialog.help')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(now(page)).toHaveId('first-light');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('first-light:2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.locator('.slide[data-now] a.figure').first().click();
  await expect(page.locator('dialog .card-sheet')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('End');
  await expect(now(page)).toHaveId('first-light');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/zh\/present\/\?class=lamp3#first-light$/);
  await expect(now(page)).toHaveId('first-light');
  expect(story).toBeDefined();
});

test('in full screen keys do the same, and F5 of a clicker asks for it instead of a reload', async ({ story, page }) => {
  await page.goto('/en/present/?class=lamp4');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.keyboard.press('F5');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(now(page)).toHaveId('first-light:2');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement === null);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(story).toBeDefined();
});

test('buttons and a finger turn the page', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/present/?class=lamp5');
  await page.locator('.class-bar [data-ask="next"]').click();
  await expect(now(page)).toHaveId('first-light');
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const touch = (x: number) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 300 });
    main.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], bubbles: true }));
    main.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(100)], bubbles: true }));
  });
  await expect(now(page)).toHaveId('first-light:2');
  expect(story).toBeDefined();
});

test(`two windows stay in step through ${actions} random actions, whichever is used or reloaded; another class does not hear them`, async ({
  story,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.goto('/en/present/?class=lamp6');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(speaker).toHaveURL(/present\/speaker\/\?class=lamp6/);
  await ready(speaker);
  const other = await context.newPage();
  await other.goto('/en/present/?class=fish1');
  await ready(other);
  const random = numbers(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next().value * from.length)]!;
  for (let action = 0; action < actions; action++) {
    const window = pick([page, speaker]);
    const way =
      action % 20 === 19
        ? 'reload'
        : pick(['PageDown', 'PageDown', 'PageUp', '.', 'Home', 'End', 'ArrowRight', 'ArrowLeft', 'go'] as const);
    if (way === 'reload') {
      await window.reload();
      await ready(window);
    } else if (way === 'go') {
      const number = 1 + Math.floor(random.next().value * 4);
      await window.keyboard.press('g');
      await window.keyboard.type(String(number));
      await window.keyboard.press('Enter');
    } else await window.keyboard.press(way);
    const wanted = await stateOf(window);
    for (const one of [page, speaker]) await expect.poll(() => stateOf(one), `${action}: ${way}`).toEqual(wanted);
  }
  expect(await stateOf(other)).toEqual({ step: '', blank: false, address: '', guess: null });
  expect(story).toBeDefined();
});

test('the speaker sees the next step, notes, question and answer, starts a clock, and points where the class sees it @quick', async ({
  story,
  page,
  context,
}) => {
  await page.goto('/en/present/?class=lamp7#last-page');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(speaker.locator('.current .slide[data-now] h2')).toHaveText('The last page');
  await expect(speaker.locator('.coming .slide[data-now] h2')).toHaveText('Words in the margins');
  await expect(speaker.locator('.note:visible')).toHaveCount(1);
  await speaker.locator('[data-ask="begin"]').click();
  await expect(speaker.locator('.clock-elapsed')).toHaveText(/^\d+:\d\d$/);
  const stage = (await speaker.locator('.current .stage').boundingBox())!;
  await speaker.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
  await speaker.mouse.down();
  await expect(page.locator('.class-pointer')).toBeVisible();
  const [dot, wall] = [(await page.locator('.class-pointer').boundingBox())!, (await page.locator('.stage').boundingBox())!];
  expect((dot.x + dot.width / 2 - wall.x) / wall.width).toBeCloseTo(0.5, 1);
  await speaker.mouse.up();
  await expect(page.locator('.class-pointer')).toBeHidden();
  expect(story).toBeDefined();
});

for (const lang of ['zh', 'en'])
  test(`no slide in ${lang} says more than 45 words or 80 characters; the speaker has the rest of each step`, async ({ page, story }) => {
    await page.goto(`${published.url}/${lang}/present/`);
    const slides = await page.locator('.slide.step').evaluateAll((all) =>
      all.map((slide) => ({
        id: slide.id,
        html: [...slide.querySelectorAll(':scope > p:not(.when)')].map((words) => words.outerHTML).join(''),
      })),
    );
    expect(slides.length).toBeGreaterThan(60);
    expect(slides.filter(({ html }) => lengthOf(html) > slideLength)).toEqual([]);
    const { id } = slides.at(3)!;
    await page.goto(`${published.url}/${lang}/present/speaker/#${id}`);
    await expect(page.locator('.note:visible .said:visible')).toHaveText(/\S{3,}/);
    expect(story).toBeDefined();
  });
