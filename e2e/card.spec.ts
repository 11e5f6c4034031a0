import { expect, test } from './story.ts';

const number = '.card a.figure[data-figure="ships-claimed"]';
const dialog = 'dialog.card-dialog';

test('a number opens its card, with who says so and who disagrees @quick', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator(number).first().click();
  const card = page.locator(`${dialog} .card-sheet`);
  await expect(card).toHaveAttribute('data-card', 'ships-claimed');
  for (const words of ['more than 900 ships', 'The keeper', '1930', 'p. 90', 'Disputed', 'Guild of Pilots'])
    await expect(card).toContainText(words);
  await expect(card.locator('.card-number data')).toHaveAttribute('value', '900');
  await expect(page).toHaveURL(/\/en\/#last-page$/);
});

test('by keyboard a card opens with Enter and closes with Escape, and the focus is back on the number', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator(number).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`${dialog} .card-sheet`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).not.toHaveAttribute('open');
  await expect(page.locator(number).first()).toBeFocused();
});

test('a click beside the card and its button close it', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator(number).first().click();
  await page.locator('.card-close').click();
  await expect(page.locator(dialog)).not.toBeVisible();
  await page.locator(number).first().click();
  await expect(page.locator(`${dialog} .card-sheet`)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(page.locator(dialog)).not.toBeVisible();
});

test('a number within a card leads on to its own card', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator(number).first().click();
  await page.locator(`${dialog} .evidence a.figure`).first().click();
  await expect(page.locator(`${dialog} .card-sheet`)).toHaveAttribute('data-card', 'ships-passed/1931');
});

test('a claim opens its card from the entry that makes it', async ({ story, page }) => {
  await story.open('zh', 'last-page');
  await page.locator('#last-page a[data-claim="most-ships"]').click();
  const card = page.locator(`${dialog} .card-sheet`);
  await expect(card).toContainText('灯簿说，这是过船最多的一年。');
  await expect(card.locator('.relation')).toHaveText('不同');
});

test('a citation is copied as text and as BibTeX', async ({ story, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await story.open('en', 'last-page');
  await page.locator(number).first().click();
  await expect(page.locator(`${dialog} [data-copy]`)).toHaveCount(2);
  const [text, bibtex] = await page.locator(`${dialog} [data-copy]`).all();
  await text!.click();
  await expect(text!).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Ships that the last page claims: more than 900 ships, 1930\. /,
  );
  await bibtex!.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{ships-claimed,/);
});

test('a number of a table leads to its row, and so does a number opened into another window', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await page.locator('.stage .chart[data-on-stage] summary').click();
  await page.locator('.stage .chart[data-on-stage] td a.figure').first().click();
  await expect(page).toHaveURL(/\/en\/ledger\/#/);
});

test.describe('where the cards cannot be fetched', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the dialog says so and shows the way to the row', async ({ story, page }) => {
    await page.route('**/en/cards/', (route) => route.abort());
    await story.open('en', 'last-page');
    await page.locator(number).first().click();
    await expect(page.locator(dialog)).toContainText('could not be fetched');
    await page.locator(`${dialog} .card-body a`).click();
    await expect(page).toHaveURL(/\/en\/ledger\/#ships-claimed$/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a number is a link to its row', async ({ page, story }) => {
    await page.goto('/en/');
    await page.locator(number).first().click();
    await expect(page).toHaveURL(/\/en\/ledger\/#ships-claimed$/);
    expect(story).toBeDefined();
  });
});

for (const lang of ['zh', 'en']) {
  test(`every number and claim of the story has a card in ${lang}`, async ({ page, story }) => {
    await page.goto(`/${lang}/cards/`);
    const cards = await page.$$eval('.card-sheet', (sheets) => sheets.map(({ id }) => id));
    await page.goto(`/${lang}/`);
    const asked = await page.$$eval('a[data-figure], a[data-claim]', (links) =>
      links.map((link) => (link.getAttribute('data-figure') ?? `claim:${link.getAttribute('data-claim')}`).replace('/', ':')),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((id) => !cards.includes(id))).toEqual([]);
    expect(story).toBeDefined();
  });
}

test('on a wall a card stands beside its sentence and the marks of its number, and covers neither', async ({ story, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await story.open('en', 'last-page');
  await story.settle();
  const link = page.locator('#last-page a.figure[data-figure="ships-claimed"]').first();
  await link.click();
  const box = (await page.locator('dialog.card-dialog').boundingBox())!;
  const kept = await page.evaluate(() =>
    [
      document.querySelector('#last-page a.figure[data-figure="ships-claimed"]')!.closest('p')!,
      ...document.querySelectorAll('.stage .target[data-figure="ships-claimed"]'),
    ].map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    }),
  );
  expect(kept.length).toBeGreaterThan(1);
  for (const { left, right } of kept) expect(right <= box.x || left >= box.x + box.width).toBe(true);
});
