import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFaces } from '../../src/pictures/faces.ts';
import { galleryPage } from './page.ts';

/** Writes the gallery of all kinds of chart anew: `docs/charts.md`, and a picture of each kind beside it. */
const folder = join('docs', 'charts');
const { page, pictures } = galleryPage(await pictureFaces());
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, svg] of pictures) writeFileSync(join(folder, name), svg);
writeFileSync(join('docs', 'charts.md'), page);
console.log(`docs/charts.md: ${pictures.size} kinds, ${Math.round([...pictures.values()].join('').length / 1024)} KB of pictures.`);
