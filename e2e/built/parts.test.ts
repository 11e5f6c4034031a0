import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../build-site.ts';
import { foundIn } from '../found-in.ts';
import { full } from '../run-length.ts';
import { inParts } from './sites.ts';

describe.runIf(full)('a story of more entries than stand on one page', () => {
  beforeAll(() => void buildSite('e2e/content', inParts, { ENTRIES_ON_PAGE: '2' }), 120_000);

  const page = (path: string) => readFileSync(join(inParts, path, 'index.html'), 'utf8');
  const parts = (lang: string) => [`${lang}/`, ...readdirSync(join(inParts, lang, 'part')).map((number) => `${lang}/part/${number}/`)];
  const entries = (html: string) => foundIn(html, /<article class="milestone" id="([^"]+)"/g);

  it('has every entry on exactly one of its pages, in the order of the story, the same pages in each language', () => {
    const placed = (lang: string) => parts(lang).map((path) => entries(page(path)));
    expect(placed('en')).toEqual([['first-light', 'great-fog'], ['night-rescue', 'last-page'], ['margin-words']]);
    expect(placed('zh')).toEqual(placed('en'));
  });

  it('links only to places that are there, from every page of it and of its entries, the list of all entries and charts', () => {
    const paths = readdirSync(inParts, { recursive: true, encoding: 'utf8' }).filter((path) => /^(zh|en)\/.*index\.html$/.test(path));
    const missing = paths.flatMap((path) =>
      foundIn(readFileSync(join(inParts, path), 'utf8'), /<a [^>]*href="(\/(?:zh|en)\/[^"?]*|#[^"]*)"/g).flatMap((href) => {
        const [to = '', id = ''] = href.split('#');
        const file = to === '' ? path : to.endsWith('/') ? `${to.slice(1)}index.html` : to.slice(1);
        if (!existsSync(join(inParts, file))) return [`${path}: ${href}`];
        return id === '' || readFileSync(join(inParts, file), 'utf8').includes(` id="${decodeURIComponent(id)}"`)
          ? []
          : [`${path}: ${href}`];
      }),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('leads from each page to the one before and the one after, and to its language', () => {
    const ways = (path: string) => foundIn(page(path), /<a rel="(?:prev|next)" href="([^"]+)"/g);
    expect(parts('en').map(ways)).toEqual([['/en/part/2/'], ['/en/#great-fog', '/en/part/3/'], ['/en/part/2/#last-page']]);
    expect(page('en/part/2/')).toContain('<a class="switch" href="/zh/part/2/"');
    expect(page('en/part/2/')).toMatch(/<link rel="canonical" href="[^"]*\/en\/part\/2\/"/);
  });

  it('has the cards of a class on pages of the same entries, each of which leads to all of them', () => {
    const cards = (path: string) => foundIn(page(path), /<li data-card="([^"]+)"/g);
    const paths = ['en/teach/cards/', 'en/teach/cards/part/2/', 'en/teach/cards/part/3/'];
    expect(paths.map(cards)).toEqual(parts('en').map((path) => entries(page(path))));
    for (const path of paths) {
      expect(paths.filter((one) => !page(path).includes(`<a href="/${one}"`))).toEqual([]);
      expect(foundIn(page(path), /<a href="\/([^"]+)" aria-current="page"/g)).toEqual([path]);
    }
    expect(page('en/teach/cards/part/2/')).toContain('<a class="switch" href="/zh/teach/cards/part/2/"');
  });

  it('lists all entries with their texts on a page of its own, which the story on one page has not', () => {
    const list = page('en/entries/');
    expect(foundIn(list, /<li data-text="([^"]+)"/g)).toHaveLength(5);
    expect(list).toContain('href="/en/part/2/#night-rescue"');
    expect(existsSync('.cache/e2e/story/en/entries/index.html')).toBe(false);
  });

  it('has on each page the charts that its entries show, and the spine', () => {
    const charts = (path: string) => foundIn(page(path), /<figure class="chart[^>]* data-chart="([^"]+)"/g);
    const shown = (path: string) => new Set(foundIn(page(path), /data-scene="([^"]+)"/g));
    for (const path of parts('en')) expect(new Set(charts(path))).toEqual(new Set([...shown(path), 'passages']));
  });

  it('shares one picture among its entries, and makes slides of the whole story where it is asked to alone', () => {
    expect(page('en/m/night-rescue/')).toMatch(/property="og:image" content="[^"]*\/en\/share\/story\.png"/);
    expect(readdirSync(join(inParts, 'en', 'share')).filter((name) => name.startsWith('m-'))).toEqual([]);
    expect(existsSync(join(inParts, 'en', 'teach', 'slides-en.pptx'))).toBe(false);
    expect(page('en/teach/')).not.toContain('slides-en.pptx');
  });

  it('holds all its pages in the one file, where pages of entries lead to the page that has them', () => {
    const file = readFileSync(join(inParts, 'offline', 'en.html'), 'utf8');
    for (const path of ['part/2/', 'part/3/', 'entries/']) expect(file).toContain(`data-page="${path}"`);
    expect(file).toContain('href="?page=part/2/"');
  });
});
