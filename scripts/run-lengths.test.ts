import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const specs = readdirSync(join(root, 'e2e')).filter((name) => name.endsWith('.spec.ts'));
/** Whether a browser test of a file is marked for `npm test`. */
const isMarked = (name: string) => /@quick|quick\(/.test(readFileSync(join(root, 'e2e', name), 'utf8'));
/** Files in the first column of the table of the long run, which no test of `npm test` stands in. */
const left = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (`.+?`) \| — \|/.exec(line)?.[1] ?? [])
  .flatMap((cell) => cell.replaceAll('`', '').split(', '))
  .filter((name) => !name.includes('/'));

it('every file of browser tests has one that npm test runs, or CONTRIBUTING names it among those of the long run', () => {
  const unmarked = specs.filter((name) => !isMarked(name)).map((name) => name.replace('.spec.ts', ''));
  expect(specs.length).toBeGreaterThan(50);
  expect(left.sort()).toEqual(unmarked.sort());
});
