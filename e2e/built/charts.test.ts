import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';

const dist = process.env.OUT_DIR ?? 'dist';
const folder = (lang: string) => join(dist, lang, 'charts');
/** Width and height in the head of a PNG file. @see https://www.w3.org/TR/png/#11IHDR */
const sizeOf = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

for (const lang of ['zh', 'en']) {
  it(`every chart has its files in ${lang}, with title, source and licence in each`, () => {
    const charts = readdirSync(folder(lang));
    expect(charts.length).toBeGreaterThan(10);
    for (const id of charts) {
      const file = (format: string) => readFileSync(join(folder(lang), id, `${id}.${format}`));
      const json = JSON.parse(file('json').toString()) as {
        title: string;
        licence: string;
        rows: { source: string; licence: string; address: string }[];
      };
      const svg = file('svg').toString();
      const words = svg.replace(/<[^>]+>/g, '');
      expect(json.licence).toContain('CC BY 4.0');
      expect(words, id).toContain(json.title);
      expect(words, id).toContain('CC BY 4.0');
      expect(svg).not.toMatch(/<script|<image|var\(--|data-k=/);
      expect(sizeOf(file('png')), id).toEqual([2400, 1720]);
      const rows = csvParse(file('csv').toString().replace('\uFEFF', ''));
      expect(rows.map(({ address }) => address)).toEqual(json.rows.map(({ address }) => address));
      for (const row of rows) {
        expect(row.chart).toBe(json.title);
        expect(row.source).not.toBe('');
        expect(row.licence).toContain('CC BY 4.0');
      }
      for (const { source } of json.rows.slice(0, 1)) expect(words, id).toContain(source.split(/[：:]/)[0]!.trim());
    }
  });

  it(`the story, its entries and its charts have pictures for links in ${lang}, of one size and under 300 KB`, () => {
    const pictures = readdirSync(join(dist, lang, 'share'));
    expect(pictures).toContain('story.png');
    expect(pictures.filter((name) => name.startsWith('m-')).length).toBeGreaterThanOrEqual(46);
    for (const name of pictures) {
      const bytes = readFileSync(join(dist, lang, 'share', name));
      expect(sizeOf(bytes), name).toEqual([1200, 630]);
      expect(bytes.length, name).toBeLessThan(300 * 1024);
    }
    const { id, picture } = { id: 'population', picture: 'chart-population' };
    const head = (page: string) => /<meta property="og:image" content="([^"]+)"/.exec(readFileSync(join(dist, lang, page), 'utf8'))![1];
    expect(head('index.html')).toMatch(new RegExp(`/${lang}/share/story\\.png$`));
    expect(head(`charts/${id}/index.html`)).toMatch(new RegExp(`/${lang}/share/${picture}\\.png$`));
  });
}
