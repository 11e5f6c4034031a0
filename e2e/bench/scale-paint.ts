import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from '../browser.ts';
import { serveSite } from '../static-server.ts';
import { measure, median, type Measures } from './measure.ts';

/**
 * Prints the first paint of invented stories beside that of the smallest, measured in turn, and the elements of their first page: after
 * `npm run bench:scale -- 46 1000`, `npm run bench:scale-paint -- 46 1000`. `RUNS` makes it shorter.
 */
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env.RUNS ?? 5);
const folder = (size: number) => join('.cache', 'e2e', 'scale', String(size), 'dist');
const missing = sizes.find((size) => !existsSync(folder(size)));
if (missing !== undefined) throw new Error(`Build the story of ${missing} entries first: npm run bench:scale -- ${missing}`);

const sites = await Promise.all(sizes.map((size) => serveSite(folder(size), { quality: 11 })));
const browser = await chromium.launch(launch);
for (const lang of ['zh', 'en']) {
  const seen: Measures[][] = sizes.map(() => []);
  for (const { url } of sites) await (await fetch(`${url}/${lang}/`, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
  for (let run = 0; run < runs; run++)
    for (const [index, { url }] of sites.entries()) seen[index]!.push(await measure(browser, `${url}/${lang}/`, false));
  for (const [index, { url }] of sites.entries()) {
    const page = await browser.newPage();
    await page.goto(`${url}/${lang}/`);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    await page.close();
    const [own, least] = [median(seen[index]!), median(seen[0]!)];
    console.log(
      `${lang} ${String(sizes[index]).padStart(6)} entries: first paint ${own.fcp.toFixed(0)} ms (${(own.fcp / least.fcp).toFixed(2)} ×), largest ${own.lcp.toFixed(0)} ms, blocking ${own.blocked.toFixed(0)} ms, ${elements} elements`,
    );
  }
}
await browser.close();
for (const site of sites) await site.close();
