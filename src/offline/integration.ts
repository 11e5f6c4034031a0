import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classicScript } from '../bundle/classic-script.ts';
import { each } from '../markup/each.ts';
import { assetsOf, editionOf } from './edition.ts';
import { isKept } from './kept-pages.ts';
import { oneFile } from './one-file.ts';

/** Size above which a one file causes a warning, in bytes. */
const limit = 1_500_000;

/** Astro integration that makes, from the built pages of each language, the one file and the service worker. */
export function offline(): AstroIntegration {
  let [base, site] = ['/', ''];
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const dist = fileURLToPath(dir);
        const read = (address: string) => readFileSync(join(dist, decodeURI(address.slice(base.length))));
        const paths = pages.map(({ pathname }) => pathname.replace(/^\//, ''));
        const languages = paths.flatMap((path) => /^([^/]+)\/present\/$/.exec(path)?.[1] ?? []);
        const script = await classicScript('client/one-file/one-file.ts');
        const worker = await classicScript('offline/worker.ts');
        mkdirSync(join(dist, 'offline'), { recursive: true });
        for (const lang of languages) {
          const home = `${base}${lang}/`;
          const own = paths.filter((path) => path.startsWith(`${lang}/`)).map((path) => path.slice(lang.length + 1));
          const kept = own.filter(isKept);
          const bytesOf = (path: string) => read(`${home}${path}index.html`);
          const htmlOf = (path: string) => bytesOf(path).toString('utf8');
          const about = 'offline/';
          const file = await oneFile({ base, site, lang, languages, paths: kept.filter((path) => path !== about), htmlOf, read, script });
          writeFileSync(join(dist, 'offline', `${lang}.html`), file);
          const size = Buffer.byteLength(file);
          if (kept.includes(about))
            writeFileSync(join(dist, lang, about, 'index.html'), htmlOf(about).replace('%SIZE%', `${(size / 1e6).toFixed(1)} MB`));
          if (size > limit) logger.warn(`offline/${lang}.html has ${size} bytes, over ${limit}.`);
          // A chart is heard, and its table and citation are copied, from files that its script asks for.
          const data = kept.flatMap((path) => {
            const id = /^charts\/([^/]+)\/$/.exec(path)?.[1];
            const names = id === undefined ? [] : [`${id}.json`, `${id}.sound.json`];
            return names.filter((name) => existsSync(join(dist, lang, path, name))).map((name) => home + path + name);
          });
          const assets = assetsOf(each(kept, htmlOf), base, (one) => read(one).toString('utf8'));
          const edition = editionOf(home, [
            ...kept.map((path) => [home + path, () => bytesOf(path)] as const),
            ...[...data, ...assets].map((address) => [address, () => read(address)] as const),
          ]);
          writeFileSync(join(dist, lang, 'worker.js'), `const edition=${JSON.stringify(edition)};\n${worker}\n`);
        }
      },
    },
  };
}
