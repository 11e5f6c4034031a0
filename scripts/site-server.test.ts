import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType, serveSite } from './site-server.mjs';

const text = 'charset=utf-8';

describe('a file is served', () => {
  it.each([
    ['index.html', `text/html; ${text}`],
    ['_astro/page.a1b2.css', `text/css; ${text}`],
    ['_astro/page.a1b2.js', `text/javascript; ${text}`],
    ['data/figures.csv', `text/csv; ${text}`],
    ['data/figures.json', `application/json; ${text}`],
    ['en/feed.xml', `text/xml; ${text}`],
    ['sitemap-index.xml', `text/xml; ${text}`],
    ['robots.txt', `text/plain; ${text}`],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['icon-180.png', 'image/png'],
    ['fonts/face.woff2', 'font/woff2'],
    ['LICENCE', 'application/octet-stream'],
  ])('%s as %s', (path, type) => expect(contentType(path)).toBe(type));
});

/** A site that was built for `/` or for `/ledger/`: the same files, asked for below another path. */
describe.each(['/', '/ledger/'])('a site below %s', (base) => {
  const dir = mkdtempSync(join(tmpdir(), 'served-'));
  let url = '';
  let close: () => Promise<void>;
  const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${base}${path}`, { redirect: 'manual', ...init });

  beforeAll(async () => {
    const files: Record<string, string> = {
      'index.html': '<p>home</p>',
      '404.html': '<p>lost</p>',
      'en/index.html': '<p>story</p>',
      'en/feed.xml': '<rss/>',
      'data/a.csv': 'a,b\n',
      'empty/part.txt': 'a part',
      '.built': 'a stamp',
      _headers: `${base}*\n  X-Content-Type-Options: nosniff\n\n${base}data/*\n  Access-Control-Allow-Origin: *\n`,
    };
    for (const [path, body] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), body);
    }
    ({ url, close } = await serveSite(dir, { base }));
  });
  afterAll(async () => {
    await close();
    rmSync(dir, { recursive: true });
  });

  it('answers a folder with its page', async () => {
    const response = await ask('en/');
    expect([response.status, await response.text()]).toEqual([200, '<p>story</p>']);
  });

  it('leads a folder without its slash to the one with it, and keeps what is asked', async () => {
    const response = await ask('en?theme=dark');
    expect([response.status, response.headers.get('location')]).toEqual([301, `${base}en/?theme=dark`]);
  });

  it.each(['nowhere/', 'nowhere.css', 'empty/', 'en/feed.xml/', '_headers', '.built', '%E0%A4%A', '..%2f..%2fpackage.json'])(
    'answers %s with the page for what is lost',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
        404,
        `text/html; ${text}`,
        '<p>lost</p>',
      ]);
    },
  );

  it('sends the headers that are shipped for a path', async () => {
    const [page, table] = await Promise.all([ask('en/'), ask('data/a.csv')]);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(table.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('packs text for who takes it packed', async () => {
    const [packed, plain] = await Promise.all(['br', 'identity'].map((one) => ask('en/feed.xml', { headers: { 'Accept-Encoding': one } })));
    expect([packed!.headers.get('content-encoding'), await packed!.text()]).toEqual(['br', '<rss/>']);
    expect([plain!.headers.get('content-encoding'), await plain!.text()]).toEqual([null, '<rss/>']);
  });

  it('tells what it would send, and takes nothing', async () => {
    const [head, post] = await Promise.all([ask('en/', { method: 'HEAD' }), ask('en/', { method: 'POST' })]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(post.status).toBe(405);
  });

  it('refuses a port that is taken', async () => {
    await expect(serveSite(dir, { port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it.skipIf(base === '/')('is nowhere else, and its path without the slash leads to it', async () => {
    expect((await fetch(`${url}/en/`)).status).toBe(404);
    const response = await fetch(`${url}/ledger`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/ledger/']);
  });
});
