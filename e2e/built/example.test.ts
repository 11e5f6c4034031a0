import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkStory } from '../../src/story/check/check-story.ts';
import { compileStories } from '../../src/story/compile-story.ts';
import { buildSite } from '../build-site.ts';
import { foundIn } from '../found-in.ts';
import { officeFile, slidesIn } from '../office-text.ts';
import { full } from '../run-length.ts';
import { faultsIn } from '../walk-files.ts';

const content = 'examples/measured-air';
const dist = '.cache/e2e/example';
const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const text = (html: string) => html.replace(/<[^>]+>/g, '').replace(/[\u00A0\u202F]/g, ' ');

describe('the story in examples', () => {
  it('is sound, in two languages, with values below zero, months, money, a picture and three kinds of chart', () => {
    const { draft, problems } = checkStory(content);
    expect(problems).toEqual([]);
    const [story] = compileStories(draft, '/');
    expect(story!.languages).toEqual(['en', 'fr']);
    expect(new Set(story!.scenes.map(({ scene }) => scene.kind))).toEqual(new Set(['line', 'dot-plot', 'bars', 'image']));
    expect(
      story!.ledger.series.get('temperature')!.points.filter(({ number }) => 'value' in number && number.value < 0).length,
    ).toBeGreaterThan(50);
    expect([...story!.ledger.sources.values()].every(({ url, licence }) => url && licence)).toBe(true);
  });
});

describe.runIf(full)('the story in examples, built,', () => {
  beforeAll(() => void buildSite(content, dist), 240_000);

  it('has pages, frames, class and one file that lead somewhere and hold no empty part', () => {
    const { pages, faults } = faultsIn(dist);
    expect(faults).toEqual([]);
    for (const path of ['fr/m/warmest-year', 'embed/fr/charts/stripes', 'fr/present', 'en/charts/breath', 'fr/ledger'])
      expect(pages).toContain(`${path}/index.html`);
    expect(pages).toContain('offline/fr.html');
  });

  it('says numbers and dates in French as the French do', () => {
    const html = text(page('fr'));
    for (const said of ['−0,17 °C', '111,63 $', 'mai 2013', '400,02 ppm', 'L’air mesuré', 'Le registre']) expect(html).toContain(said);
    expect(text(page('en'))).toContain('$111.63');
  });

  it('has its picture in several widths, in the frame and in the one file', () => {
    const set = foundIn(page('en'), / srcset="([^"]+)"/g).flatMap((list) => list.split(', ').map((one) => one.split(' ')[0]!));
    expect(set.length).toBeGreaterThanOrEqual(4);
    for (const address of set) expect(readFileSync(join(dist, address)).subarray(8, 12).toString()).toBe('WEBP');
    expect(page('embed/en/charts/stripes')).toContain('<img src="data:image/webp;base64,');
    const file = readFileSync(join(dist, 'offline/en.html'), 'utf8');
    expect(file).toContain('<img src="data:image/webp;base64,');
    expect(file.length).toBeLessThan(1_500_000);
  });

  it('has its picture on a slide, with what it shows and who made it, and in the picture of the link to its entry', () => {
    const deck = officeFile(readFileSync(join(dist, 'en/teach/slides-en.pptx')));
    const slide = slidesIn(deck).find(({ xml }) => xml.includes('A row of stripes, one for each year from 1880 to 2023'));
    expect(slide?.text).toContain('Drawn for this story · CC0 1.0 · Source: NASA Goddard Institute for Space Studies');
    expect(deck.paths.some((path) => /media\/.*\.jpe?g$/.test(path))).toBe(true);
    const sizeOf = (entry: string) => readFileSync(join(dist, 'en/share', `m-${entry}.png`)).length;
    expect(sizeOf('warmest-year')).toBeGreaterThan(2 * sizeOf('coldest-year'));
  });
});
