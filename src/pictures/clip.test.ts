import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { rivalLines } from '../scenes/rivals.ts';
import { sourceLine } from '../scenes/chart-sources.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileStories } from '../story/compile-story.ts';
import { animatedWebp, clipFrames, clipShapes } from './clip.ts';
import { pictureFaces } from './faces.ts';
import { pixelsOf } from './raster.ts';

const faces = await pictureFaces();
const size = clipShapes['1x1'];
const story = compileStories(checkStory(resolve(import.meta.dirname, '../../e2e/content')).draft, '/').find(({ lang }) => lang === 'en')!;
const sceneOf = (name: string) => story.scenes.find(({ id }) => id === name)!.scene;
const read = (svg: string) =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)]
    .map(([, words]) => words!)
    .join('')
    .replace(/\s/g, '');

it('a clip is one animated picture of at most 1 MB, from the paper to the finished picture, which stands longest', async () => {
  const frames = clipFrames(story, 'stores', sceneOf('stores'), size, 'example.org/en/charts/stores/', faces);
  const bytes = await animatedWebp(frames, size);
  expect(bytes.length).toBeLessThan(1e6);
  const { pages = 0, pageHeight, width, delay = [], loop } = await sharp(bytes, { animated: true }).metadata();
  expect({ width, height: pageHeight, loop }).toEqual({ width: size.width, height: size.height, loop: 0 });
  expect(pages).toBeGreaterThan(20);
  expect(delay.reduce((sum, one) => sum + one, 0)).toBe(Math.round(frames.reduce((sum, { lasts }) => sum + lasts * 1000, 0)));
  expect(Math.max(...delay)).toBe(delay.at(-1));
  for (const [page, svg] of [
    [0, frames[0]!.svg],
    [pages - 1, frames.at(-1)!.svg],
  ] as const) {
    const shown = await sharp(bytes, { page }).removeAlpha().raw().toBuffer();
    const drawn = await sharp(pixelsOf(svg), { raw: { ...size, channels: 4 } })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(Buffer.compare(shown, drawn)).toBe(0);
  }
});

it('every picture of a clip has title, source, and the rival of every disputed number', () => {
  const scene = sceneOf('passages');
  if (scene.kind !== 'line') throw new Error('The scene of the ships is a line.');
  const claimed = Object.assign({}, scene.cues.y1909, { claims: ['ships-claimed'] });
  const alone = Object.assign({}, scene, { cues: { y1909: claimed }, finished: 'y1909', guess: undefined });
  const rivals = rivalLines(story, ['ships-claimed']);
  expect(rivals).toHaveLength(1);
  const frames = clipFrames(story, 'passages', alone, size, 'example.org/en/charts/passages/', faces);
  for (const { svg } of frames)
    for (const words of [scene.title.en!, sourceLine(story.ledger, 'en', alone), ...rivals])
      expect(read(svg)).toContain(words.replace(/\s/g, ''));
});
