import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './story.ts';

test.skip(process.env.FULL !== '1', 'a long run of test:full');
test.setTimeout(300_000);

test('a story of a thousand milestones is checked and built, each of them on the page', ({ story }) => {
  const run = spawnSync(process.execPath, ['e2e/bench/scale.ts', '1000'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const html = readFileSync('.cache/e2e/scale/1000/dist/en/index.html', 'utf8');
  expect(html.match(/<article class="milestone"/g)).toHaveLength(1000);
  expect(story).toBeDefined();
});
