import { readFileSync } from 'node:fs';
import { published } from './addresses.ts';
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
