import type { Page } from '@playwright/test';
import { fieldOf, offerOf, openGuess, sheetOf, sliderOf, verdictOf } from './guessing.ts';
import { expect, test } from './story.ts';

test('a guess is made by keyboard alone: opened, moved, shown, the number opened, guessed again and closed, the focus going along @quick', async ({
  story,
  page,
}) => {
  await story.open('en', 'last-page');
  await story.settle();
  await expect(page.locator('#last-page a.figure[data-figure="ships-claimed"]').first()).toBeVisible();
  await offerOf(page).focus();
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toBeVisible();
  const slider = sliderOf(page);
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAccessibleName('How many ships does the last page give for one year?');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Drag to your guess');
  await expect(page.locator('.stage .chart[data-on-stage] .picture')).toBeHidden();
  await expect(page.locator('#last-page a.figure[data-figure="ships-claimed"]').first()).toBeHidden();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 ships');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '50 ships');
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', '250 ships');
  await expect(fieldOf(page)).toHaveValue('250');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '2,000 ships');
  await expect(sheetOf(page).locator('.guess-answer')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toBeFocused();
  await expect(verdictOf(page)).toContainText('nobody can say how near');
  await expect(page.locator('#last-page a.figure[data-figure="ships-claimed"]').first()).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(sheetOf(page).locator('a.figure')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-claimed');
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toBeVisible();
  await sheetOf(page).getByRole('button', { name: 'Guess again' }).focus();
  await page.keyboard.press('Enter');
  await expect(slider).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(offerOf(page)).toBeFocused();
  await expect(page.locator('.stage .chart[data-on-stage] .picture')).toBeVisible();
});

/** Where a share of the field of a guess, from the left and from below, is on the screen. */
async function at(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = (await page.locator('.guess-plot').boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * (1 - y)];
}

test('on a line the guess is a point on its axis: a press and a drag set how high, the line before it in sight', async ({
  story,
  page,
}) => {
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  await expect(sheetOf(page).locator('.guess-line')).toHaveAttribute('d', /L/);
  await page.mouse.move(...(await at(page, 0.9, 0.25)));
  await page.mouse.down();
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '500 ships');
  await page.mouse.move(...(await at(page, 0.5, 0.75)), { steps: 4 });
  await page.mouse.up();
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '1,500 ships');
  await expect(sliderOf(page)).toBeFocused();
  const ring = (await sheetOf(page).locator('.guess-ring').boundingBox())!;
  const [right, high] = await at(page, 1, 0.75);
  expect(ring.x + ring.width / 2).toBeCloseTo(right, -0.5);
  expect(ring.y + ring.height / 2).toBeCloseTo(high, -0.5);
});

test('a press where the handle stands is a guess', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  await page.mouse.click(...(await at(page, 0.99, 0.001)));
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '0 ships');
});

test('a number that is drawn alone is guessed as the length of a bar', async ({ story, page }) => {
  await story.open('en', 'night-rescue');
  await story.settle();
  await openGuess(page);
  await page.mouse.click(...(await at(page, 0.3, 0.5)));
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '30,000 birds');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toContainText('7,000 birds above');
  await expect(sheetOf(page).locator('.guess-told-edge')).toHaveAttribute('d', 'M0 0H23V0H23V100H0z');
});

test('a number is typed as people write it; what cannot be read or lies off the scale is told and loses nothing', async ({
  story,
  page,
}) => {
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  const fault = sheetOf(page).getByRole('alert');
  await sheetOf(page).getByRole('button', { name: 'Show' }).click();
  await expect(fault).toContainText('such as 850 or 1,200');
  await fieldOf(page).fill('1,200');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '1,200 ships');
  await fieldOf(page).fill('1,2');
  await page.keyboard.press('Enter');
  await expect(fault).toContainText('such as 850');
  await expect(fieldOf(page)).toHaveValue('1,2');
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', '1,200 ships');
  await fieldOf(page).fill('2001');
  await page.keyboard.press('Enter');
  await expect(fault).toHaveText('The scale goes from 0 to 2,000 ships. Write a number in between.');
  await fieldOf(page).fill('８６０');
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).locator('.guess-yours')).toHaveText('860 ships');
  await expect(verdictOf(page)).toHaveText('The source gives a lower bound only. Your guess is at least 40 ships too low.');
});

test('the distance to an exact number is told in each language, beside the number as it is worded', async ({ story, page }) => {
  await story.open('en', 'night-rescue');
  await story.settle();
  await openGuess(page);
  await fieldOf(page).fill('20,000');
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toHaveText('Your guess is 3,000 birds below the number in the ledger, about 13% less.');
  await expect(sheetOf(page).locator('a.figure')).toHaveText('23,000 birds');
  await page.locator('.running a.switch').click();
  await story.settle();
  await expect(page.locator('#night-rescue')).toHaveAttribute('data-active', '');
  await openGuess(page);
  await fieldOf(page).fill('4.6万');
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toHaveText('您猜的比账上的数多2.3万只，约为它的2倍。');
  await expect(sheetOf(page).locator('a.figure')).toHaveText('2.3万只');
});

test('an open bound stays open: its mark has an arrow and above it no distance is told', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  await fieldOf(page).fill('1000');
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).locator('.guess-mark path')).toHaveClass('open-above');
  await expect(sheetOf(page).locator('a.figure')).toHaveText('more than 900 ships');
  expect(await verdictOf(page).textContent()).not.toMatch(/\d/);
});

test('it is offered at its steps alone and closes when the reader moves on, who stays where they went', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light', 1, 0.5);
  await expect(page.locator('.offer:visible')).toHaveCount(0);
  await story.read('night-rescue', 0, 0.5);
  await openGuess(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('j');
  await expect(sheetOf(page)).toBeVisible();
  const before = await page.evaluate(() => window.scrollY);
  await story.read('night-rescue', 0, 0.6);
  await expect(sheetOf(page)).toBeVisible();
  await story.read('night-rescue', 1, 0.5);
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(offerOf(page)).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  expect(await story.picture()).toMatchObject({ scene: 'rescue', cue: 'boats' });
  await openGuess(page);
  await page.locator('.ways [data-way="plain"]').click();
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(offerOf(page)).toHaveCount(0);
  await page.locator('.ways [data-way="scroll"]').click();
  await expect(offerOf(page)).toBeVisible();
});

test('without scripts there is nothing of it, and in print neither button nor sheet', async ({ story, page, browser, baseURL }) => {
  const bare = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  for (const path of ['/en/', '/en/present/', '/en/charts/passages/']) {
    await bare.goto(path);
    await expect(bare.locator('.offer:visible, .guess')).toHaveCount(0);
    await expect(bare.locator('body')).not.toContainText('Guess first', { useInnerText: true });
  }
  await bare.close();
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.offer:visible, .guess:visible')).toHaveCount(0);
  await expect(page.locator('[data-chart="passages"] .picture')).toBeVisible();
  await expect(page.locator('#last-page .card a.figure[data-figure="ships-claimed"]').first()).toBeVisible();
});

test('a guess is kept nowhere and sent nowhere', async ({ story, page, context }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  await page.evaluate(() => document.fonts.ready);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await fieldOf(page).fill('700');
  await page.keyboard.press('Enter');
  await expect(verdictOf(page)).toBeVisible();
  await sheetOf(page).getByRole('button', { name: 'See the picture' }).click();
  expect(asked).toEqual([]);
  const kept = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search]);
  expect(await kept()).toEqual([0, 0, '', '']);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('700');
  expect(await context.cookies()).toEqual([]);
  await openGuess(page);
  await expect(fieldOf(page)).toHaveValue('');
});
