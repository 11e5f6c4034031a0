import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launch } from '../browser.ts';
import { serveSite } from '../static-server.ts';
import { packed, pageBytes, storyBytes } from './bytes.ts';
import { bundleDrawings, firstDrawings, slowest } from './first-drawing/measure.ts';
import { floorOf } from './floor.ts';
import { measure, median, type Measures } from './measure.ts';
import { writeScrollamaPage } from './scrollama-page/write.ts';

/**
 * Prints the budget table of each page of each language. The page, its floor (the same HTML and style in one request, with no script and no
 * font) and a page made with scrollama and d3 are measured in turn, so that what else the machine does falls on all three.
 *
 * `RUNS`, `LANGS` and `PAGES` (names of this table, with commas) make a run shorter.
 */
const dist = process.env.OUT_DIR ?? 'dist';
const runs = Number(process.env.RUNS ?? 5);
const among = (name: string, all: string[]) => all.filter((one) => process.env[name]?.split(',').includes(one) ?? true);
const languages = among(
  'LANGS',
  readdirSync(dist).filter((name) => /^[a-z]{2}$/.test(name) && existsSync(join(dist, name, 'index.html'))),
);

/** The path of the largest page of a folder: if that one keeps its budget, so do the others. */
const largest = (lang: string, folder: string) => {
  const pages = readdirSync(join(dist, lang, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dist, lang, folder, entry.name, 'index.html')))
    .map(({ name }) => `${folder}/${name}/`);
  const size = (path: string) => packed(join(dist, lang, path, 'index.html'));
  return pages.sort((one, other) => size(other) - size(one))[0]!;
};
const pathOf: Record<string, (lang: string) => string> = {
  story: () => '',
  class: () => 'present/',
  entry: (lang) => largest(lang, 'm'),
  chart: (lang) => largest(lang, 'charts'),
  ledger: () => 'ledger/',
};
const names = among('PAGES', Object.keys(pathOf));

const site = await serveSite(dist, { quality: 11 });
const floor = await serveSite(dist, { change: floorOf(dist), quality: 11 });
const plain = await serveSite(await writeScrollamaPage(), { quality: 11 });
const browser = await chromium.launch(launch);
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const ms = (time: number) => `${Math.round(time)} ms`;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const times = (one: number, other: number) => `${(one / other).toFixed(2)} ×`;

/** A line of the table: values of the page, of its floor and of the page made with scrollama, and whether the budget is kept. */
type Row = [what: string, page: string, floor: string, plain: string, ratio: string, budget: string, isKept: boolean];

const sizeRows = (lang: string): Row[] => {
  const bytes = storyBytes(dist, lang);
  const size = (what: string, value: number, most: number): Row => [what, kb(value), '', '', '', `${most} KB`, value <= most * 1024];
  return [
    size('story HTML, without its style', bytes.html, 70),
    size('CSS, in the page and linked', bytes.css, 14.5),
    size('scripts before the first scroll', bytes.scriptsFirst, 8),
    size('scripts in all', bytes.scriptsAll, 92),
    size('fonts on first view', bytes.fonts, lang === 'zh' ? 90 : 60),
  ];
};

const paintRows = (it: Measures, low: Measures, other: Measures): Row[] => {
  const paint = (what: string, key: 'fcp' | 'lcp'): Row => [
    what,
    ms(it[key]),
    ms(low[key]),
    ms(other[key]),
    times(it[key], other[key]),
    '1.00 × scrollama',
    it[key] <= other[key],
  ];
  return [
    paint('first contentful paint', 'fcp'),
    paint('largest contentful paint', 'lcp'),
    ['total blocking time', ms(it.blocked), ms(low.blocked), ms(other.blocked), '', '50 ms', it.blocked <= 50],
    ['layout shift', it.shift.toFixed(3), low.shift.toFixed(3), other.shift.toFixed(3), '', '0.000', it.shift < 0.0005],
  ];
};

