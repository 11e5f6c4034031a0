import { expect, test } from './story.ts';

test('the accessibility tree of an entry, its scene, the head and an open card is as it was read @quick', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await expect(page.locator('.targets.moving')).toHaveCount(0);
  await expect(page.locator('.announce')).not.toBeEmpty();
  await expect(page.locator('header.opening')).toMatchAriaSnapshot({ name: 'opening.aria.yml' });
  await expect(page.locator('.running')).toMatchAriaSnapshot({ name: 'head.aria.yml' });
  await expect(page.locator('#last-page')).toMatchAriaSnapshot({ name: 'entry.aria.yml' });
  await expect(page.locator('.stage')).toMatchAriaSnapshot({ name: 'scene.aria.yml' });
  await page.locator('.index summary').click();
  await expect(page.locator('.index nav')).toMatchAriaSnapshot({ name: 'index.aria.yml' });
  await page.locator('.index summary').click();
  await page.locator('.card a.figure[data-figure="ships-claimed"]').first().click();
  await expect(page.locator('dialog .card-sheet')).toBeVisible();
  await expect(page.locator('dialog.card-dialog')).toMatchAriaSnapshot({ name: 'card.aria.yml' });
});
