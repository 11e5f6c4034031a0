import { mkdirSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { launch } from './browser.ts';
import { serveSite } from './static-server.ts';

/** Takes pictures of the opening, every step and every era into `.cache/look/`, finished. Arguments narrow them: `zh`, `en`, `360`, `dark`, or a part of a name. */
const wanted = process.argv.slice(2);
const sizes = [
  [360, 780, 2],
  [820, 1180, 1],
  [1440, 900, 1],
  [1920, 1080, 1],
] as const;
const out = '.cache/look';
const has = (options: string[], value: string) => !wanted.some((word) => options.includes(word)) || wanted.includes(value);
const names = wanted.filter((word) => !['zh', 'en', 'light', 'dark', '360', '820', '1440', '1920'].includes(word));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const site = await serveSite(process.env.OUT_DIR ?? 'dist');
const browser = await chromium.launch(launch);

/** Scrolls a step to the reading line, a share of it read, and waits for two frames and the fonts. */
async function read(page: Page, of: string, step: number, share: number): Promise<void> {
  await page.evaluate(
    async ([id, index, part]) => {
      const element = document.querySelector(`.step[data-of="${id}"][data-step="${index}"]`)!;
      const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
      const { top, height } = element.getBoundingClientRect();
      window.scrollTo(0, window.scrollY + top - line + height * part);
      await document.fonts.ready;
    },
    [of, step, share] as const,
  );
  await page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

for (const [width, height, scale] of sizes) {
  if (!has(['360', '820', '1440', '1920'], String(width))) continue;
  for (const lang of ['zh', 'en']) {
    if (!has(['zh', 'en'], lang)) continue;
    for (const theme of ['light', 'dark'] as const) {
      if (!has(['light', 'dark'], theme)) continue;
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: scale,
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const shot = (name: string) => page.screenshot({ path: `${out}/${name}-${lang}-${width}-${theme}.png` });
      const take = (name: string) => names.length === 0 || names.some((part) => name.includes(part));
      await page.goto(`${site.url}/${lang}/`);
      await page.evaluate(() => document.fonts.ready);
      if (take('opening')) await shot('opening');
      const steps = await page.$$eval('.step', (elements) =>
        elements.map((element) => [(element as HTMLElement).dataset.of!, Number((element as HTMLElement).dataset.step)] as const),
      );
      for (const [of, step] of steps) {
        const name = `${of}-${step}`;
        if (!take(name)) continue;
        await read(page, of, step, 0.42);
        await shot(name);
      }
      const eras = await page.$$eval('.era', (elements) => elements.map(({ id }) => id));
      for (const era of eras) {
        if (!take(`era-${era}`)) continue;
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), era);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        await shot(`era-${era}`);
      }
      await page.close();
    }
  }
}
await browser.close();
await site.close();