const scrollRows = (it: Measures, low: Measures, other: Measures): Row[] => [
  ['interaction to next paint', ms(it.interaction), ms(low.interaction), ms(other.interaction), '', '100 ms', it.interaction <= 100],
  ['longest frame of a scroll', ms(it.longestFrame), ms(low.longestFrame), ms(other.longestFrame), '', '50 ms', it.longestFrame <= 50],
  [
    'frames over 25 ms in a scroll',
    percent(it.slowFrames),
    percent(low.slowFrames),
    percent(other.slowFrames),
    '',
    'floor + 1 pt',
    it.slowFrames <= low.slowFrames + 0.01,
  ],
];

const columns = [36, 10, 10, 11, 9] as const;
const line = (...cells: string[]) =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(columns[0]) : index < columns.length ? cell.padStart(columns[index]!) : `  ${cell}`))
    .join('');

/** What the first drawing of a scene may take, in milliseconds of script. */
const mostOfDrawing = 16;

/** Prints what first drawings take, the slowest scene first, and returns what is over. */
async function drawingsOf(lang: string): Promise<string[]> {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await firstDrawings(browser, `${site.url}/${lang}/`, drawings));
  const scenes = slowest(all);
  const late = scenes.filter(({ seen }) => seen > mostOfDrawing);
  const named = (scene: string, time: number) => `${scene} ${time.toFixed(1)} ms`;
  const rehearsed = Math.max(...scenes.map((scene) => scene.rehearsed));
  const longest = scenes.find((scene) => scene.rehearsed === rehearsed)!;
  console.log(
    `first drawing of each of ${scenes.length} scenes, script alone (budget ${mostOfDrawing} ms, ${late.length > 0 ? 'OVER' : 'kept'}): ` +
      `${scenes
        .slice(0, Math.max(3, late.length))
        .map(({ scene, seen }) => named(scene, seen))
        .join(', ')}; ` +
      `longest part of a rehearsal, in idle moments: ${named(longest.scene, rehearsed)}`,
  );
  return late.map(({ scene, seen }) => `/${lang}/: first drawing of ${named(scene, seen)}, of ${mostOfDrawing} ms`);
}

const drawings = names.includes('story') ? await bundleDrawings() : '';
const over: string[] = [];
for (const lang of languages)
  for (const name of names) {
    const path = `/${lang}/${pathOf[name]!(lang)}`;
    const isStory = name === 'story';
    // The first answer of a server is packed, which takes longer than sending it.
    for (const address of [`${site.url}${path}`, `${floor.url}${path}`, `${plain.url}/`])
      await (await fetch(address, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
    const [page, ground, other]: [Measures[], Measures[], Measures[]] = [[], [], []];
    for (let run = 0; run < runs; run++) {
      page.push(await measure(browser, `${site.url}${path}`, isStory));
      ground.push(await measure(browser, `${floor.url}${path}`, isStory));
      other.push(await measure(browser, `${plain.url}/`, isStory));
    }
    const all = [median(page), median(ground), median(other)] as const;
    const rows = isStory ? [...sizeRows(lang), ...paintRows(...all), ...scrollRows(...all)] : paintRows(...all);
    const { sent, html, css, scripts, fonts } = pageBytes(dist, `${lang}/${pathOf[name]!(lang)}`);
    console.log(`\n${name} ${path}, median of ${runs}, phone profile (CPU ÷ 4, 1.6 Mbit/s, 150 ms)`);
    console.log(`sent as HTML ${kb(sent)}; HTML ${kb(html)}, style ${kb(css)}, scripts ${kb(scripts)}, fonts ${kb(fonts)}`);
    console.log(line('what', 'page', 'floor', 'scrollama', 'ratio', 'budget'));
    for (const [what, value, ground_, other_, ratio, budget, isKept] of rows) {
      console.log(line(what, value, ground_, other_, ratio, budget.padEnd(17) + (isKept ? 'kept' : 'OVER')));
      if (!isKept) over.push(`${path}: ${what} ${value}${ratio && ` (${ratio})`}, of ${budget}`);
    }
    if (isStory) over.push(...(await drawingsOf(lang)));
  }
console.log(over.length > 0 ? `\nOver:\n${over.join('\n')}` : '\nNothing is over.');
await browser.close();
for (const server of [site, floor, plain]) await server.close();
