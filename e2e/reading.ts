import type { Page } from '@playwright/test';
import { expect, isStaged, painted } from './story.ts';

/** Numbers that look random and are the same in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

/** Waits until the driver that belongs to the place and to the wish for motion runs, nothing moves, a chart is on the stage, and frames are painted. */
export async function settle(page: Page): Promise<void> {
  await painted(page, 2);
  await page.waitForFunction(() => {
    const { driver, moving } = document.documentElement.dataset;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return (
      moving === undefined &&
      driver !== undefined &&
      driver === (still ? 'observer' : location.hash || window.scrollY > 0 ? 'scroll' : driver)
    );
  });
  await page.waitForFunction(isStaged);
  await painted(page, 3);
}

/** The step on the reading line, and the share of it above the line, by where it stands; nothing above the first step. */
export const placeOf = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
    const step = [...document.querySelectorAll<HTMLElement>('.step')].filter((one) => one.getBoundingClientRect().top <= line).at(-1);
    if (!step) return undefined;
    const { top, height } = step.getBoundingClientRect();
    return { of: step.dataset.of!, step: step.dataset.step!, share: (line - top) / height };
  });

/**
 * Waits until the page remembers the step that is on the reading line, as it does for a reader who has come to rest. Where the heading of an
 * era fills the window down to that line it remembers the step below the heading.
 */
export async function remembered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    const steps = [...document.querySelectorAll<HTMLElement>('.step')];
    const passed = steps.filter((step) => topOf(step) <= line).length;
    const heading = steps[passed]?.matches('[data-step="0"]') ? steps[passed].closest('.milestone')!.previousElementSibling : null;
    const isAhead = heading?.matches('.spread') && topOf(heading) <= 0;
    const wanted = steps[isAhead ? passed : passed - 1];
    const { place } = (history.state ?? {}) as { place?: { milestone: string; step: number; share: number } };
    if (wanted === undefined || place === undefined) return wanted === place;
    return place.milestone === wanted.dataset.of && String(place.step) === wanted.dataset.step && place.share < 0 === (isAhead ?? false);
  });
}

/** What a story page shows and says of the place where it is, once it has come to rest there. */
export function pageAt(page: Page) {
  return page.evaluate(async () => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const active = () => document.querySelector('.milestone[data-active]')?.id ?? '';
    const heading = () => document.querySelector('.milestone[data-active] h3')?.textContent ?? '';
    const rests = () =>
      !document.querySelector('.targets.moving') &&
      location.hash.slice(1) === active() &&
      (heading() ? text('.announce').endsWith(heading()) : text('.announce') === '');
    const begin = performance.now();
    while (!rests() && performance.now() - begin < 3000) await new Promise(requestAnimationFrame);
    const figure = document.querySelector<HTMLElement>('.stage .chart[data-on-stage]');
    const ribbon = document.querySelector<HTMLElement>('.ribbon');
    const seen = ribbon && getComputedStyle(ribbon).visibility !== 'hidden';
    return {
      scrolled: window.scrollY,
      address: location.hash,
      active: [...document.querySelectorAll('.milestone[data-active]')].map(({ id }) => id),
      current: [...document.querySelectorAll('main [aria-current]')].map((link) => link.getAttribute('href') ?? link.textContent),
      head: ['.running-era', '.running-when', '.running-number', '.announce'].map(text),
      switches: [...document.querySelectorAll<HTMLAnchorElement>('a.switch')].map(({ hash }) => hash),
      // Above the first entry the stage is behind the opening of its era.
      picture: active() && figure && [figure.dataset.chart, figure.dataset.cue, figure.querySelector('svg.picture')!.outerHTML],
      links:
        active() &&
        figure &&
        [...figure.querySelectorAll<HTMLElement>('.targets a')].map((link) => [
          link.dataset.target,
          link.getAttribute('href'),
          link.ariaLabel,
          link.ariaHidden,
          link.tabIndex,
          link.style.cssText,
        ]),
      ribbon: seen && active() && [ribbon.querySelector('p')!.innerHTML, ribbon.style.cssText],
    };
  });
}

export type Shown = Awaited<ReturnType<typeof pageAt>>;

/** Scrolls to a place by less than half a window a frame. Throws where the page does not get there, or paints no more. */
const scroll = (page: Page, top: number) =>
  page.evaluate(async (to) => {
    const most = window.innerHeight * 0.45;
    const way: number[] = [];
    const painted = () =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`No frame was painted at ${window.scrollY} on the way to ${to}.`)), 30_000);
        requestAnimationFrame(() => {
          clearTimeout(late);
          resolve(undefined);
        });
      });
    while (Math.abs(window.scrollY - to) >= 0.5) {
      const before = window.scrollY;
      way.push(before);
      if (way.length > 1000) throw new Error(`The page does not scroll to ${to}: it was at ${way.slice(-6).join(', ')}.`);
      window.scrollTo(0, before + Math.max(-most, Math.min(most, to - before)));
      await painted();
      if (window.scrollY === before) break;
    }
  }, top);

/** The same, and the page comes to rest. A loaded browser may paint a window no more until that is brought to the front. */
export async function scrollSlowly(page: Page, top: number): Promise<void> {
  for (let tries = 2; ; tries--)
    try {
      await scroll(page, top);
      break;
    } catch (error) {
      if (tries === 0 || !String(error).includes('No frame was painted')) throw error;
      await page.bringToFront();
    }
  await settle(page);
  expect(await page.evaluate(() => window.scrollY)).toBeCloseTo(top, 0);
}
