import { open, ready } from './class-windows.ts';
import { published } from './addresses.ts';
import { sheetOf, verdictOf } from './guessing.ts';
import { expect, test } from './story.ts';

// Windows that find each other belong to one browser: a context of their own.
test.use({ reuseContext: false });

test('a speaker page that is opened by itself joins the only class that is open in the browser', async ({ story, page, context }) => {
  expect(story).toBeDefined();
  await open(page, '/en/present/?class=lamp9#great-fog');
  const speaker = await context.newPage();
  await open(speaker, '/en/present/speaker/');
  await expect(speaker).toHaveURL(/class=lamp9/);
  await ready(speaker);
  await expect(speaker.locator('.class-alone')).toBeHidden();
  await expect(speaker.locator('.current .slide[data-now]')).toHaveAttribute('data-of', 'great-fog');
  await speaker.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#great-fog:2$/);
});

test('where several classes are open, the speaker page lists them, and one that is opened later is found', async ({
  story,
  page,
  context,
}) => {
  expect(story).toBeDefined();
  const speaker = await context.newPage();
  await open(page, '/en/present/?class=lamp1#great-fog');
  const second = await context.newPage();
  await open(second, '/en/present/?class=lamp2&route=12#last-page');
  await open(speaker, '/en/present/speaker/');
  const links = speaker.locator('.class-list a');
  await expect(links).toHaveCount(2);
  const third = await context.newPage();
  await open(third, '/zh/present/?class=lamp3');
  await expect(links).toHaveCount(3);
  await speaker.getByRole('link', { name: 'The last page' }).click();
  await expect(speaker).toHaveURL(/class=lamp2&route=12/);
  await ready(speaker);
  await expect(speaker.locator('.current .slide[data-now]')).toHaveAttribute('data-of', 'last-page');
});

test('a speaker window that the browser blocks is offered as a link, which opens it', async ({ story, page }) => {
  expect(story).toBeDefined();
  await page.addInitScript(() => (window.open = () => null));
  await open(page, '/en/present/?class=lamp4#great-fog');
  await page.keyboard.press('s');
  const dialog = page.locator('dialog.blocked');
  await expect(dialog).toContainText('blocked');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), dialog.getByRole('link').click()]);
  await ready(speaker);
  await expect(speaker).toHaveURL(/present\/speaker\/\?class=lamp4/);
  await expect(speaker.locator('.class-alone')).toBeHidden();
  await expect(dialog).toBeHidden();
});

test('caps lock changes no key, in class and in the story', async ({ story, page }) => {
  await open(page, '/en/present/?class=lamp5#great-fog');
  await page.keyboard.press('O');
  await expect(page.locator('dialog.overview')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Q');
  await expect(page.locator('dialog.code')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('L');
  await expect(page).toHaveURL(/\/zh\/present/);
  await story.open('en', 'first-light');
  await story.settle();
  await page.keyboard.press('S');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'step');
  const before = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('J');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  await page.keyboard.press('P');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'plain');
});

test('the speaker page has one heading of the first level, and it says what the page is', async ({ story, page }) => {
  await open(page, '/en/present/?class=head1#great-fog');
  await open(page, '/en/present/speaker/?class=head1#great-fog');
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  expect(story).toBeDefined();
});

