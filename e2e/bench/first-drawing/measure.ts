import type { Browser, CDPSession, Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { plainScales } from '../../../src/bundle/plain-scales.ts';
import { pureCalls } from '../../../src/bundle/pure-calls.ts';
import { alias, manualPureFunctions, oldest } from '../../../src/bundle/settings.ts';
import type { Drawings } from './in-page.ts';

/** What the first drawing of a scene takes, in milliseconds of script on the thread of the page: no style, no layout of the page, no paint. */
export interface FirstDrawing {
  scene: string;
  /** The longest part of what is done before the scene is seen, in idle moments. */
  rehearsed: number;
  /** The first picture that a reader sees who scrolls to it. */
  seen: number;
}

type Window = typeof globalThis & { drawings: Drawings };

/** The scripts of the stage as pages have them, with what the bench calls. */
export async function bundleDrawings(): Promise<string> {
  const build = await rolldown({
    input: 'e2e/bench/first-drawing/in-page.ts',
    platform: 'browser',
    resolve: { alias },
    plugins: [plainScales, pureCalls],
    transform: { target: oldest },
    treeshake: { manualPureFunctions },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}

const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, bypassCSP: true };

/** Opens a story at its opening, where its own stage has not started, and slows the processor to a quarter. */
async function open(browser: Browser, url: string, code: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage(phone);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(code);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, session };
}

/** Script on the thread of the page so far, in milliseconds. What style and layout take within a script is not in it. */
async function scripted(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
}

/** Runs one drawing in a task of its own. */
async function timed<Step extends keyof Drawings>(
  { page, session }: { page: Page; session: CDPSession },
  step: Step,
  words: Parameters<Drawings[Step]>,
): Promise<{ took: number; result: ReturnType<Drawings[Step]> }> {
  const before = await scripted(session);
  const result = await page.evaluate(
    ([name, given]) =>
      new Promise((resolve) => {
        const run = (window as unknown as Window).drawings[name] as (...all: unknown[]) => unknown;
        setTimeout(() => resolve(run(...given)));
      }),
    [step, words] as const,
  );
  return { took: (await scripted(session)) - before, result: result as ReturnType<Drawings[Step]> };
}

/**
 * Draws the scenes of a story for the first time, one after the other as a reader meets them at a quarter of the processor, each rehearsed as
 * on the stage; the first stands on it before that, under the opening.
 * @param url of the story
 * @param code from `bundleDrawings`
 */
export async function firstDrawings(browser: Browser, url: string, code: string): Promise<FirstDrawing[]> {
  const opened = await open(browser, url, code);
  const scenes = await opened.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.chart')].flatMap(({ dataset, innerHTML }) => {
      const step = document.querySelector<HTMLElement>(`.step[data-scene="${dataset.chart}"][data-cue]`);
      return innerHTML.includes('type="application/json"') ? [{ scene: dataset.chart!, cue: step?.dataset.cue ?? dataset.finished! }] : [];
    }),
  );
  const all: FirstDrawing[] = [];
  for (const { scene, cue } of scenes) {
    let rehearsed = 0;
    if (all.length === 0) await timed(opened, 'open', [scene]);
    for (let isReady = false; !isReady;) {
      const part = await timed(opened, 'rehearse', [scene]);
      rehearsed = Math.max(rehearsed, part.took);
      isReady = part.result;
    }
    const { took } = await timed(opened, 'arrive', [scene, cue]);
    all.push({ scene, rehearsed, seen: took });
  }
  await opened.page.close();
  return all;
}

/** The middle one of several measures of each scene, the slowest scene first. */
export function slowest(all: FirstDrawing[][]): FirstDrawing[] {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return all[0]!
    .map(({ scene }, index) => ({
      scene,
      rehearsed: middle(all.map((run) => run[index]!.rehearsed)),
      seen: middle(all.map((run) => run[index]!.seen)),
    }))
    .sort((one, other) => other.seen - one.seen);
}
