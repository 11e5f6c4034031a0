import type { Page } from '@playwright/test';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

/** What has the focus, and whether all corners of it that the window shows can be seen: under no sticky part, with a line around it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return undefined;
    const boxes = [...element.getClientRects()];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const hidden = boxes.every((box) =>
      [box.left + 2, (box.left + box.right) / 2, box.right - 2].every((x) => {
        const y = (box.top + box.bottom) / 2;
        const found = document.elementFromPoint(x, y);
        return !found || !(element.contains(found) || found.contains(element));
      }),
    );
    return {
      name: `${element.tagName} ${element.className} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`,
      hidden,
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  });

const sizes = [
  [390, 844],
  [1280, 800],
  [844, 390],
] as const;
for (const [width, height] of full ? sizes : sizes.slice(0, 1)) {
  test(`tabbing through the whole story at ${width} × ${height}, the focus is always seen and under no sticky part, on and back`, async ({
    story,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await story.open('en');
    const problems: string[] = [];
    let stops = 0;
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 400; press++) {
        await page.keyboard.press(key);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const focus = await focusOf(page);
        if (!focus) break;
        stops++;
        if (focus.hidden || !focus.outlined) problems.push(`${key}: ${focus.name} ${focus.hidden ? 'is covered' : 'has no outline'}`);
      }
    }
    expect(problems).toEqual([]);
    expect(stops).toBeGreaterThan(100);
  });
}

test('with keys alone: skip to the story, find an entry, open a card and close it, read by steps, change the language @quick', async ({
  story,
  page,
}) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Tabs until something has the focus that is wanted. */
  const reach = async (selector: string, key = 'Tab') => {
    for (let tab = 0; tab < 120; tab++) {
      await press(key);
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} cannot be reached by ${key}.`);
  };
  await page.goto('/');
  await page.waitForURL('**/en/');
  await press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the story' })).toBeFocused();
  await press('Enter', 'Tab');
  await expect(page.locator('.index summary')).toBeFocused();
  await press('Enter', 'Tab');
  await expect(page.locator('.find input')).toBeFocused();
  await page.keyboard.type('last page');
  await press('Enter', 'Enter');
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  await expect(page.locator('.index')).not.toHaveAttribute('open');
  // The focus goes on from the entry that was chosen.
  await reach('#last-page .card a.figure[data-figure="ships-claimed"]');
  await press('Enter');
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-claimed');
  await press('Escape');
  await expect(page.locator('#last-page a.figure[data-figure="ships-claimed"]').first()).toBeFocused();
  await press('s', 'ArrowLeft', 'ArrowLeft');
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await press('ArrowRight', 's', '/', 'Escape');
  await expect(page.locator('.index summary')).toBeFocused();
  await reach('.ways button[data-way="step"]');
  await press('Space', 'ArrowLeft');
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  await reach('.running a.switch');
  await press('Enter');
  await page.waitForURL('**/zh/#night-rescue*');
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
});
