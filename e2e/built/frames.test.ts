import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { frameWidths } from '../../src/schemas/frame-height.ts';
import { some } from '../run-length.ts';
import { invented } from './sites.ts';

const [, ...lines] = readFileSync('content/heights.csv', 'utf8').trim().split('\n');

for (const path of ['en', 'zh'].flatMap((lang) => ['story', 'm/last-page', 'charts/passages'].map((kind) => `${lang}/${kind}`))) {
  it(`${path} is one file with one classic script, in its language, and leads search engines and people to its page`, () => {
    const html = readFileSync(join(invented, 'embed', path, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes!.trim());
    expect(scripts.filter((attributes) => !attributes.includes('application/json'))).toEqual(['']);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(
      /<link(?![^>]*(?:rel="(?:canonical|alternate|iframely app resizable)"|href="data:,"))|<img|<iframe|url\((?!["']?data:|#)|@import/,
    );
    expect(html).toMatch(/<meta name="robots" content="noindex">/);
    const [lang, ...below] = path.split('/');
    const page = below[0] === 'story' ? `/${lang}/` : `/${path}/`;
    expect(html).toContain(`<link rel="canonical" href="http://localhost:4321${page}">`);
    expect(html).toMatch(new RegExp(`<html lang="${lang}`));
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    const windows = [...style!.matchAll(/[{;][^{};]*\d(?:[sld]?v[wh]|vmin|vmax)\b[^{};]*/g)].map(([declaration]) => declaration);
    expect(windows.filter((declaration) => !/--v[wh]:/.test(declaration) && !declaration.includes('100svh'))).toEqual([]);
    expect(style).not.toMatch(/position:\s*fixed|[{;]\s*&[^{};]*\{/);
  });
}

it('a framed document knows its heights, to tell them with its first message', () => {
  for (const line of [lines[0]!, lines.at(-1)!]) {
    const [lang, kind, id, ...heights] = line.split(',');
    const html = readFileSync(`dist/embed/${lang}/${kind}/${id}/index.html`, 'utf8');
    expect(html).toContain(`data-h="${frameWidths.map((width, at) => `${width}:${heights[at]}`).join()}"`);
  }
});

it('every entry and every chart of the story stands in the table, in both languages', () => {
  const listed = lines.map((line) => line.split(',').slice(0, 3).join('/')).sort();
  const published = ['zh', 'en'].flatMap((lang) =>
    [...readFileSync(`dist/${lang}/embed/index.html`, 'utf8').matchAll(/<option value="((?:m|charts)\/[^"]+)\/"/g)].map(
      ([, path]) => `${lang}/${path}`,
    ),
  );
  expect(listed).toEqual(published.sort());
});

it('documents of the published story stay within their bytes', () => {
  const sizes = (path: string) => brotliCompressSync(readFileSync(`${process.env.OUT_DIR ?? 'dist'}/embed/${path}`)).length / 1024;
  // The English documents are the larger ones; packing all of them takes long.
  for (const lang of some(['zh', 'en'], 1)) {
    expect(sizes(`${lang}/story/index.html`)).toBeLessThan(150);
    expect(sizes(`${lang}/m/population-2019/index.html`)).toBeLessThan(45);
    expect(sizes(`${lang}/charts/population/index.html`)).toBeLessThan(45);
  }
  expect(sizes('v1.js')).toBeLessThan(2.2);
});
