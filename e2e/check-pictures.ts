import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { chartPicture } from '../src/pictures/chart-picture.ts';
import { pictureFaces } from '../src/pictures/faces.ts';
import { type Letters, lettersIn } from '../src/pictures/letters-in.ts';
import { checkStory } from '../src/story/check/check-story.ts';
import { compileStories } from '../src/story/compile-story.ts';
import { launch } from './browser.ts';

/**
 * Draws every chart of the story with Chromium, librsvg and Inkscape, and with Firefox where there is one, and compares: the same texts can be
 * read, no area is solid black, and the pictures are alike. Needs the Debian packages librsvg2-bin and inkscape. Arguments narrow the charts:
 * `npm run check:pictures -- en population`. Pictures stay in `.cache/check-pictures/`.
 */
const out = resolve('.cache/check-pictures');
const size = { width: 1200, height: 860 };

/** What is allowed, in shares of the way from black to white. */
const limits = {
  /** Mean difference of a picture, looked at in cells of four pixels. */
  picture: 0.005,
  /** Mean difference of a text within its box. */
  text: 0.05,
  /** How much ink a text has, as a share of what Chromium gives it. */
  ink: [0.9, 1.1] as const,
};

/** What was found of a picture in one viewer, beside Chromium. */
interface Found {
  picture: number;
  text: number;
  faults: string[];
}

const run = (program: string, words: string[]) => spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
const has = (program: string) => run(program, ['--version']).status === 0;

/** Viewers beside Chromium: how each makes a PNG file of each SVG file. */
const viewers: { name: string; program: string; draw: (svgs: string[], png: (svg: string) => string) => void; isNeeded: boolean }[] = [
  {
    name: 'librsvg',
    program: 'rsvg-convert',
    isNeeded: true,
    draw: (svgs, png) => svgs.forEach((svg) => run('rsvg-convert', [svg, '-o', png(svg)])),
  },
  {
    name: 'inkscape',
    program: 'inkscape',
    isNeeded: true,
    draw: (svgs, png) => svgs.forEach((svg) => run('inkscape', [svg, '--export-type=png', `--export-filename=${png(svg)}`])),
  },
  {
    name: 'firefox',
    program: 'firefox-esr',
    isNeeded: false,
    draw: (svgs, png) =>
      svgs.forEach((svg) =>
        run('firefox-esr', [
          '--headless',
          '--profile',
          join(out, 'firefox'),
          `--window-size=${size.width},${size.height}`,
          '--screenshot',
          png(svg),
          pathToFileURL(svg).href,
        ]),
      ),
  },
];

/** Compares two pictures in the page; both have been given to it as addresses of PNG files. */
async function compared([ours, theirs, letters, allowed, side]: [string, string, Letters[], typeof limits, typeof size]): Promise<Found> {
  const pixels = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    if (image.width !== side.width || image.height !== side.height) throw new Error(`a picture of ${image.width} × ${image.height}`);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [side.width, side.height];
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, side.width, side.height);
    return Float32Array.from({ length: data.length / 4 }, (_, index) => {
      const [red, green, blue] = data.subarray(index * 4, index * 4 + 3) as unknown as [number, number, number];
      return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    });
  };
  const [one, other] = await Promise.all([pixels(ours), pixels(theirs)]);
  const mean = (grey: Float32Array, left: number, top: number, wide: number, high: number) => {
    let sum = 0;
    for (let y = top; y < top + high; y += 1) for (let x = left; x < left + wide; x += 1) sum += grey[y * side.width + x]!;
    return sum / (wide * high);
  };
  const faults: string[] = [];
  let picture = 0;
  const cell = 4;
  for (let y = 0; y + cell <= side.height; y += cell)
    for (let x = 0; x + cell <= side.width; x += cell) picture += Math.abs(mean(one, x, y, cell, cell) - mean(other, x, y, cell, cell));
  picture /= Math.floor(side.width / cell) * Math.floor(side.height / cell);
  if (picture > allowed.picture) faults.push(`unlike by ${(picture * 100).toFixed(2)} %`);
  const block = 16;
  for (let y = 0; y + block <= side.height; y += block)
    for (let x = 0; x + block <= side.width; x += block)
      if (mean(other, x, y, block, block) < 0.12 && mean(one, x, y, block, block) > 0.2) faults.push(`black at ${x}, ${y}`);
  const paper = one[5 * side.width + 5]!;
  let text = 0;
  for (const { words, ...box } of letters) {
    const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
    const wide = Math.min(side.width - left, Math.ceil(box.width) + 1);
    const high = Math.min(side.height - top, Math.ceil(box.height) + 1);
    let [unlike, ink, theirInk] = [0, 0, 0];
    for (let y = top; y < top + high; y += 1)
      for (let x = left; x < left + wide; x += 1) {
        const [a, b] = [one[y * side.width + x]!, other[y * side.width + x]!];
        unlike += Math.abs(a - b);
        ink += Math.abs(paper - a);
        theirInk += Math.abs(paper - b);
      }
    unlike /= wide * high;
    text = Math.max(text, unlike);
    const share = theirInk / ink;
    if (ink === 0) faults.push(`"${words}" cannot be read in Chromium`);
    else if (share < allowed.ink[0] || share > allowed.ink[1]) faults.push(`"${words}" has ${Math.round(share * 100)} % of its ink`);
    if (unlike > allowed.text) faults.push(`"${words}" is unlike by ${Math.round(unlike * 100)} %`);
  }
  return { picture, text, faults };
}

