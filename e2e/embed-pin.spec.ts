import type { CDPSession, Page } from '@playwright/test';
import { childOf, expect, framed, loader, misfit, test, words } from './hosting.ts';
import { article, pinned, places, together } from './pinned.ts';

const over = async (page: Page) => {
  const { x, y, width } = (await page.locator('iframe').boundingBox())!;
  await page.mouse.move(x + width / 2, Math.max(y, 0) + 60);
};

test('a wheel over the story scrolls the host, and frame and story go with it, to the end and past it @quick', async ({ page, host }) => {
  const child = await pinned(page, host.page(article()));
  await over(page);
  let seen = 0;
  for (let turn = 0; turn < 14; turn++) {
    await page.mouse.wheel(0, 900);
    const { story } = await together(page, child);
    if (story.active) seen++;
  }
  expect(seen).toBeGreaterThan(5);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const { host: end } = await together(page, child);
  expect(end.inside).toBe(false);
  expect(await page.locator('figcaption').evaluate((caption) => caption.getBoundingClientRect().height)).toBeGreaterThan(0);
  const [frame, caption] = await Promise.all([page.locator('iframe').boundingBox(), page.locator('figcaption').boundingBox()]);
  expect(caption!.y).toBeGreaterThanOrEqual(frame!.y + frame!.height - 1);
});

test('a jump over the frame and back leaves the story at its end and at its beginning', async ({ page, host }) => {
  const child = await pinned(page, host.page(article()));
  for (const to of [1e6, 0, 4000, 1e6, 2500, 0]) {
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), to);
    await together(page, child);
  }
  const { story } = await places(page, child);
  expect(story).toMatchObject({ scrolled: 0, active: undefined });
});

test('keys scroll the host where the story has the focus', async ({ page, host }) => {
  const child = await pinned(page, host.page(article()));
  await page.evaluate(() => document.querySelector('figure')!.scrollIntoView());
  await together(page, child);
  await child.locator('.extent').click();
  for (const key of ['PageDown', 'PageDown', 'Space', 'ArrowDown', 'PageUp']) {
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => window.scrollY), key).not.toBe(before);
    await together(page, child);
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a swipe over the story scrolls the host, and frame and story go with it', async ({ page, host }) => {
    const child = await pinned(page, host.page(article()));
    await page.evaluate(() => document.querySelector('figure')!.scrollIntoView());
    const session: CDPSession = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((y) => ({ x: 195, y })) });
    for (let swipe = 0; swipe < 3; swipe++) {
      const before = await page.evaluate(() => window.scrollY);
      await touch('touchStart', 700);
      for (let y = 680; y >= 200; y -= 20) await touch('touchMove', y);
      await touch('touchEnd');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 300);
      await together(page, child);
    }
  });
});

test('Tab goes through the links of the story and out of it, and what has the focus is seen', async ({ page, host }) => {
  const child = await pinned(page, host.page(article('<a href="#before">before</a>', '<a href="#after">after</a>')));
  await page.getByRole('link', { name: 'before' }).focus();
  const focused = () =>
    child.evaluate(() => {
      const element = document.activeElement!;
      // Of a link over two lines the first.
      const { top, bottom, left, width, height } = element.getClientRects()[0]!;
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      const covered = !hit || !(element.contains(hit) || hit.contains(element));
      return { name: element.outerHTML.slice(0, 90), seen: bottom > 0 && top < window.innerHeight && !covered };
    });
  const holder = () => page.evaluate(() => document.activeElement!.tagName);
  await page.keyboard.press('Tab');
  // The focus goes to another process, and the page hears of it a little later.
  await expect.poll(holder).toBe('IFRAME');
  let stops = 1;
  for (; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    if ((await holder()) !== 'IFRAME') break;
    await expect.poll(async () => (await focused()).seen, { message: (await focused()).name }).toBe(true);
  }
  expect(stops).toBeGreaterThan(20);
  await together(page, child);
});

