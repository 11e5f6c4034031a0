import { fieldOf, openGuess, sheetOf, verdictOf } from './guessing.ts';
import { expect, test } from './story.ts';

test('the mark of the answer moves from the guess to its place, and is there at once with reduced motion', async ({ story, page }) => {
  const shares = async () => {
    await page.evaluate(() => {
      const shares: number[] = [];
      const answer = document.querySelector<HTMLElement>('.guess .guess-answer')!;
      const look = () => shares.push(Number(answer.style.getPropertyValue('--y')));
      look();
      new MutationObserver(look).observe(answer, { attributeFilter: ['style'] });
      Object.assign(window, { shares });
    });
    await fieldOf(page).fill('200');
    await page.keyboard.press('Enter');
    await expect(verdictOf(page)).toBeFocused();
    const seen = () => page.evaluate(() => (window as unknown as { shares: number[] }).shares);
    return { seen, place: (await seen())[0]! };
  };
  await story.open('en', 'last-page');
  await story.settle();
  await openGuess(page);
  const { seen, place } = await shares();
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(4);
  await expect.poll(async () => (await seen()).at(-1)).toBe(place);
  expect((await seen()).filter((share) => share > 0.1 && share < place).length).toBeGreaterThan(2);
  await sheetOf(page).getByRole('button', { name: 'Guess again' }).click();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(new Set(await (await shares()).seen())).toEqual(new Set([place]));
});

test('the stamp of a card is pressed on it, and lies as it is printed', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await page.evaluate(() => {
    const scales: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) if ((target as Element).matches('.stamp')) scales.push((target as SVGElement).style.scale);
    }).observe(document.body, { attributeFilter: ['style'], subtree: true });
    Object.assign(window, { scales });
  });
  const scales = () => page.evaluate(() => (window as unknown as { scales: string[] }).scales);
  await page.locator('#last-page a.figure[data-figure="ships-claimed"]').first().click();
  await expect(page.locator('dialog .card-sheet .stamp')).toBeVisible();
  await expect.poll(async () => (await scales()).at(-1)).toBe('');
  expect((await scales()).filter((scale) => Number(scale) > 1).length).toBeGreaterThan(0);
});
