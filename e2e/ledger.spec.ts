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
    await story.open(lang);
    const link = page.locator('.colophon a', { hasText: title });
    await link.scrollIntoViewIfNeeded();
    // The scroll brings the stage; a press while the page is laid out anew would be let go beside the link.
    await story.settle();
    await link.click();
    await expect(page.locator('h1')).toHaveText(title);
    const term = page.locator('#lamp-book');
    for (const name of ['灯簿', 'dēng bù', 'lamp book']) await expect(term).toContainText(name);
    await expect(page.locator('.glossary > div')).toHaveCount(2);
    expect(story).toBeDefined();
  });
}

const order = '#ships-claimed, #wicks-left, #fog-days, #shell-debt';

test('the ledger is sorted by its numbers up, down, and back to the order of the source', async ({ page, story }) => {
  await page.goto('/en/ledger/');
  const ids = () => page.locator(order).evaluateAll((rows) => rows.map(({ id }) => id));
  const source = await ids();
  const header = page.locator('table.rows').first().getByRole('button', { name: 'Number' });
  await header.click();
  expect(await ids()).toEqual(['fog-days', 'wicks-left', 'ships-claimed', 'shell-debt']);
  await expect(page.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'ascending');
  await header.click();
  expect(await ids()).toEqual(['shell-debt', 'ships-claimed', 'wicks-left', 'fog-days']);
  await header.click();
  expect(await ids()).toEqual(source);
  expect(story).toBeDefined();
});

test('the ledger is filtered by status, theme and measure, says how many are left, and shows a row that the address names @quick', async ({
  page,
  story,
}) => {
  await page.goto('/en/ledger/');
  const rows = page.locator('table.rows tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('Standing').selectOption({ label: 'Disputed' });
  await page.getByLabel('Theme').selectOption({ label: 'The stores' });
  expect(await rows.evaluateAll((left) => left.map(({ id }) => id))).toEqual(['oil-drops', 'shell-debt']);
  await expect(page.locator('form.filters output')).toHaveText(`2 / ${all}`);
  await page.evaluate(() => (location.hash = 'wicks-left'));
  await expect(page.locator('#wicks-left')).toBeInViewport();
  expect(await rows.count()).toBe(all);
  expect(story).toBeDefined();
});

test('the page on sources says how the ledger was made, with numbers and sources of the ledger', async ({ page, story }) => {
  await page.goto('/zh/sources/');
  await expect(page.locator('.method h2')).toHaveText('这本簿子怎么来的');
  await expect(page.locator('.method a.figure').first()).toHaveAttribute('data-figure', 'ships-claimed');
  await page.locator('.method a.citation').click();
  await expect(page.locator('#harbour-log')).toBeInViewport();
  expect(story).toBeDefined();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is a plain table with nothing to press that does nothing', async ({ page, story }) => {
    await page.goto('/en/ledger/');
    await expect(page.locator('form.filters')).toBeHidden();
    await expect(page.locator('table.rows button')).toHaveCount(0);
    await expect(page.locator('table.rows tbody tr').first()).toBeVisible();
    expect(story).toBeDefined();
  });
});
