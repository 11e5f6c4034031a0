import { quick } from './run-length.ts';
import { expect, test } from './story.ts';

const openIndex = async (page: import('@playwright/test').Page) => page.locator('.index summary').click();

test('step by step a reader goes on and back with buttons and arrow keys, from where the scroll was', async ({ story, page }) => {
  await story.open('en', 'great-fog');
  await page.locator('.ways button[data-way="step"]').click();
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  // An entry may have several steps.
  await page.locator('.step-bar button[data-by="1"]').click();
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  await page.keyboard.press('ArrowRight');
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  await page.locator('.step-bar button[data-by="-1"]').click();
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
});

test('arrow keys do nothing in a field, and nothing where the story is scrolled', async ({ story, page }) => {
  await story.open('en', 'great-fog');
  await page.keyboard.press('ArrowRight');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  await page.locator('.ways button[data-way="step"]').click();
  await openIndex(page);
  await page.locator('.find input').fill('fog');
  await page.keyboard.press('ArrowLeft');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
});

test('as a plain page the finished charts stand in the text, and the place is kept both ways @quick', async ({ story, page }) => {
  await story.open('en', 'night-rescue');
  await story.settle();
  await page.locator('.ways button[data-way="plain"]').click();
  await expect(page.locator('html')).not.toHaveClass(/scripted/);
  await expect(page.locator('.entries .chart').first()).toBeVisible();
  await expect(page.locator('#night-rescue')).toBeInViewport();
  await page.locator('.ways button[data-way="scroll"]').click();
  await expect(page.locator('html')).toHaveClass(/scripted/);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await expect(page.locator('.stage .chart[data-on-stage]')).toHaveAttribute('data-chart', 'rescue');
});

for (const [lang, words, found] of [
  ['en', 'barrels STORM', []],
  ['en', 'storm fishers', ['night-rescue']],
  ['zh', '擦净', ['first-light']],
  ['zh', '１９３１ 歌', ['last-page']],
] as const) {
  test(`a search for "${words}" in ${lang} leaves ${found.length} entries in the index, and Enter goes to the first${quick(words === 'storm fishers')}`, async ({
    story,
    page,
  }) => {
    await story.open(lang);
    await openIndex(page);
    await page.locator('.find input').fill(words);
    const shown = await page
      .locator('.index li li:visible a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(shown).toEqual(found);
    await expect(page.locator('.find output')).toContainText(`${found.length} /`);
    if (found.length === 0) return;
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(story.active()).toHaveAttribute('id', found[0]!);
  });
}

test('where the reader comes to rest is said once, by number and heading', async ({ story, page }) => {
  await story.open('en', 'great-fog');
  await expect(page.locator('.announce')).toHaveText(/^2 \/ 4, /);
  await story.read('night-rescue', 0, 0.5);
  await expect(page.locator('.announce')).toHaveText('3 / 4, A rescue by night');
});

test('single keys go from step to step, change the way and the language, find and list; in a field and switched off they do nothing', async ({
  story,
  page,
}) => {
  await story.open('en', 'great-fog');
  await story.settle();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  await page.keyboard.press('Control+j');
  await page.keyboard.press('s');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'step');
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'plain');
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'scroll');
  await page.keyboard.press('/');
  await expect(page.locator('.find input')).toBeFocused();
  await page.keyboard.type('jkspl?');
  await expect(page.locator('.find input')).toHaveValue('jkspl?');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const box = page.getByLabel('Single keys do something');
  await expect(box).toBeFocused();
  const keys = await page.locator('.key-list kbd').allTextContents();
  expect(keys).toEqual(['j', 'k', '→', '←', 's', 'p', '/', 'l', '?']);
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'scroll');
  await expect(story.active()).toHaveAttribute('id', 'great-fog');
  await page.keyboard.press('?');
  await expect(page.locator('.index')).not.toHaveAttribute('open');
  await page.locator('.index summary').click();
  await box.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/zh\/#great-fog$/);
});
