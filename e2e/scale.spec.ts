import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { full } from './run-length.ts';
import { expect, test } from './story.ts';

/** The long run builds a thousand, the short one what takes a few seconds. */
const count = full ? 1000 : 40;

test.setTimeout(full ? 300_000 : 90_000);

test(`a story of ${count} milestones is checked and built, each of them on the page`, ({ story }) => {
  const run = spawnSync(process.execPath, ['e2e/bench/scale.ts', String(count)], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const html = readFileSync(`.cache/e2e/scale/${count}/dist/en/index.html`, 'utf8');
  expect(html.match(/<article class="milestone"/g)).toHaveLength(count);
  expect(story).toBeDefined();
});