test('a card lies over the story in the window, Escape closes it, and the story stands where it was', async ({ page, host }) => {
  const child = await pinned(page, host.page(article()));
  await child.locator('.frame-enter').click();
  await expect(child.locator('.milestone[data-active]')).toHaveId('first-light');
  const before = await together(page, child);
  await child.locator('#first-light a.figure').first().click();
  await expect(child.locator('dialog.card-dialog')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(child.locator('dialog.card-dialog')).toBeHidden();
  expect(await together(page, child)).toEqual(before);
});

test('a window that gets another width shows what was read before', async ({ page, host }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const child = await pinned(page, host.page(article()));
  const line = () =>
    child.evaluate(() => {
      const at = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
      const step = [...document.querySelectorAll<HTMLElement>('.step')].filter((one) => one.getBoundingClientRect().top <= at).at(-1)!;
      const { top, height } = step.getBoundingClientRect();
      return { read: `${step.dataset.of} ${step.dataset.step}`, share: (at - top) / height };
    });
  const width = () => child.evaluate(() => window.innerWidth);
  for (const of of ['first-light', 'margin-words', 'night-rescue']) {
    const into = await child.evaluate(
      (id) => document.getElementById(id)!.querySelector('.step')!.getBoundingClientRect().top + window.scrollY,
      of,
    );
    await page.evaluate(
      (by) => window.scrollTo({ top: document.querySelector('figure')!.offsetTop + by - 200, behavior: 'instant' }),
      into,
    );
    await together(page, child);
    const before = await line();
    for (const [wide, high] of [
      [844, 390],
      [600, 900],
      [390, 844],
    ] as const) {
      const last = await width();
      await page.setViewportSize({ width: wide, height: high });
      await expect.poll(width).not.toBe(last);
      // Host and frame agree about a width in a few messages.
      const apart = async () => places(page, child).then(({ host: { into }, story: { scrolled } }) => Math.abs(into - scrolled));
      await expect.poll(apart).toBeLessThan(1);
      await together(page, child);
      const after = await line();
      expect(after.read, `${of} at ${wide}`).toBe(before.read);
      expect(Math.abs(after.share - before.share), `${of} at ${wide}`).toBeLessThan(0.02);
    }
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  }
});

test('where an ancestor cuts what leaves it, the story is as high as its content and loses nothing', async ({ page, host }) => {
  const cut = `<div style="overflow:hidden">${framed('en/story')}</div>`;
  await page.goto(host.page(`${words(300)}${cut}${words(300)}${loader}`));
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  const pictures = await child.locator('.of-step .picture').count();
  expect(pictures).toBeGreaterThan(6);
  for (const of of ['first-light', 'night-rescue', 'margin-words']) {
    await child.locator(`#${of} h3`).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    const top = await child.locator(`#${of} h3`).evaluate((heading) => heading.getBoundingClientRect().top);
    const frame = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top);
    await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), top + frame - 300);
    await expect(child.locator('.milestone[data-active]')).toHaveId(of);
    await expect(child.locator(`#${of} .of-step .marks`).first()).not.toBeEmpty();
  }
});

test('a host that moves our loader nowhere and one that has it twenty times behave the same', async ({ page, host }) => {
  const child = await pinned(page, host.page(article() + loader.repeat(19)));
  await page.evaluate(() => window.scrollTo(0, 3000));
  await together(page, child);
  const globals = await page.evaluate(() => [
    Object.getOwnPropertySymbols(window).filter((symbol) => symbol === Symbol.for('ledger.embed')).length,
    Object.keys(window).filter((name) => /ledger|embed/i.test(name)).length,
  ]);
  expect(globals).toEqual([1, 0]);
});

test('frames that come late are held, and those that are taken out are let go', async ({ page, host }) => {
  await page.goto(host.page(words(100) + loader + '<div id="late"></div>' + words(300)));
  const add = (html: string) => page.evaluate((code) => (document.querySelector('#late')!.innerHTML = code), html);
  await add(framed('en/m/great-fog'));
  const child = await childOf(page);
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  await add('');
  await add(framed('en/m/great-fog'));
  const again = await childOf(page);
  await expect.poll(() => misfit(again)).toBeLessThanOrEqual(4);
});
