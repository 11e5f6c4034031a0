import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classicScript } from '../bundle/classic-script.ts';
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
          const kept = new Map(own.filter(isKept).map((path) => [path, read(`${home}${path}index.html`).toString('utf8')]));
          const about = 'offline/';
          const pages = new Map([...kept].filter(([path]) => path !== about));
          const file = oneFile({ base, site, lang, languages, pages, read, script });
          writeFileSync(join(dist, 'offline', `${lang}.html`), file);
          const size = Buffer.byteLength(file);
          const page = kept.get(about);
          if (page !== undefined) {
            kept.set(about, page.replace('%SIZE%', `${(size / 1e6).toFixed(1)} MB`));
            writeFileSync(join(dist, lang, about, 'index.html'), kept.get(about)!);
          }
          if (size > limit) logger.warn(`offline/${lang}.html has ${size} bytes, over ${limit}.`);
          const files = new Map([...kept.keys()].map((path) => [home + path, read(`${home}${path}index.html`)]));
          // A chart is heard, and its table and citation are copied, from files that its script asks for.
          for (const path of kept.keys()) {
            const id = /^charts\/([^/]+)\/$/.exec(path)?.[1];
            for (const name of id === undefined ? [] : [`${id}.json`, `${id}.sound.json`])
              if (existsSync(join(dist, lang, path, name))) files.set(`${home}${path}${name}`, read(`${home}${path}${name}`));
          }
          for (const address of assetsOf(kept.values(), base, (one) => read(one).toString('utf8'))) files.set(address, read(address));
          writeFileSync(join(dist, lang, 'worker.js'), `const edition=${JSON.stringify(editionOf(home, files))};\n${worker}\n`);
        }
      },
    },
  };
}
