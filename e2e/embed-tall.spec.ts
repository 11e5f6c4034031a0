import type { Frame, Page } from '@playwright/test';
import { childIn, expect, hostsOf, misfit, rest, test, words } from './hosting.ts';
import { some } from './run-length.ts';

/** Scrolls the host until a part of the story is so far below the top of its window. */
async function bring(page: Page, child: Frame, selector: string, below: number): Promise<void> {
  const element = await child.frameElement();
  const [inside, frame] = await Promise.all([
    child.locator(selector).evaluate((part) => part.getBoundingClientRect().top),
    element.evaluate((one) => (one as HTMLElement).getBoundingClientRect().top),
  ]);
  await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), frame + inside - below);
  await rest(page);
}

for (const { name, id, body, scripts } of some(hostsOf('en/story', '&layout=stack'), 0, 1)) {
  test(`the story is as high as its content where the host has ${name}, and knows which step is read`, async ({ page, host }) => {
    await page.goto(host.page(words(300) + body + words(300) + scripts));
    const child = await childIn(page, id);
    await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
    for (const of of ['first-light', 'margin-words', 'night-rescue']) {
      await bring(page, child, `#${of} h3`, 300);
      await expect(child.locator('.milestone[data-active]')).toHaveId(of);
      await expect(child.locator(`#${of} .of-step .marks`).first()).not.toBeEmpty();
      await expect(child.locator(`#${of} .of-step .marks`).first()).toBeInViewport();
      await expect(child.locator(`#${of} .of-step`).first()).toHaveAttribute('data-drawn', '');
    }
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  });
}
