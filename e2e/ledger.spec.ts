import { expect, test } from './story.ts';

test('the ledger shows what others say of a line, with their number, relation and source', async ({ page, story }) => {
  await page.goto('/en/ledger/#ships-claimed');
  const row = page.locator('#ships-claimed');
  await expect(row.locator('.evidence .count')).toHaveText('2');
  await row.locator('.evidence summary').click();
  const [log, pilots] = await row.locator('.evidence li').all();
  await expect(log!).toContainText('Differs');
  await expect(log!.locator('a.figure')).toHaveAttribute('data-figure', 'ships-passed/1931');
  await expect(pilots!).toContainText('Another scope');
  await expect(pilots!.locator('data')).toHaveAttribute('value', '640');
  await expect(pilots!).toContainText('Guild of Pilots');
  expect(story).toBeDefined();
});

test('a derived number says what it was computed from, and leads to its rows', async ({ page, story }) => {
  await page.goto('/en/ledger/');
  const row = page.locator('#ships-more');
  await expect(row).toContainText('the second less the first');
  expect(await row.locator('a.figure').evaluateAll((links) => links.map((link) => link.getAttribute('data-figure')))).toEqual([
    'ships-more',
    'ships-passed/1901',
    'ships-passed/1909',
  ]);
  expect(story).toBeDefined();
});

for (const [lang, title] of [
  ['zh', '词汇'],
  ['en', 'Glossary'],
] as const) {
  test(`the glossary lists each term with its other names in ${lang}`, async ({ page, story }) => {
    await page.goto(`/${lang}/`);
    await page.locator('.colophon a', { hasText: title }).click();
    await expect(page.locator('h1')).toHaveText(title);
    const term = page.locator('#lamp-book');
    for (const name of ['灯簿', 'dēng bù', 'lamp book']) await expect(term).toContainText(name);
    await expect(page.locator('.glossary > div')).toHaveCount(2);
    expect(story).toBeDefined();
  });
}
