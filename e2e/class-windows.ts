import type { Page } from '@playwright/test';

/** Waits until a window of a class runs. */
export const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.driver === 'keys');

/** Opens a window of a class. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

/** The slide that is shown. */
export const now = (page: Page) => page.locator('.slide[data-now]').first();
