import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../build-site.ts';
import { full } from '../run-length.ts';
import { invented } from './sites.ts';

/** What the invented story was built from, and where it is built again, over a copy of what was built. */
const content = '.cache/e2e/content';
const dist = '.cache/e2e/rebuilt';

it.runIf(full)(
  'a cell changed and built again without cleaning changes prose, chart, description, table, ledger, card and data in both languages',
  { timeout: 120_000 },
  () => {
    rmSync(dist, { recursive: true, force: true });
    cpSync(invented, dist, { recursive: true });
    const pages = () => ['zh', 'en'].map((lang) => readFileSync(join(dist, lang, 'index.html'), 'utf8'));
    const parts = (html: string) => ({
      prose: /id="night-rescue"[\s\S]*?<div class="card[^"]*">([\s\S]*?)<\/article>/.exec(html)![1]!,
      marks: /data-chart="rescue"[\s\S]*?class="marks">([\s\S]*?)<\/svg>/.exec(html)![1]!,
      description: /id="rescue-desc">([\s\S]*?)<\/desc>/.exec(html)![1]!,
      table: /data-chart="rescue"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html)![1]!,
    });
    /** Everything else that the row is shown in, and every published file but those. */
    const rows = () =>
      ['zh', 'en'].flatMap((lang) => {
        const page = (name: string) => readFileSync(join(dist, lang, name, 'index.html'), 'utf8');
        return [
          /<tr id="sailors-rescued"[^>]*>([\s\S]*?)<\/tr>/.exec(page('ledger'))![1]!,
          /<article class="card-sheet" id="sailors-rescued"([\s\S]*?)<\/article>/.exec(page('cards'))![1]!,
        ];
      });
    const data = (file: string) => readFileSync(join(dist, 'data', file), 'utf8').split('\n');
    /** Files of the site and what is in them, without the stamp of the build. */
    const filesOf = () =>
      new Map(
        readdirSync(dist, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== '.built')
          .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll('\\', '/'))
          .map((path) => [path, readFileSync(join(dist, path)).toString('base64')] as const),
      );
    const has = (text: string, value: string) => new RegExp(`\\b${value}\\b|[^\\d]${value}(?!\\d)`).test(text);

    for (const html of pages()) for (const part of Object.values(parts(html))) expect(has(part, '37')).toBe(true);
    for (const row of rows()) expect(has(row, '37')).toBe(true);
    const before = ['figures.csv', 'sources.csv', 'claims.csv', 'evidence.csv'].map(data);

    const filesBefore = filesOf();

    const figures = join(content, 'ledger', 'figures.csv');
    const written = readFileSync(figures, 'utf8');
    expect(written).toContain('sailors-rescued,37,');
    try {
      writeFileSync(figures, written.replace('sailors-rescued,37,', 'sailors-rescued,58,'));
      buildSite(content, dist);
    } finally {
      writeFileSync(figures, written);
    }
    for (const html of pages()) {
      for (const part of Object.values(parts(html))) {
        expect(has(part, '58')).toBe(true);
        expect(part).not.toMatch(/(?<![\d.])37(?![\d.])/);
      }
    }
    for (const row of rows()) {
      expect(has(row, '58')).toBe(true);
      expect(row).not.toMatch(/(?<![\d.])37(?![\d.])/);
    }
    const filesAfter = filesOf();
    expect([...filesAfter.keys()]).toEqual([...filesBefore.keys()]);
    expect(
      [...filesAfter]
        .filter(([path, text]) => filesBefore.get(path) !== text)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      [
        'data/figures.csv',
        'data/figures.json',
        'data/ledger.zip',
        'data/story.json',
        ...['en', 'zh'].flatMap((lang) => [
          `offline/${lang}.html`,
          ...['charts/rescue', 'm/night-rescue', 'story'].map((name) => `embed/${lang}/${name}/index.html`),
        ]),
        ...['en', 'zh'].flatMap((lang) =>
          [
            'cards/index.html',
            ...['index.html', 'rescue.csv', 'rescue.json', 'rescue.png', 'rescue.sound.json', 'rescue.svg'].map(
              (name) => `charts/rescue/${name}`,
            ),
            'index.html',
            'ledger/index.html',
            'm/night-rescue/index.html',
            'present/index.html',
            'present/speaker/index.html',
            'share/chart-rescue.png',
            'share/m-night-rescue.png',
            'teach/cards/index.html',
            `teach/slides-${lang}.pptx`,
            'worker.js',
          ].map((path) => `${lang}/${path}`),
        ),
      ].sort(),
    );
    const after = ['figures.csv', 'sources.csv', 'claims.csv', 'evidence.csv'].map(data);
    const changed = after.flatMap((lines, file) => lines.filter((line, index) => line !== before[file]![index]));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^sailors-rescued,58,/);
    const [figure] = (JSON.parse(data('figures.json').join('\n')) as { id: string; value: number }[]).filter(
      ({ id }) => id === 'sailors-rescued',
    );
    expect(figure!.value).toBe(58);
  },
);
