import { chromium } from '@playwright/test';
import { launch } from '../browser.ts';
import { serveSite } from '../static-server.ts';

/** How long it takes from a key in one window of a class until the other shows the step: median and longest of many presses, in milliseconds. */
const presses = 100;
const site = await serveSite(process.env.OUT_DIR ?? 'dist');
const browser = await chromium.launch(launch);
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
const [wall, speaker] = [await context.newPage(), await context.newPage()];
await wall.goto(`${site.url}/en/present/?class=bench`);
await speaker.goto(`${site.url}/en/present/speaker/?class=bench`);
for (const page of [wall, speaker]) await page.waitForFunction(() => document.documentElement.dataset.driver === 'keys');

for (const [name, from, to] of [
  ['speaker to class', speaker, wall],
  ['class to speaker', wall, speaker],
] as const) {
  const delays: number[] = [];
  for (let press = 0; press < presses; press++) {
    const seen = to.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            watch.disconnect();
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
          });
          watch.observe(document.querySelector('.slides')!, { subtree: true, attributeFilter: ['data-now'] });
        }),
    );
    const pressed = await from.evaluate(
      (key) => {
        const now = performance.timeOrigin + performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        return now;
      },
      press % 40 < 20 ? 'PageDown' : 'PageUp',
    );
    delays.push((await seen) - pressed);
    // A guess would take the next press.
    await wall.evaluate(() => {
      if (document.querySelector('main[data-guessing]'))
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
  }
  delays.sort((one, other) => one - other);
  console.log(`${name}: median ${delays[presses / 2]!.toFixed(0)} ms, longest ${delays.at(-1)!.toFixed(0)} ms, of ${presses}`);
}
await browser.close();
await site.close();
