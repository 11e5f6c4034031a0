import { childOf, expect, misfit, test } from './hosting.ts';
import { article, pinned } from './pinned.ts';

const hosts = {
  'a page made smaller': ['<style>html{zoom:.8}</style>', '', ''],
  'a text made larger': ['<style>body{zoom:1.25}</style>', '', ''],
  'a column that is moved': ['', '<div style="transform:translateX(10px)">', '</div>'],
  'a figure that is zoomed': ['<style>figure{zoom:1.5}</style>', '', ''],
} as const;

for (const [name, [head, before, after]] of Object.entries(hosts))
  test(`a pinned story fills the window and is read to its end in ${name}`, async ({ page, host }) => {
    const child = await pinned(page, host.page(before + article() + after, head));
    const seen = async () => {
      const { top, bottom, high } = await page.evaluate(() => {
        const { top, bottom } = document.querySelector('iframe')!.getBoundingClientRect();
        return { top, bottom, high: window.innerHeight };
      });
      return Math.max(Math.abs(top), Math.abs(bottom - high));
    };
    const scrolled = () => child.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight] as const);
    /** Scrolls until a share of the story is above the window. */
    const read = (share: number) =>
      page.evaluate((part) => {
        const figure = document.querySelector('figure')!.getBoundingClientRect();
        const caption = document.querySelector('figcaption')!.getBoundingClientRect();
        window.scrollBy({ top: figure.top + (figure.height - caption.height - window.innerHeight) * part, behavior: 'instant' });
      }, share);
    for (const share of [0.02, 0.3, 0.98]) {
      await read(share);
      await expect.poll(seen, `the frame at ${share}`).toBeLessThan(2);
      await expect.poll(async () => scrolled().then(([y, end]) => Math.abs(y - share * end)), `the story at ${share}`).toBeLessThan(8);
    }
    await page.evaluate(() => window.scrollTo(0, 1e6));
    await expect.poll(async () => scrolled().then(([y, end]) => end - y)).toBeLessThan(1.5);
    await expect(child.locator('.milestone').last()).toHaveAttribute('data-active');
    // A link within the story leads the host to where it is.
    await read(0.5);
    await child.locator('.frame-full').focus();
    await child.evaluate(() => document.querySelector<HTMLElement>('#night-rescue a.figure')!.focus());
    await expect
      .poll(() =>
        child.evaluate(() => {
          const { top, bottom } = document.querySelector('#night-rescue a.figure')!.getBoundingClientRect();
          return top > 0 && bottom < window.innerHeight;
        }),
      )
      .toBe(true);
  });

test('a story in a column that is scaled by a transform, where nothing can stick, is as high as its content', async ({ page, host }) => {
  await page.goto(host.page(`<div style="transform:scale(.75);transform-origin:0 0">${article()}</div>`));
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  await page.evaluate(() => window.scrollTo(0, document.querySelector('figure')!.getBoundingClientRect().bottom - window.innerHeight));
  await expect(child.locator('.milestone').last()).toHaveAttribute('data-active');
});

test('a story is a box and is not pinned in a zoomed page of a browser that does not zoom what is in frames', async ({ page, host }) => {
  // Such browsers do not know this number.
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'currentCSSZoom'));
  await page.goto(host.page(article(), '<style>html{zoom:.8}</style>'));
  const child = await childOf(page);
  await expect(child.locator('html')).not.toHaveAttribute('data-tier', 'pin');
  await child.locator('.frame-credit').scrollIntoViewIfNeeded();
  await expect(child.locator('.frame-credit a')).toBeInViewport();
});
