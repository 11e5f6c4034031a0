import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from './bytes.ts';

/** Prints what a framed document costs, Brotli at its best, and how large the one file is: `npm run bench:embed` after a build. */
const dist = process.env.OUT_DIR ?? 'dist';
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const lines: [what: string, size: string, budget: string][] = [['loader', kilobytes(packed(join(dist, 'embed/v1.js'))), '2.2 KB']];
for (const lang of readdirSync(join(dist, 'embed'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const at = `embed/${lang.name}`;
  lines.push([`story, ${lang.name}`, kilobytes(packed(join(dist, at, 'story/index.html'))), '150 KB']);
  for (const kind of ['m', 'charts']) {
    const sizes = readdirSync(join(dist, at, kind)).map((id) => ({ id, size: packed(join(dist, at, kind, id, 'index.html')) }));
    const [largest] = sizes.sort((one, other) => other.size - one.size);
    lines.push([`largest of ${sizes.length} in ${kind}, ${lang.name}: ${largest!.id}`, kilobytes(largest!.size), '45 KB']);
  }
  lines.push([
    `one file, ${lang.name}, as it is`,
    `${(statSync(join(dist, 'offline', `${lang.name}.html`)).size / 1e6).toFixed(2)} MB`,
    '1.5 MB',
  ]);
}
for (const [what, size, budget] of lines) console.log(`${what.padEnd(56)}${size.padStart(10)}  of ${budget}`);
