import { expect, test } from './story.ts';

test('an entry has a page of its own, with its words, its chart as its last step shows it, and its neighbours @quick', async ({
  page,
  story,
}) => {
  await page.goto('/en/m/night-rescue/');
  await expect(page.locator('h1')).toHaveText('A rescue by night');
  await expect(page.locator('.entry-words')).toContainText('37 sailors');
  await expect(page.locator('.chart[data-chart="rescue"]')).toHaveAttribute('data-drawn', '');
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /\/en\/share\/m-night-rescue\.png$/);
  const said = await page.$$eval('meta[name^="twitter:label"], meta[name^="twitter:data"]', (all) =>
    all.map((meta) => meta.getAttribute('content')),
  );
  expect(said.slice(0, 2)).toEqual(['Period', await page.locator('.when').innerText()]);
  expect(said[2]).toBe('Standing');
  expect(said[3]).not.toBe('');
  await page.locator('.entry-words a.figure').first().click();
  await expect(page.locator('dialog .card-sheet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/\/en\/m\/last-page\/$/);
  await page.locator('a[rel="prev"]').click();
  await expect(page).toHaveURL(/\/en\/m\/night-rescue\/$/);
  await page.locator('.languages a').click();
  await expect(page).toHaveURL(/\/zh\/m\/night-rescue\/$/);
  await page.locator('.home a').click();
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
});

test('the date of an entry in the story leads to its page', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator('#last-page .when a').click();
  await expect(page).toHaveURL(/\/en\/m\/last-page\/$/);
});

test('the page of an entry whose id was retired leads on', async ({ page, story }) => {
  await page.goto('/en/m/storm-night/');
  await expect(page).toHaveURL(/\/en\/m\/night-rescue\/$/);
  expect(story).toBeDefined();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of an entry is whole', async ({ page, story }) => {
    await page.goto('/zh/m/last-page/');
    await expect(page.locator('.chart svg .marks path').first()).toBeVisible();
    await expect(page.locator('.entry-words a.figure').first()).toBeVisible();
    expect(story).toBeDefined();
  });
});
