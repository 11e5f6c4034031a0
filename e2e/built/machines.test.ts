import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundIn } from '../found-in.ts';
import { invented } from './sites.ts';

const sites = { published: process.env.OUT_DIR ?? 'dist', invented };
const one = (html: string, pattern: RegExp) => foundIn(html, pattern)[0];

describe.each(Object.entries(sites))('what machines read of the %s site', (name, dist) => {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /^(en|zh|embed)\/.*index\.html$/.test(path));
  const html = new Map(paths.map((path) => [path, readFileSync(join(dist, path), 'utf8')]));

  it('describes a page in whole sentences, on one line, without marks', () => {
    expect(html.size).toBeGreaterThan(40);
    const faults = [...html].flatMap(([path, text]) => {
      const description = one(text, /<meta name="description" content="([^"]*)"/g);
      if (description === undefined) return [];
      const ends = /[.!?。！？][”’」』）)]*$/.test(description);
      const marks = /[*†‡\u2060\n]|\p{Script=Han}[。，；：、”]? +[“]?\p{Script=Han}/u.test(description);
      return ends && !marks ? [] : [`${path}: ${description.slice(-60)}`];
    });
    expect(faults).toEqual([]);
  });

  it('dates a page by its publication and last change, and names its language as Open Graph does', () => {
    for (const lang of ['zh', 'en'])
      for (const [path, text] of html) {
        if (path !== `${lang}/index.html` && !path.startsWith(`${lang}/m/`)) continue;
        const published = one(text, /property="article:published_time" content="([\d-]+)"/g);
        // A page of an address that has moved is none of its own.
        if (/http-equiv="refresh"/.test(text)) continue;
        expect(published, path).toMatch(/^\d{4}-\d\d-\d\d$/);
        const data = one(text, /<script type="application\/ld\+json">(.*?)<\/script>/gs)!;
        const { datePublished, dateModified } = JSON.parse(data) as Record<string, string>;
        expect({ datePublished, dateModified }, path).toEqual({
          datePublished: published,
          dateModified: one(text, /property="article:modified_time" content="([\d-]+)"/g),
        });
        expect(dateModified! >= datePublished!, path).toBe(true);
        expect(one(text, /class="days"[^>]*>.*?<time datetime="([\d-]+)"/gs), path).toBe(published);
        expect(one(text, /property="og:locale" content="(\w+)"/g)).toBe({ zh: 'zh_CN', en: 'en_US' }[lang]);
      }
  });

  it('gives each item of the feed a name of its own, and leads to pages that are there', () => {
    for (const lang of ['zh', 'en']) {
      const feed = readFileSync(join(dist, lang, 'feed.xml'), 'utf8');
      const names = foundIn(feed, /<guid isPermaLink="false">([^<]+)<\/guid>/g);
      expect(new Set(names).size).toBe(foundIn(feed, /(<item>)/g).length);
      if (name === 'invented') expect(names.length).toBeGreaterThan(2);
      for (const link of foundIn(feed, /<link>([^<]+)<\/link>/g)) {
        const { pathname, hash } = new URL(link);
        expect(pathname.endsWith('/'), link).toBe(true);
        const page = readFileSync(join(dist, pathname, 'index.html'), 'utf8');
        if (hash) expect(page, link).toContain(`id="${hash.slice(1)}"`);
      }
    }
  });
});
