import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

// Windows that find each other belong to one browser: a context of their own.
test.use({ reuseContext: false });

const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.driver === 'keys');
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await ready(page);
};

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
