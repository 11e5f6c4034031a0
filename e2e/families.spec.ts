import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

test('a reader chooses a family of themes, sees its entries alone in the index, and goes from one to the next', async ({ story, page }) => {
  await story.open('en', 'coastal-committee-2016');
  await expect(story.active()).toHaveAttribute('id', 'coastal-committee-2016');
  await page.locator('.index summary').click();
  await page.locator('.families button', { hasText: 'Sea and border' }).click();
  const shown = page.locator('.index li a[data-family]:visible');
  expect(await shown.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('data-family')))])).toEqual([
    'sea-and-border',
  ]);
  await page.keyboard.press('Escape');
  const next = page.locator('.follow a');
  await expect(next).toHaveAccessibleName('Next Sea and border');
  await expect(next).toHaveAttribute('href', '#coastal-office-2017');
  await next.click();
  await expect(story.active()).toHaveAttribute('id', 'coastal-office-2017');
  await expect(next).toHaveAttribute('href', /^#(?!coastal-office-2017)/);
  await page.locator('.index summary').click();
  await page.locator('.families button[aria-pressed="true"]').click();
  await expect(page.locator('.follow')).toBeHidden();
  await expect(page.locator('.index li a.aside')).toHaveCount(0);
});

test('every entry stands on the strip in order of time, and its mark leads there', async ({ story, page }) => {
  await story.open('zh');
  await page.locator('.index summary').click();
  const marks = await page.$$eval('.strip a', (links) =>
    links.map((link) => [link.getAttribute('href')!.slice(1), parseFloat((link as HTMLElement).style.insetInlineStart)] as const),
  );
  const dated = await page.$$eval('.milestone[data-date]', (articles) => articles.map(({ id }) => id));
  expect(marks.map(([id]) => id)).toEqual(dated);
  const last = marks.at(-1)!;
  expect(marks[0]![1]).toBeLessThan(marks[20]![1]);
  expect(marks[20]![1]).toBeLessThan(last[1]);
  await page.locator('.strip a').nth(6).click();
  await expect(story.active()).toHaveAttribute('id', marks[6]![0]);
});

test('where another chart has the stage, the ribbon still shows the year and its population, which opens', async ({ story, page }) => {
  await story.open('en', 'fraud-hotline-2013');
  await story.settle();
  const ribbon = page.locator('.ribbon');
  await expect(ribbon).toBeVisible();
  await expect(ribbon).toContainText('2013');
  await expect(ribbon.locator('a')).toHaveText('10,628,900 people');
  await ribbon.locator('a').click();
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'resident-yearbook/2013');
  await page.keyboard.press('Escape');
  await story.read('patrol-police-1995', 0, 0.5);
  await expect(ribbon).not.toBeVisible();
});
