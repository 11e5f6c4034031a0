import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';
import { settlePolicy } from './page-policy.ts';

/** Settles the policy of every built page, and writes the headers that are shipped beside the pages. */
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
        for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.html'))) {
          const file = join(dist, name);
          try {
            writeFileSync(file, settlePolicy(readFileSync(file, 'utf8')));
          } catch (error) {
            throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
          }
        }
        const languages = pages.flatMap(({ pathname }) => /^\/?([^/]+)\/present\/$/.exec(pathname)?.[1] ?? []).sort();
        const loaders = readdirSync(join(dist, 'embed')).filter((name) => /^v\d+\.[0-9a-f]+\.js$/.test(name));
        writeFileSync(join(dist, '_headers'), headersFile({ base, languages, loaders }));
      },
    },
  };
}
