import { unseenAsked } from './browser.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

interface Frame {
  moving: string | undefined;
  scrolled: number;
  /** The picture on the stage: its chart, its cue, and its marks as text. */
  picture: string;
}

/** Records what the page shows at every frame from here on. Returns what was seen, each once, when called. */
async function recording(page: Page): Promise<() => Promise<Frame[]>> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    const look = () => {
      const figure = document.querySelector<HTMLElement>('.chart[data-on-stage]');
      const picture = figure ? [figure.dataset.chart, figure.dataset.cue, figure.querySelector('.marks')!.outerHTML].join(' ') : '';
      const frame = { moving: document.documentElement.dataset.moving, scrolled: window.scrollY, picture };
      const last = frames.at(-1);
      if (last?.moving !== frame.moving || last?.scrolled !== frame.scrolled || last.picture !== frame.picture) frames.push(frame);
    };
    // What is set and taken back within a frame is seen too.
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-moving'] });
    const again = () => {
      look();
      requestAnimationFrame(again);
    };
    again();
    Object.assign(window, { frames });
  });
  return () => page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
}

const scrolledBy = (page: Page, from: number, by: number) =>
  page.waitForFunction(([start, way]) => Math.abs(window.scrollY - start - way) < 1, [from, by] as const);

const picturesOf = (frames: readonly Frame[]) => new Set(frames.map(({ picture }) => picture)).size;
const motionsOf = (frames: readonly Frame[]) => [...new Set(frames.map(({ moving }) => moving))].filter((moving) => moving !== undefined);

/** For its first half second GSAP scrubs without inertia. */
async function started(page: Page): Promise<void> {
  const begin = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() - from > 600, begin);
}

test.describe('after a wheel', () => {
  test('the picture follows with inertia, and at rest it is exactly that of the place @quick', async ({ story, page }) => {
    await story.open('en');
    await story.read('first-light', 1, 0.02);
    await started(page);
    const [before, from] = [await story.picture(), await page.evaluate(() => window.scrollY)];
    const frames = await recording(page);
    await page.mouse.move(900, 400);
    await page.mouse.wheel(0, 120);
    await scrolledBy(page, from, 120);
    await story.settle();
    const seen = await frames();
    expect(motionsOf(seen)).toEqual(['inertia']);
    const arrived = seen.filter(({ scrolled }) => Math.abs(scrolled - from - 120) < 1);
    expect(picturesOf(arrived), 'pictures while the page stands where the wheel has brought it').toBeGreaterThan(2);
    const after = await story.picture();
    expect(after.marks).not.toBe(before.marks);
    await page.evaluate((top) => window.scrollTo(0, top), from);
    await story.settle();
    expect(await story.picture()).toEqual(before);
    await page.evaluate((top) => window.scrollTo(0, top + 120), from);
    await story.settle();
    expect(await story.picture()).toEqual(after);
  });

  test('a key or a finger ends the inertia at once', async ({ story, page }) => {
    await story.open('en');
    await story.read('first-light', 1, 0.02);
    await started(page);
    for (const input of ['keydown', 'touchstart']) {
      const from = await page.evaluate(() => window.scrollY);
      await page.mouse.move(900, 400);
      await page.mouse.wheel(0, 60);
      await page.waitForFunction((top) => window.scrollY !== top && document.documentElement.dataset.moving === 'inertia', from);
      const left = await page.evaluate((name) => {
        document.body.dispatchEvent(new Event(name, { bubbles: true }));
        return document.documentElement.dataset.moving;
      }, input);
      expect(left, input).toBeUndefined();
      await story.settle();
    }
  });
});

test('keys, a finger and jumps have no inertia', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light', 0, 0.3);
  await started(page);
  const frames = await recording(page);
  const from = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction((top) => window.scrollY > top, from);
  await story.settle();
  await page.evaluate(() => {
    document.body.dispatchEvent(new Event('touchstart', { bubbles: true }));
    window.scrollBy(0, 150);
  });
  await story.settle();
  await page.evaluate(() => (location.hash = 'night-rescue'));
  await story.settle();
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
  expect(motionsOf(await frames())).toEqual([]);
});

