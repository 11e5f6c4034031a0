import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { create } from 'fontkitten';
import subset from 'subset-font';
import { published } from './addresses.ts';
import { launch } from './browser.ts';
import { frameHeights } from './frame-heights.ts';
import { full } from './run-length.ts';
import { expect, test } from './hosting.ts';

/** Lines of the table, every so many of them in the short run. */
const [, ...lines] = readFileSync('content/heights.csv', 'utf8').trim().split('\n');
const every = full ? 1 : 61;

test.setTimeout(full ? 900_000 : 60_000);

test('framed documents stand as high as the table says, give or take four pixels, at all of its widths', async ({ page, host }) => {
  const off: string[] = [];
  const looked = lines.filter((_, index) => index % every === 0);
  for (const line of looked) {
    const [lang, kind, id, ...heights] = line.split(',');
    const stands = await frameHeights(page, host, `${published.url}/embed/${lang}/${kind}/${id}/`);
    const wrong = stands.filter((height, at) => Math.abs(height - Number(heights[at])) > 4);
    if (wrong.length > 0) off.push(`${lang}/${kind}/${id}: ${stands.join()}, not ${heights.join()}. Measure anew: npm run heights.`);
  }
  expect(looked.length).toBeGreaterThan(2);
  expect(off).toEqual([]);
});

/** Sets of system faces that a reader's machine may have: one face each, whose Latin letters are as wide as no other's. */
const machines = { 'a sans serif': 'noto-sans-sc/files/noto-sans-sc', 'a serif': 'noto-serif-sc/files/noto-serif-sc' };

/** A configuration of fonts in which a machine has one face alone, for whatever is asked. Returns its file. */
async function machineWith(name: string): Promise<string> {
  const folder = resolve('.cache/e2e/faces', name);
  mkdirSync(folder, { recursive: true });
  const file = resolve('node_modules/@fontsource', `${machines[name as keyof typeof machines]}-chinese-simplified-400-normal.woff2`);
  const packed = readFileSync(file);
  const every = String.fromCodePoint(...(create(packed) as { characterSet: number[] }).characterSet);
  writeFileSync(join(folder, 'face.ttf'), await subset(packed, every, { targetFormat: 'truetype' }));
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return configuration;
}

for (const name of Object.keys(machines))
  test(`English frames stand as high as the table says on a machine whose only face is ${name}`, async ({ host }) => {
    test.skip(!full, 'the faces of this machine stand for others');
    const env = { ...process.env, FONTCONFIG_FILE: await machineWith(name) } as Record<string, string>;
    const browser = await chromium.launch({ ...launch, env });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const off: string[] = [];
    for (const line of lines.filter((one, index) => one.startsWith('en,') && index % 4 === 0)) {
      const [lang, kind, id, ...heights] = line.split(',');
      const stands = await frameHeights(page, host, `${published.url}/embed/${lang}/${kind}/${id}/`);
      if (stands.some((height, at) => Math.abs(height - Number(heights[at])) > 4))
        off.push(`${id}: ${stands.join()}, not ${heights.join()}`);
    }
    expect(off).toEqual([]);
    await browser.close();
  });
