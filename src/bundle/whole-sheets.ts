import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The last rule of each style sheet, by which a page knows that a sheet has come whole (`client/stage/to-stage`). */
export const lastRule = ':root{--whole:1}';

/** Ends each built style sheet with `lastRule`. Stands before what reads the built files. */
export function wholeSheets(): AstroIntegration {
  return {
    name: 'whole-sheets',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const sheets = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
        for (const name of sheets) appendFileSync(join(dist, name), lastRule);
      },
    },
  };
}
