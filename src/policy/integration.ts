import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';

/** Writes the headers that are shipped beside the pages. */
export function policy(): AstroIntegration {
  let base = '/';
  return {
    name: 'policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir, pages }) => {
        const dist = fileURLToPath(dir);
        const languages = pages.flatMap(({ pathname }) => /^\/?([^/]+)\/present\/$/.exec(pathname)?.[1] ?? []).sort();
        const loaders = readdirSync(join(dist, 'embed')).filter((name) => /^v\d+\.[0-9a-f]+\.js$/.test(name));
        writeFileSync(join(dist, '_headers'), headersFile({ base, languages, loaders }));
      },
    },
  };
}
