import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fingerprint } from './scripts/fingerprint.mjs';
import { listBuilt } from './src/bundle/listed-page.ts';
import { plainImports } from './src/bundle/plain-imports.ts';
import { builtScripts } from './src/bundle/built-scripts.ts';
import { plainScales } from './src/bundle/plain-scales.ts';
import { pureCalls } from './src/bundle/pure-calls.ts';
import { alias, manualPureFunctions, oldest } from './src/bundle/settings.ts';
import { usedKinds } from './src/bundle/used-kinds.ts';
import { wholeSheets } from './src/bundle/whole-sheets.ts';
import { offline } from './src/offline/integration.ts';
import { policy } from './src/policy/integration.ts';
import { contentDir, parts } from './src/story/content-files.ts';
import { lateReload } from './src/story/late-reload.ts';

/** A build is for readers, whatever the shell is set for: packages that are bundled ask `NODE_ENV`, and a variable named `DEV` may mean anything. */
const isBuild = process.argv.includes('build');
if (isBuild) process.env.NODE_ENV = 'production';

const outDir = process.env.OUT_DIR ?? 'dist';
if (relative(process.cwd(), resolve(outDir)).startsWith('..'))
  throw new Error(`OUT_DIR names ${outDir}; it must be a folder within the project, because the build finds its packages from there.`);

const story = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);

const base = process.env.BASE_PATH ?? '/';

/** Documents for frames of other sites are no pages of this one: the sitemap does not read them. */
const isPage = (address) => !new URL(address).pathname.slice(base.replace(/\/?$/, '/').length).startsWith('embed/');

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  outDir,
  cacheDir: `.cache/astro/${story}`,
  integrations: [
    wholeSheets(),
    policy(),
    offline(),
    lateReload(),
    sitemap({ filter: isPage, serialize: ({ url }) => listBuilt(url, outDir, base.replace(/\/?$/, '/')) }),
  ],
  output: 'static',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    plugins: [builtScripts, plainImports, plainScales, pureCalls, usedKinds(join(contentDir, parts.scenes))],
    resolve: { alias },
    define: {
      isBuiltPage: JSON.stringify(isBuild),
      ...(isBuild ? { engineDigest: JSON.stringify(fingerprint(['src', 'astro.config.mjs', 'package-lock.json'], {})) } : {}),
    },
    build: {
      assetsInlineLimit: 0,
      target: oldest,
      cssTarget: oldest,
      rolldownOptions: { treeshake: { manualPureFunctions } },
    },
  },
});
