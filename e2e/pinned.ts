import type { Frame, Page } from '@playwright/test';
import { childOf, expect, framed, loader, rest, words } from './hosting.ts';

/** An article with the story in it. */
export const article = (before = '', after = '') => `${words(300)}${before}${framed('en/story')}${after}${words(600)}${loader}`;

/** Opens an article with the story in it and waits until the host keeps the frame in its window. */
export async function pinned(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'pin');
  await expect(child.locator('html')).toHaveAttribute('data-driver', 'host');
  await expect.poll(() => child.evaluate(() => document.documentElement.scrollHeight - 4000)).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const given = await page.locator('figure').evaluate((figure) => figure.clientHeight);
      return given - (await child.evaluate(() => document.documentElement.scrollHeight));
    })
    .toBeGreaterThanOrEqual(0);
  return child;
}

/** Where host, frame and story stand. */
export async function places(page: Page, child: Frame) {
  const host = await page.evaluate(() => {
    const { top, height } = document.querySelector('figure')!.getBoundingClientRect();
    const frame = document.querySelector('iframe')!.getBoundingClientRect();
    const caption = document.querySelector('figcaption')!.offsetHeight;
    const track = height - caption;
    return { into: Math.min(track - frame.height, Math.max(0, -top)), inside: top <= 0 && -top <= track - frame.height, frame: frame.top };
  });
  const story = await child.evaluate(() => {
    const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
    // A step takes the stage with its top on the reading line, or behind the heading of its era when that is at the top of the window.
    const takes = (step: HTMLElement) => {
      const before = step.dataset.step === '0' ? step.closest('.milestone')?.previousElementSibling : undefined;
      const cover = before?.matches('.spread') ? before.getBoundingClientRect().top + line : Infinity;
      return Math.min(cover, step.getBoundingClientRect().top) <= line;
    };
    const read = [...document.querySelectorAll<HTMLElement>('.step')].filter(takes).at(-1);
    return { scrolled: window.scrollY, read: read?.dataset.of, active: document.querySelector('.milestone[data-active]')?.id };
  });
  return { host, story };
}

/** Host, frame and story stand together. */
export async function together(page: Page, child: Frame): Promise<Awaited<ReturnType<typeof places>>> {
  await rest(page);
  const now = await places(page, child);
  expect(Math.abs(now.story.scrolled - now.host.into), JSON.stringify(now)).toBeLessThan(1);
  expect(now.story.active, JSON.stringify(now)).toBe(now.story.read);
  if (now.host.inside) expect(Math.abs(now.host.frame)).toBeLessThan(1);
  return now;
}
