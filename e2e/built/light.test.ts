import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../build-site.ts';
import { full } from '../run-length.ts';
import { faultsIn } from '../walk-files.ts';

const bare = '.cache/e2e/bare';
const page = (dir: string, path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');

describe('a story of titles and dates alone', () => {
  beforeAll(() => void buildSite('e2e/bare', bare), 120_000);

  it('has pages that lead somewhere and hold no empty part', () => {
    const { pages, faults } = faultsIn(bare);
    expect(faults).toEqual([]);
    expect(pages).toContain('en/m/lamp/index.html');
    expect(pages).toContain('embed/en/story/index.html');
    expect(pages).toContain('offline/en.html');
  });

  it('has no page for what it does not hold: ledger, cards, sources, glossary', () => {
    const { pages } = faultsIn(bare);
    expect(pages.filter((name) => /\/(?:ledger|cards|sources|glossary|charts)\//.test(name) && !name.includes('/teach/'))).toEqual([]);
  });

  it('has words across the page, without a stage, a switch of languages, chapters, stamps or a count of numbers', () => {
    const html = page(bare, 'en');
    for (const part of [
      'class="stage"',
      'class="languages"',
      'class="eras"',
      'class="contents"',
      'class="stamp',
      'class="ways"',
      '/teach/',
    ])
      expect(html).not.toContain(part);
    expect(html).toContain('<p class="extent">2 entries · 1 min</p>');
    expect(html).toContain('<span class="span">1904–1931</span>');
    expect(html).toContain('<title>The harbour in two days</title>');
  });
});

describe.runIf(full)('a story as it is written for an author to begin with', () => {
  const content = '.cache/e2e/begun';
  const dist = '.cache/e2e/begun-dist';
  beforeAll(() => {
    rmSync(content, { recursive: true, force: true });
    expect(spawnSync(process.execPath, ['scripts/new-story.mjs', content, 'en', 'zh']).status).toBe(0);
    buildSite(content, dist);
  }, 120_000);

  it('has pages that lead somewhere and hold no empty part', () => {
    const { pages, faults } = faultsIn(dist);
    expect(faults).toEqual([]);
    expect(pages).toContain('zh/charts/first-document/index.html');
  });
});