test.describe('a step or a link near by', () => {
  test('is reached on a way on which the chart is seen changing, and its picture is that of a jump', async ({ story, page }) => {
    await story.open('en', 'first-light');
    await story.settle();
    const frames = await recording(page);
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.documentElement.dataset.moving)).toBe('way');
    await story.settle();
    const seen = await frames();
    expect(motionsOf(seen)).toEqual(['way']);
    expect(picturesOf(seen)).toBeGreaterThan(4);
    const [scrolled, picture] = [await page.evaluate(() => window.scrollY), await story.picture()];
    await page.evaluate(() => {
      window.scrollTo(0, 0);
      document.getElementById('first-light:2')!.scrollIntoView({ behavior: 'instant' });
    });
    await story.settle();
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    expect(await story.picture()).toEqual(picture);
  });

  test('a second press on the way goes on to the step after', async ({ story, page }) => {
    await story.open('en', 'first-light');
    await story.settle();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await story.settle();
    await expect(story.active()).toHaveAttribute('id', 'great-fog');
    await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-cue', 'spring');
  });

  test('is left by a wheel, where the reader then stays', async ({ story, page }) => {
    await story.open('en', 'first-light');
    await story.settle();
    await page.keyboard.press('j');
    const left = await page.evaluate(() => {
      document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 1 }));
      return { moving: document.documentElement.dataset.moving, scrolled: window.scrollY };
    });
    expect(left.moving).toBeUndefined();
    await story.settle();
    expect(await page.evaluate(() => window.scrollY)).toBe(left.scrolled);
  });

  test('a link goes the way too, and back returns to the place left', async ({ story, page }) => {
    await story.open('en', 'first-light');
    await story.settle();
    const [from, frames] = [await page.evaluate(() => window.scrollY), await recording(page)];
    await page.locator('.running summary').click();
    await page.locator('.index a[href="#great-fog"]').click();
    await story.settle();
    expect(motionsOf(await frames())).toEqual(['way']);
    await expect(page).toHaveURL(/#great-fog$/);
    await expect(story.active()).toHaveAttribute('id', 'great-fog');
    await expect(page.locator('.announce')).toHaveText(/^2 \/ 4, /);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.milestone')?.id), 'the focus goes on from there').toBe('great-fog');
    await page.goBack();
    await story.settle();
    expect(await page.evaluate(() => window.scrollY)).toBe(from);
  });

  test('is reached at once with reduced motion, and so is what is far', async ({ story, page }) => {
    await story.open('en', 'first-light');
    await story.settle();
    const frames = await recording(page);
    await page.locator('.running summary').click();
    await page.locator('.index a[href="#margin-words"]').click();
    await story.settle();
    await expect(story.active()).toHaveAttribute('id', 'margin-words');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await story.settle('observer');
    await page.keyboard.press('k');
    await expect(story.active()).toHaveAttribute('id', 'last-page');
    expect(motionsOf(await frames())).toEqual([]);
  });
});

test('after a jump, a wheel and a way a page comes to rest, and then asks for no frame in a second', async ({ story, page }) => {
  await page.clock.install();
  await story.open('en');
  const asked = async () => {
    const before = await page.evaluate(() => (window as unknown as { asked: number }).asked);
    await page.clock.runFor(1000);
    return (await page.evaluate(() => (window as unknown as { asked: number }).asked)) - before;
  };
  await page.evaluate(() => {
    const ask = window.requestAnimationFrame;
    Object.assign(window, { asked: 0 });
    window.requestAnimationFrame = (callback) => {
      (window as unknown as { asked: number }).asked++;
      return ask.call(window, callback);
    };
  });
  await story.read('first-light', 1, 0.02);
  await expect.poll(asked, 'after a jump').toBe(0);
  const from = await page.evaluate(() => window.scrollY);
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 120);
  await scrolledBy(page, from, 120);
  await expect.poll(asked, 'after a wheel').toBe(0);
  await page.keyboard.press('j');
  await expect.poll(asked, 'after a way').toBe(0);
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBeGreaterThan(20);
});

