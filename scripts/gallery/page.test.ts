import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindsOnStage } from '../../src/charts/registry.ts';
import { pictureFaces } from '../../src/pictures/faces.ts';
import { lettersIn } from '../../src/pictures/letters-in.ts';
import { galleryPage, gallerySize } from './page.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const { page, pictures } = galleryPage(await pictureFaces());

const wordsIn = (svg: string) => lettersIn(svg).map(({ words }) => words);

describe('the gallery of kinds of chart', () => {
  it('names every kind of the registry, each with a picture, its data and its limits', () => {
    for (const kind of kindsOnStage) {
      const [, section] = page.split(`## \`${kind}\`\n`);
      expect(section, kind).toContain(`(charts/${kind}.svg)`);
      expect(section).toContain('**Data.**');
      expect(section).toContain('**Limits.**');
    }
    expect([...pictures.keys()].sort()).toEqual(kindsOnStage.map((kind) => `${kind}.svg`).sort());
  });

  it('stands in the documents as it is written from the data, and its pictures have the same words: npm run gallery', () => {
    expect(readFileSync(join(docs, 'charts.md'), 'utf8')).toBe(page);
    for (const [name, svg] of pictures) expect(wordsIn(readFileSync(join(docs, 'charts', name), 'utf8')), name).toEqual(wordsIn(svg));
  });

  it('has words in every picture, all of them inside it', () => {
    for (const [name, svg] of pictures) {
      const letters = lettersIn(svg);
      expect(letters.length, name).toBeGreaterThan(2);
      for (const { words, x, y, width, height } of letters) {
        expect(Math.min(x, y), `${name}: ${words}`).toBeGreaterThan(0);
        expect(x + width, `${name}: ${words}`).toBeLessThan(gallerySize.width);
        expect(y + height, `${name}: ${words}`).toBeLessThan(gallerySize.height);
      }
    }
  });
});
