import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

/** Records the share of each change that is told, with its step. */
const shares = async (page: Page) => {
  await page.evaluate(() => {
    const told: [string, number][] = [];
    document.addEventListener('ledger:position', (event) => {
      const { milestone, step, progress } = (event as CustomEvent<{ milestone: string; step: number; progress: number }>).detail;
      told.push([`${milestone} ${step}`, progress]);
    });
    Object.assign(window, { told });
  });
  return () => page.evaluate(() => (window as unknown as { told: [string, number][] }).told);
};
const between = (told: readonly [string, number][], step: string) => told.filter(([of, t]) => of === step && t > 0 && t < 1).length;
const rests = (page: Page, step: string, share = 1) =>
  page.waitForFunction(
    ([of, t]) => {
      const last = (window as unknown as { told: [string, number][] }).told.at(-1);
      return last?.[0] === of && last[1] === t;
    },
    [step, share] as const,
  );
const open = async (page: Page, hash: string) => {
  await page.goto(`/en/present/?class=motion${hash}`);
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'keys');
  await page.waitForLoadState('networkidle');
};
const marks = (page: Page) => page.locator('.chart[data-on-stage] .marks').evaluate((element) => element.outerHTML);

test('a step is tweened on and turned back, and ends exactly as it opens', async ({ story, page }) => {
  await open(page, '#first-light');
  const first = await marks(page);
  const told = await shares(page);
  await page.keyboard.press('PageDown');
  await rests(page, 'first-light 1');
  expect(between(await told(), 'first-light 1')).toBeGreaterThan(2);
  const second = await marks(page);
  await page.keyboard.press('PageUp');
  await rests(page, 'first-light 0');
  expect(await marks(page)).toBe(first);
  await page.goto('about:blank');
  await open(page, '#first-light:2');
  expect(await marks(page)).toBe(second);
  expect(story).toBeDefined();
});

test('a change goes back from where it is, and on from there to a further step', async ({ story, page }) => {
  await open(page, '#first-light');
  const told = await shares(page);
  await page.evaluate(() => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    let turned = false;
    document.addEventListener('ledger:position', (event) => {
      const { progress } = (event as CustomEvent<{ progress: number }>).detail;
      if (turned || progress < 0.3) return;
      turned = true;
      press('PageUp');
    });
    press('PageDown');
  });
  await rests(page, 'first-light 0');
  const highest = Math.max(...(await told()).filter(([of]) => of === 'first-light 1').map(([, t]) => t));
  expect(highest).toBeLessThan(1);
  expect(between(await told(), 'first-light 1')).toBeGreaterThan(2);
  expect(story).toBeDefined();
});

test('with reduced motion a step is there at once', async ({ story, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '#first-light');
  const told = await shares(page);
  await page.keyboard.press('PageDown');
  await rests(page, 'first-light 1');
  expect(await told()).toEqual([['first-light 1', 1]]);
  expect(story).toBeDefined();
});