test('no scene that is kept unseen is asked for its size or style while the story is read, resized and turned dark', async ({ page }) => {
  const asked: string[] = [];
  page.on('console', (message) => asked.push(message.text()));
  const scrollThrough = () =>
    page.evaluate(async () => {
      for (const from of [0, 1])
        for (let share = 0; share <= 1; share += 0.04) {
          scrollTo(0, Math.abs(from - share) * document.documentElement.scrollHeight);
          await new Promise(requestAnimationFrame);
        }
    });
  await page.goto('/en/');
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction(() => document.documentElement.dataset.driver === 'scroll');
  await scrollThrough();
  await page.setViewportSize({ width: 390, height: 844 });
  await scrollThrough();
  await page.emulateMedia({ colorScheme: 'dark' });
  await scrollThrough();
  expect(await page.evaluate(() => document.querySelectorAll('.chart[data-seen]').length)).toBeGreaterThan(2);
  expect(asked.filter((text) => text.startsWith(unseenAsked))).toEqual([]);
});

test('a scene that comes to the stage amid its preparation shows its own picture, and keeps it @quick', async ({ page, story }) => {
  // Idle moments come when the test says so.
  await page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    const papers = () => document.querySelector<HTMLElement>('.chart[data-chart="papers"]')!;
    const words = () => papers().querySelector('.marks')!.textContent;
    /** Gives idle moments while something asks for them, or until some marks of the scene are written anew and some are not. */
    const idle = (untilAmid: boolean) => {
      const isAmid = () => papers().dataset.seen === 'early' && words() !== '';
      while (waiting.length > 0 && !(untilAmid && isAmid())) waiting.shift()!();
      const { cue, seen } = papers().dataset;
      return { cue, seen, words: words() };
    };
    Object.assign(window, { idle, requestIdleCallback: (run: () => void) => waiting.push(run) });
  });
  type Idle = (untilAmid: boolean) => { cue?: string; seen?: string; words: string };
  const idle = (untilAmid: boolean) => page.evaluate((amid) => (window as unknown as { idle: Idle }).idle(amid), untilAmid);
  await page.goto('/en/');
  const marks = page.locator('.chart[data-chart="papers"] .marks');
  const printed = await marks.textContent();
  await story.read('great-fog');
  await expect.poll(() => idle(true)).toMatchObject({ seen: 'early' });
  expect((await idle(true)).words.length).toBeLessThan(printed!.length);
  await story.read('margin-words');
  await expect(page.locator('.chart[data-chart="papers"][data-on-stage]')).toHaveAttribute('data-cue', 'licence');
  const words = await marks.textContent();
  expect(words).not.toBe('');
  expect(await idle(false)).toEqual({ cue: 'licence', seen: '', words });
});

test('a scene that was prepared waits with the picture that it comes with, and not with the finished one', async ({ page, story }) => {
  await page.goto('/en/');
  const papers = page.locator('.chart[data-chart="papers"]');
  const printed = await papers.locator('.marks').textContent();
  await story.read('great-fog');
  await expect(papers).toHaveAttribute('data-seen', '');
  await expect(papers).not.toHaveAttribute('data-on-stage');
  expect((await papers.locator('.marks').textContent())!.length).toBeLessThan(printed!.length);
});

test('each entry is a stacking context with a layer in it, whose painting a browser keeps while its scene changes', async ({ page }) => {
  await page.goto('/en/');
  const entries = await page.locator('.milestone').evaluateAll((all) =>
    all.map((entry) => {
      const inside = [...entry.querySelectorAll('*')].map((element) => getComputedStyle(element).position);
      return [getComputedStyle(entry).contain, inside.includes('relative')];
    }),
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(entries).toEqual(entries.map(() => ['paint', true]));
});
