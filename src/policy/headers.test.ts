import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFile } from './headers.ts';

const places = { base: '/', languages: ['en', 'zh'], loaders: ['v1.a1b2.js'] };
const rulesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

it('headers name every path below the base, and none twice', () => {
  const [root, below] = [places, { ...places, base: '/ledger/' }].map((one) => rulesOf(headersFile(one)));
  expect(below).toEqual(root!.map((path) => `/ledger${path}`));
  expect(new Set(root).size).toBe(root!.length);
});

it('headers leave to a page what it can say of itself, and refuse frames only where a page acts beyond itself', () => {
  const text = headersFile(places);
  expect(text.match(/Content-Security-Policy: .*/g)).toEqual(Array<string>(4).fill(`Content-Security-Policy: frame-ancestors 'self'`));
  expect(
    rulesOf(
      text
        .split('\n\n')
        .filter((rule) => rule.includes('frame-ancestors'))
        .join('\n'),
    ),
  ).toEqual(['/en/present/speaker/*', '/en/offline/*', '/zh/present/speaker/*', '/zh/offline/*']);
});

it('a path has a star at its end alone, as every host reads it', () => {
  for (const path of rulesOf(headersFile(places))) expect(path).toMatch(/^[^*:]*\*?$/);
});

it.each(['nginx', 'Caddy'])('the settings for %s say every header that the file says', (server) => {
  const guide = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
  const settings = guide.split('\n## ').find((section) => section.startsWith(server))!;
  const lines = settings.split('\n');
  const headers = [...new Set(headersFile(places).match(/^ {2}.+$/gm))].map((line) => line.trim().split(': ') as [string, string]);
  const isSaid = ([name, value]: [string, string]) =>
    lines.some((line) => line.includes(name) && (line.includes(value) || line.includes('$loader_cache'))) && settings.includes(value);
  expect(headers.length).toBeGreaterThan(8);
  expect(headers.filter((header) => !isSaid(header))).toEqual([]);
});
