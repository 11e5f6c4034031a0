import type { Page } from '@playwright/test';
import { expect } from './story.ts';

/** The sheet of a guess and its parts. */
export const sheetOf = (page: Page) => page.getByRole('dialog', { name: /How many|多少/ });
export const offerOf = (page: Page) => page.locator('.stage .offer:visible');
export const sliderOf = (page: Page) => sheetOf(page).getByRole('slider');
export const fieldOf = (page: Page) => sheetOf(page).getByRole('textbox');
export const verdictOf = (page: Page) => sheetOf(page).locator('.guess-verdict');

/** Opens the guess of a step in the story. */
export async function openGuess(page: Page): Promise<void> {
  await offerOf(page).click();
  await expect(sliderOf(page)).toBeFocused();
}