test('the speaker sees that a guess is asked, and what; its buttons tell the class the answer, ask again and leave the guess', async ({
  story,
  page,
  context,
}) => {
  expect(story).toBeDefined();
  await open(page, '/en/present/?class=asks1#great-fog:2');
  const speaker = await context.newPage();
  await open(speaker, '/en/present/speaker/?class=asks1');
  const box = speaker.locator('.class-guess');
  await expect(speaker.locator('.current .slide[data-now]')).toHaveAttribute('data-of', 'great-fog');
  await expect(box).toBeHidden();
  await speaker.keyboard.press('PageDown');
  await expect(box).toContainText('The class is asked to guess: How many birds did the harbour office count?');
  await expect(sheetOf(page)).toBeVisible();
  await expect(speaker.locator('.current .picture').first()).toBeAttached();
  await speaker.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(box).toContainText('The class sees the answer:');
  await expect(sheetOf(page).locator('.guess-number')).toBeVisible();
  const first = speaker.getByRole('button', { name: 'Guess first' });
  await first.click();
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(box).toContainText('The class can guess:');
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(sheetOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(first).toHaveAttribute('aria-pressed', 'false');
  await first.click();
  await expect(sheetOf(page)).toBeVisible();
  await page.locator('.guess-field').fill('5,000');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('The class sees the answer:');
  await page.getByRole('button', { name: 'Guess again' }).click();
  await expect(box).toContainText('The class is asked to guess:');
  const late = await context.newPage();
  await open(late, '/en/present/?class=asks1');
  await expect(sheetOf(late)).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(verdictOf(page)).toContainText('Your guess');
  await expect(sheetOf(late).locator('.guess-number')).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(page).toHaveURL(/#night-rescue:2$/);
  await expect(box).toContainText('The class can guess:');
});

test('question and answer come before the notes and fit 1280 × 720; the notes scroll by keys, and a clicker goes on from them', async ({
  story,
  page,
}) => {
  expect(story).toBeDefined();
  await page.setViewportSize({ width: 1280, height: 720 });
  const id = 'organized-crime-campaign';
  await open(page, `${published.url}/en/present/speaker/?class=notes1#${id}:4`);
  const notes = page.locator('.class-notes');
  const answer = page.locator('.note:visible .class-question > :last-child').first();
  const [box, said] = [(await notes.boundingBox())!, (await answer.boundingBox())!];
  expect(said.y + said.height).toBeLessThanOrEqual(box.y + box.height);
  await notes.focus();
  await notes.evaluate((element) =>
    Object.assign(window, { ended: new Promise((resolve) => element.addEventListener('scrollend', resolve, { once: true })) }),
  );
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => (window as unknown as { ended: Promise<unknown> }).ended.then(() => undefined));
  await expect.poll(() => notes.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await expect(page.locator('.current .slide[data-now]')).toHaveAttribute('data-step', '3');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.current .slide[data-now]')).toHaveAttribute('data-step', '4');
  await expect.poll(() => notes.evaluate((element) => element.scrollTop)).toBe(0);
});

test('no pace is told before the clock has begun', async ({ story, page }) => {
  expect(story).toBeDefined();
  await open(page, '/en/present/speaker/?class=pace1&route=12#last-page');
  await expect(page.locator('.clock-left')).toHaveText('12:00');
  await expect(page.locator('.clock-pace')).toBeEmpty();
  await page.locator('[data-ask="begin"]').click();
  await expect(page.locator('.clock-pace')).toHaveText('8 min ahead');
  await open(page, '/en/present/speaker/?class=pace2#last-page');
  await expect(page.locator('.clock-left')).toBeHidden();
});

test('the speaker puts the question of an entry on the wall; it goes with a press, a step or Escape, and other entries have none', async ({
  story: { page },
  context,
}) => {
  await open(page, '/en/present/?class=lamp5#great-fog');
  const speaker = await context.newPage();
  await open(speaker, '/en/present/speaker/?class=lamp5');
  const question = page.getByRole('status').filter({ hasText: 'Why may the last count not be compared' });
  const button = speaker.locator('.note:not([hidden]) [data-ask="question"]');
  await expect(question).toBeHidden();
  await button.click();
  await expect(question).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.class-bar [data-ask="question"]')).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(question).toBeHidden();
  await page.keyboard.press('a');
  await expect(question).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await page.locator('.class-bar [data-ask="question"]').click();
  await expect(question).toBeVisible();
  await speaker.locator('.class-bar [data-ask="back"]').click();
  await expect(question).toBeHidden();
  // The entry before has no question: neither button nor key puts one up.
  await expect(page.locator('.class-bar [data-ask="question"]')).toBeHidden();
  await page.keyboard.press('a');
  await speaker.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide[data-now]')).toHaveId('great-fog');
  await expect(question).toBeHidden();
});
