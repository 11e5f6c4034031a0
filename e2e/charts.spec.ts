import { expect, test } from './story.ts';

test('a chart on its own page is drawn at the size that it has there, and its numbers open', async ({ page, story }) => {
  await page.goto('/en/charts/passages/');
  const picture = page.locator('.chart svg.picture');
  await expect(page.locator('.chart')).toHaveAttribute('data-drawn', '');
  const { width, height } = (await picture.boundingBox())!;
  await expect(picture).toHaveAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`);
  await page.locator('.targets a[data-target="ships-claimed"]').click();
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-claimed');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 400, height: 800 });
  await expect
    .poll(async () => (await picture.getAttribute('viewBox'))!.split(' ')[2])
    .toBe(String(Math.round((await picture.boundingBox())!.width)));
  await page.locator('nav a', { hasText: 'The last page' }).click();
  await expect(page).toHaveURL(/\/en\/#last-page$/);
  expect(story).toBeDefined();
});