/** The picture of Chromium: the file itself, opened as a document. */
async function photograph(page: Page, svg: string, png: string): Promise<void> {
  await page.goto(pathToFileURL(svg).href);
  await page.screenshot({ path: png });
}

const dataOf = (png: string) => `data:image/png;base64,${readFileSync(png).toString('base64')}`;
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

const missing = viewers.filter(({ program, isNeeded }) => isNeeded && !has(program)).map(({ program }) => program);
if (missing.length > 0) throw new Error(`${missing.join(' and ')} cannot be run. Install the Debian packages librsvg2-bin and inkscape.`);
const present = viewers.filter(({ program, isNeeded }) => isNeeded || has(program));
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'firefox'), { recursive: true });
const words = process.argv.slice(2);
const faces = await pictureFaces();
const svgs = compileStories(checkStory('content').draft, '/').flatMap((story) =>
  story.scenes.flatMap(({ id, scene }) => {
    const name = `${story.lang}-${id}`;
    if (scene.kind === 'strip' || !words.every((word) => name.split(/-(.*)/).includes(word))) return [];
    const svg = join(out, `${name}.svg`);
    writeFileSync(svg, chartPicture(story, id, scene, size, `example.org/${story.lang}/charts/${id}/`, faces));
    return [svg];
  }),
);
const png = (viewer: string) => (svg: string) => svg.replace(/\.svg$/, `.${viewer}.png`);
for (const { name, draw } of present) draw(svgs, png(name));
const browser = await chromium.launch(launch);
const page = await browser.newPage({ viewport: size });
for (const svg of svgs) await photograph(page, svg, png('chromium')(svg));
await page.goto('about:blank');
let faulty = 0;
const worst = new Map(present.map(({ name }) => [name, { picture: 0, text: 0 }]));
for (const svg of svgs) {
  const letters = lettersIn(readFileSync(svg, 'utf8'));
  const said: string[] = [];
  for (const { name } of present) {
    const found = await page.evaluate(compared, [dataOf(png('chromium')(svg)), dataOf(png(name)(svg)), letters, limits, size] as [
      string,
      string,
      Letters[],
      typeof limits,
      typeof size,
    ]);
    const most = worst.get(name)!;
    worst.set(name, { picture: Math.max(most.picture, found.picture), text: Math.max(most.text, found.text) });
    faulty += found.faults.length;
    said.push(`${name} ${percent(found.picture)}, texts ${percent(found.text)}`, ...found.faults.map((fault) => `  ${name}: ${fault}`));
  }
  const [head, faults] = [said.filter((line) => !line.startsWith(' ')), said.filter((line) => line.startsWith(' '))];
  console.log([`${basename(svg, '.svg')}: ${letters.length} texts; ${head.join('; ')}`, ...faults].join('\n'));
}
await browser.close();
console.log(
  `${svgs.length} charts, ${faulty} faults. Farthest from Chromium: ${[...worst].map(([name, { picture, text }]) => `${name} ${percent(picture)} of a picture (limit ${percent(limits.picture)}), ${percent(text)} of a text (limit ${percent(limits.text)})`).join('; ')}.`,
);
process.exitCode = faulty > 0 ? 1 : 0;
