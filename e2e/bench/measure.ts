import type { Browser, Page } from '@playwright/test';
import { asPhone } from './throttle.ts';

/**
 * Times in milliseconds, shift as a score, frames as a share of all. Blocking is what tasks take over 50 ms each, after the first paint.
 * @see https://web.dev/articles/tbt
 */
export interface Measures {
  fcp: number;
  lcp: number;
  blocked: number;
  shift: number;
  interaction: number;
  slowFrames: number;
  /** The longest time between two frames of the scroll. */
  longestFrame: number;
}

interface Seen {
  lcp: number;
  /** Start and end of each task of more than 50 ms. */
  tasks: [start: number, end: number][];
  shift: number;
  interaction: number;
}

/** Taps a page and scrolls it through, 24 pixels a frame, at most forty windows; then taps it again. */
async function scrolled(page: Page): Promise<Pick<Measures, 'slowFrames' | 'longestFrame'>> {
  await page.touchscreen.tap(4, 300);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
  const frames = await page.evaluate(async () => {
    const gaps: number[] = [];
    let before = performance.now();
    const end = Math.min(document.documentElement.scrollHeight - innerHeight, innerHeight * 40);
    for (let y = 0; y < end; y += 24) {
      scrollTo(0, y);
      const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      gaps.push(at - before);
      before = at;
    }
    return { slowFrames: gaps.filter((gap) => gap > 25).length / gaps.length, longestFrame: Math.max(...gaps) };
  });
  await page.touchscreen.tap(4, 600);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  return frames;
}

/**
 * Loads a page on the phone profile, scrolls it through at an even pace and measures what a reader would feel.
 * @param scrolls whether the page is tapped and scrolled; else interaction and frames are 0
 */
export async function measure(browser: Browser, url: string, scrolls = true): Promise<Measures> {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  await asPhone(page);
  await page.addInitScript(() => {
    const seen: Seen = { lcp: 0, tasks: [], shift: 0, interaction: 0 };
    (window as unknown as { seen: Seen }).seen = seen;
    const watch = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.startTime + entry.duration]));
    watch('layout-shift', (entry) => (seen.shift += entry.value ?? 0));
    watch('event', (entry) => (seen.interaction = Math.max(seen.interaction, entry.duration)), { durationThreshold: 16 });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  const loading = await page.evaluate(() => [...(window as unknown as { seen: Seen }).seen.tasks]);
  const { slowFrames, longestFrame } = scrolls ? await scrolled(page) : { slowFrames: 0, longestFrame: 0 };
  const [fcp, seen] = await page.evaluate(
    () => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, (window as unknown as { seen: Seen }).seen] as const,
  );
  await page.close();
  const blocked = loading.reduce((sum, [start, end]) => sum + Math.max(0, end - Math.max(start, fcp) - 50), 0);
  return { fcp, lcp: seen.lcp, blocked, shift: seen.shift, interaction: seen.interaction, slowFrames, longestFrame };
}

/** The middle one of several measures, each line by itself. */
export function median(all: Measures[]): Measures {
  const middle = (key: keyof Measures) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  return {
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    blocked: middle('blocked'),
    shift: middle('shift'),
    interaction: middle('interaction'),
    slowFrames: middle('slowFrames'),
    longestFrame: middle('longestFrame'),
  };
}
