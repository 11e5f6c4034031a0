import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from '../browser.ts';
import { serveSite } from '../static-server.ts';
import { storyBytes } from './bytes.ts';
import { measure, median, type Measures } from './measure.ts';

/** Prints the budget table for the built story of each language, beside its floor: the same HTML with no script and no font. */
const dist = process.env.OUT_DIR ?? 'dist';
const runs = Number(process.env.RUNS ?? 5);
const languages = readdirSync(dist).filter((name) => /^[a-z]{2}$/.test(name) && existsSync(join(dist, name, 'index.html')));
const bare = (_: string, html: string) =>
  html
    .replace(/<script(?![^>]*application\/json)[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="preload"[^>]*>/g, '')
    .replace(/@font-face\{[^}]*\}/g, '');

const site = await serveSite(dist, { quality: 11 });
const floor = await serveSite(dist, { change: bare, quality: 11 });
const browser = await chromium.launch(launch);
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const ms = (time: number) => `${Math.round(time)} ms`;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

for (const lang of languages) {
  const bytes = storyBytes(dist, lang);
  const [page, ground]: [Measures[], Measures[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    page.push(await measure(browser, `${site.url}/${lang}/`));
    ground.push(await measure(browser, `${floor.url}/${lang}/`));
  }
  const [it, low] = [median(page), median(ground)];
  const rows: [string, string, string, string, boolean][] = [
    ['story HTML', kb(bytes.html), '', '70 KB', bytes.html <= 70 * 1024],
    ['CSS', kb(bytes.css), '', '14 KB', bytes.css <= 14 * 1024],
    ['scripts before the first scroll', kb(bytes.scriptsFirst), '', '8 KB', bytes.scriptsFirst <= 8 * 1024],
    ['scripts in all', kb(bytes.scriptsAll), '', '97 KB', bytes.scriptsAll <= 97 * 1024],
    ['fonts on first view', kb(bytes.fonts), '', lang === 'zh' ? '90 KB' : '60 KB', bytes.fonts <= (lang === 'zh' ? 90 : 60) * 1024],
    ['first contentful paint', ms(it.fcp), ms(low.fcp), '1.15 × floor', it.fcp <= low.fcp * 1.15],
    ['largest contentful paint', ms(it.lcp), ms(low.lcp), '1.15 × floor', it.lcp <= low.lcp * 1.15],
    ['total blocking time', ms(it.blocked), ms(low.blocked), '50 ms', it.blocked <= 50],
    ['layout shift, load and whole scroll', it.shift.toFixed(3), low.shift.toFixed(3), '0.000', it.shift < 0.0005],
    ['interaction to next paint', ms(it.interaction), ms(low.interaction), '100 ms', it.interaction <= 100],
    [
      'frames over 25 ms in a scroll',
      percent(it.slowFrames),
      percent(low.slowFrames),
      'floor + 1 pt',
      it.slowFrames <= low.slowFrames + 0.01,
    ],
  ];
  console.log(`\n/${lang}/, median of ${runs}, phone profile (CPU ÷ 4, 1.6 Mbit/s, 150 ms)`);
  console.log(`${'what'.padEnd(38)}${'page'.padStart(10)}${'floor'.padStart(10)}  ${'budget'.padEnd(14)}`);
  for (const [what, value, ground_, budget, kept] of rows)
    console.log(`${what.padEnd(38)}${value.padStart(10)}${ground_.padStart(10)}  ${budget.padEnd(14)}${kept ? 'kept' : 'OVER'}`);
}
await browser.close();
await site.close();
await floor.close();
