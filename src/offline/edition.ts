import { createHash } from 'node:crypto';
import { apart } from '../bundle/apart.ts';
import type { Edition } from './worker.ts';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * The edition of a language: its files with their digests, and a version made from these.
 * @param home address of the language
 * @param files addresses of its files, each with what reads its bytes: they need not be in memory together
 */
export function editionOf(home: string, files: Iterable<readonly [address: string, read: () => Buffer]>): Edition {
  const found = [...files].map(([address, read]): [string, string] => [address, sha256(read())]);
  const digests = Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { home, version: sha256(JSON.stringify(digests)).slice(0, 12), files: digests };
}

const asset = /(?:href|src)="([^"]+\.(?:css|js|svg|webp|woff2|webmanifest))"|url\(([^)]+\.woff2)\)/g;
const imported = /["'`](\.\/[\w.-]+\.js)["'`]/g;

/**
 * Addresses of the files that pages need: style sheets, fonts, scripts and their static and dynamic imports.
 * @param read gives the text of a script at an address
 */
export function assetsOf(pages: Iterable<string>, base: string, read: (address: string) => string): Set<string> {
  const found = new Set<string>();
  const add = (address: string) => {
    if (!address.startsWith(base) || found.has(address)) return;
    found.add(apart(address));
    if (!address.endsWith('.js')) return;
    for (const [, other] of read(address).matchAll(imported)) add(new URL(other!, `http://site${address}`).pathname);
  };
  for (const html of pages) {
    for (const [, named, font] of html.matchAll(asset)) add((named ?? font)!);
    for (const [, set] of html.matchAll(/ srcset="([^"]+)"/g)) for (const one of set!.split(/,\s*/)) add(one.split(' ')[0]!);
  }
  return found;
}
