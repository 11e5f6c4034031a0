import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storyBytes } from '../bench/bytes.ts';
import { foundIn } from '../found-in.ts';

const kilobyte = 1024;
const dist = process.env.OUT_DIR ?? 'dist';

for (const lang of ['zh', 'en']) {
  it(`every number in prose, labels and marks, and every claim, of all published pages in ${lang} has a card`, () => {
    const html = (page: string) => readFileSync(join(dist, lang, page, 'index.html'), 'utf8');
    const cards = new Set(foundIn(html('cards'), /<article class="card-sheet" id="[^"]+" data-card="([^"]+)"/g));
    const rows = new Set(foundIn(html('ledger'), / id="([^"]+)"/g));
    let asked = 0;
    for (const page of ['', 'ledger', 'sources', 'glossary', 'cards']) {
      const text = html(page);
      const numbers = [...foundIn(text, / data-figure="([^"]+)"/g), ...foundIn(text, / data-claim="([^"]+)"/g).map((id) => `claim:${id}`)];
      asked += numbers.length;
      expect(
        [...new Set(numbers)].filter((address) => !cards.has(address)),
        page,
      ).toEqual([]);
      expect(
        foundIn(text, / href="[^"]*\/ledger\/#([^"]+)"/g).filter((row) => !rows.has(row)),
        page,
      ).toEqual([]);
    }
    for (const chart of html('').split('<figure class="chart').slice(1)) {
      const figure = chart.slice(0, chart.indexOf('</figure>'));
      const links = new Set(foundIn(figure, / data-target="([^" ]+)[^"]*"/g));
      expect([...new Set(foundIn(figure, / data-row="([^"]+)"/g))].filter((address) => !links.has(address))).toEqual([]);
    }
    expect(asked).toBeGreaterThan(500);
  });

  it(`nothing in the head of the story page in ${lang} waits for a request, and its data and faces come after the first screen`, () => {
    const html = readFileSync(join(dist, lang, 'index.html'), 'utf8');
    const [head, body] = html.split('</head>') as [string, string];
    expect(head).not.toMatch(/<link rel="(?:stylesheet|preload|modulepreload)"/);
    expect(head).not.toMatch(/<script[^>]*\ssrc=/);
    const first = body.indexOf('</header>');
    expect(body.slice(0, first)).not.toMatch(/<link|<script|<style/);
    expect(body.indexOf('<link rel="stylesheet"')).toBeGreaterThan(first);
    expect(body.indexOf('<link rel="stylesheet"')).toBeLessThan(body.indexOf('<main'));
    expect(body.indexOf('type="application/json"')).toBeGreaterThan(body.indexOf('class="entries"'));
    expect(body).not.toMatch(/as="font"/);
    // What the first screen is set in stands in the head, and nothing of it is swapped for a face that comes later.
    expect(head).toMatch(/@font-face\{font-family:"First Serif";src:url\(data:font/);
  });

  it(`the published page keeps its budgets of bytes in ${lang}`, () => {
    const { html, css, scriptsFirst, scriptsAll, player, fonts } = storyBytes(dist, lang);
    expect(html).toBeLessThan(70 * kilobyte);
    expect(css).toBeLessThan(14.5 * kilobyte);
    expect(scriptsFirst).toBeLessThan(8 * kilobyte);
    expect(scriptsFirst).toBeGreaterThan(0);
    expect(scriptsAll).toBeLessThan(92 * kilobyte);
    expect(player).toBeLessThan(36 * kilobyte);
    expect(player).toBeGreaterThan(0);
    expect(fonts).toBeLessThan((lang === 'zh' ? 90 : 60) * kilobyte);
    expect(fonts).toBeGreaterThan(0);
  });
}

it('no page fetches the script of another page, early or late: it would run there', () => {
  const assets = join(dist, '_astro');
  const pages = ['en', 'en/present', 'en/present/speaker', 'en/ledger', 'en/embed', 'en/offline'];
  const linked = (page: string) => foundIn(readFileSync(join(dist, page, 'index.html'), 'utf8'), /<script[^>]*src="[^"]*_astro\/([^"]+)"/g);
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const next of foundIn(readFileSync(join(assets, file), 'utf8'), /(?:from|import\(?)["`]\.\/([^"`]+\.js)["`]/g))
      reached(next, seen);
    return seen;
  };
  const own = pages.flatMap(linked);
  expect(new Set(own).size).toBe(pages.length);
  expect(reached(own[0]!).size).toBeGreaterThan(10);
  for (const page of pages) {
    const files = linked(page).flatMap((file) => [...reached(file)]);
    expect(own.filter((file) => files.includes(file))).toEqual(linked(page));
  }
});
