import { describe, expect, it } from 'vitest';
import { assetsOf, editionOf } from './edition.ts';

const files = (texts: Record<string, string>) => Object.entries(texts).map(([path, text]) => [path, () => Buffer.from(text)] as const);

describe('an edition', () => {
  it('has another version when a file has other bytes or is new, and the same in any order', () => {
    const one = editionOf('/en/', files({ '/en/': 'a', '/b.css': 'b' }));
    expect(editionOf('/en/', files({ '/b.css': 'b', '/en/': 'a' }))).toEqual(one);
    expect(editionOf('/en/', files({ '/en/': 'a', '/b.css': 'c' })).version).not.toBe(one.version);
    expect(editionOf('/en/', files({ '/en/': 'a', '/b.css': 'b', '/c.js': '' })).version).not.toBe(one.version);
  });

  it('holds the digest of each file', () => {
    const { files: digests } = editionOf('/en/', files({ '/en/': 'abc' }));
    expect(digests['/en/']).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('what pages need', () => {
  it('is their sheets, fonts and scripts, with what those import early and late, once', () => {
    const page =
      '<link rel="stylesheet" href="/_astro/a.css"><style>@font-face{src:url(/fonts/f.woff2)}</style><script type="module" src="/_astro/one.js"></script><a href="/en/x/">';
    const scripts: Record<string, string> = {
      '/_astro/one.js': 'import{a}from"./two.js";import("./three.js")',
      '/_astro/two.js': 'import"./one.js"',
      '/_astro/three.js': '',
    };
    const found = assetsOf([page, page], '/', (address) => scripts[address]!);
    expect([...found]).toEqual(['/_astro/a.css', '/fonts/f.woff2', '/_astro/one.js', '/_astro/two.js', '/_astro/three.js']);
  });
});
