import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { frameWidths } from '../src/schemas/frame-height.ts';
import { checkStory } from '../src/story/check/check-story.ts';
import { contentDir, parts } from '../src/story/content-files.ts';
import { launch } from './browser.ts';
import { frameHeights } from './frame-heights.ts';
import { serveHost } from './host-server.ts';
import { serveSite } from './static-server.ts';

/** Measures how high every framed document of the built story stands, and writes it beside the story: `npm run heights`. */
const { draft } = checkStory(contentDir);
const dist = process.env.OUT_DIR ?? 'dist';
const site = await serveSite(dist);
const host = await serveHost();
const browser = await chromium.launch(launch);
const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB', timezoneId: 'UTC' });
const first = draft.languages[0];
const named = [
  ...draft.milestones.filter(({ lang }) => lang === first).map(({ id }) => `m,${id}`),
  ...draft.scenes.map(({ id }) => `charts,${id}`),
];
const rows: string[] = [];
for (const lang of draft.languages)
  for (const name of named) {
    const document = `embed/${lang}/${name.replace(',', '/')}/`;
    // A scene that no entry shows has none.
    if (!existsSync(join(dist, document))) continue;
    const heights = await frameHeights(page, host, `${site.url}/${document}`);
    rows.push([lang, name, ...heights].join());
  }
await browser.close();
await site.close();
await host.close();
const path = join(contentDir, parts.heights);
writeFileSync(path, [`lang,kind,id,${frameWidths.map((width) => `w${width}`).join()}`, ...rows, ''].join('\n'));
console.log(`${rows.length} documents measured at ${frameWidths.length} widths: ${parts.heights}`);
