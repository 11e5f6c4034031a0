import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { expect, test } from './story.ts';

const root = join('.cache', 'e2e', 'rebuild');
const content = join(root, 'content');
const dist = join(root, 'dist');

test.setTimeout(120_000);

test('a cell changed and built again without cleaning changes prose, chart, description and table in both languages', async ({ story }) => {
  expect(story).toBeDefined();
  rmSync(root, { recursive: true, force: true });
  cpSync('e2e/content', content, { recursive: true });
  const pages = () => ['zh', 'en'].map((lang) => readFileSync(join(dist, lang, 'index.html'), 'utf8'));
  const parts = (html: string) => ({
    prose: /id="night-rescue"[\s\S]*?<div class="card">([\s\S]*?)<\/article>/.exec(html)![1]!,
    marks: /data-chart="rescue"[\s\S]*?class="marks">([\s\S]*?)<\/svg>/.exec(html)![1]!,
    description: /id="rescue-desc">([\s\S]*?)<\/desc>/.exec(html)![1]!,
    table: /data-chart="rescue"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html)![1]!,
  });
  const has = (text: string, value: string) => new RegExp(`\\b${value}\\b|[^\\d]${value}(?!\\d)`).test(text);

  buildSite(content, dist);
  for (const html of pages()) for (const part of Object.values(parts(html))) expect(has(part, '37')).toBe(true);

  const figures = join(content, 'ledger', 'figures.csv');
  writeFileSync(figures, readFileSync(figures, 'utf8').replace('sailors-rescued,37,', 'sailors-rescued,58,'));
  buildSite(content, dist);
  for (const html of pages()) {
    for (const part of Object.values(parts(html))) {
      expect(has(part, '58')).toBe(true);
      expect(part).not.toMatch(/(?<![\d.])37(?![\d.])/);
    }
  }
});
