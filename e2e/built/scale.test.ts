import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { full } from '../run-length.ts';

const entries = (html: string) => html.match(/<article class="milestone"/g);

it('every entry of the published story stands on the page, in each language', () => {
  for (const lang of ['zh', 'en']) {
    const written = readdirSync(join('content', 'milestones', lang)).filter((name) => name.endsWith('.md'));
    expect(written.length).toBeGreaterThanOrEqual(46);
    expect(entries(readFileSync(join(process.env.OUT_DIR ?? 'dist', lang, 'index.html'), 'utf8'))).toHaveLength(written.length);
  }
});

it.runIf(full)(
  'a story of 1,000 milestones is checked and built, each of them on one of its pages, none of which has more than 60',
  { timeout: 300_000 },
  () => {
    const run = spawnSync(process.execPath, ['e2e/bench/scale.ts', '1000'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const dist = join('.cache', 'e2e', 'scale', '1000', 'dist', 'en');
    const pages = ['', ...readdirSync(join(dist, 'part')).map((number) => join('part', number))];
    const counts = pages.map((path) => entries(readFileSync(join(dist, path, 'index.html'), 'utf8'))?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
  },
);
