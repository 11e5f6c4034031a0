import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../build-site.ts';
import { full } from '../run-length.ts';
import { invented } from './sites.ts';

/** Digests of the files of a built site, by their paths. */
const digests = (dist: string) =>
  Object.fromEntries(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(dist, file).replaceAll('\\', '/'), createHash('sha256').update(readFileSync(file)).digest('hex')])
      .sort(),
  ) as Record<string, string>;

/** Builds a copy of a story, which nothing is remembered of, and once more with what is remembered; compares each with a site that stands. */
function compare(content: string, dist: string, times: number): void {
  const dir = mkdtempSync('.cache/e2e/same-');
  try {
    const copy = join(dir, 'content');
    cpSync(content, copy, { recursive: true });
    const wanted = digests(dist);
    expect(Object.keys(wanted).length).toBeGreaterThan(100);
    for (let time = 0; time < times; time++) {
      buildSite(copy, join(dir, 'dist'));
      expect(digests(join(dir, 'dist'))).toEqual(wanted);
    }
  } finally {
    const remembered = createHash('sha256').update(resolve(dir, 'content')).digest('hex').slice(0, 8);
    for (const made of [dir, join('.cache/astro', remembered)]) rmSync(made, { recursive: true, force: true });
  }
}

it.runIf(full)('a build of the same story in another folder, with nothing remembered, has the same bytes in every file', () => {
  compare('e2e/content', invented, 2);
});

it.runIf(full)('the published story has the same bytes with nothing remembered and with everything', { timeout: 240_000 }, () => {
  compare('content', process.env.OUT_DIR ?? 'dist', 2);
});
