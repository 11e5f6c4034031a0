import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = /<script(?![^>]*application\/json)[\s\S]*?<\/script>/g;
const preload = /<link rel="preload"[^>]*>/g;
const face = /@font-face\s*\{[^}]*\}/g;
const sheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/gi;

/**
 * Rewrites pages as they are served to their floor: the same HTML and style in one request, with no script and no font. Style sheets come in
 * where their links stand.
 * @param dist folder of the built site, below whose base the addresses of its sheets are
 */
export const floorOf =
  (dist: string, base = '/') =>
  (_: string, text: string): string =>
    text
      .replace(script, '')
      .replace(preload, '')
      .replace(policy, '')
      .replace(sheet, (_, address: string) => `<style>${readFileSync(join(dist, address.slice(base.length)), 'utf8')}</style>`)
      .replace(face, '');
