import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Box } from '../charts/place-labels.ts';
import { pictureOf } from '../charts/registry.ts';
import { mustRow } from '../ledger/ledger.ts';
import { chartData } from '../scenes/chart-data.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileStories } from '../story/compile-story.ts';
import { milestonesOf, numbersIn } from '../story/model.ts';
import { sourceLine } from '../scenes/chart-sources.ts';
import { chartPicture } from './chart-picture.ts';
import { pictureFaces } from './faces.ts';
import { boxOfPath, type Letters, lettersIn } from './letters-in.ts';
import { addressesIn, rivalLine, rivalLines } from '../scenes/rivals.ts';
import { entryPicture, shareSize, storyPicture } from './share-picture.ts';

const faces = await pictureFaces();
const root = resolve(import.meta.dirname, '../..');
const stories = ['content', 'e2e/content'].flatMap((dir) =>
  compileStories(checkStory(resolve(root, dir)).draft, '/').map((story) => ({
    dir,
    lang: story.lang,
    story,
    pictures: milestonesOf(story).map((entry) => ({ entry, svg: entryPicture(story, entry, faces) })),
  })),
);

const meet = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;

/** Texts that meet, and those that leave the picture. */
const astray = (letters: readonly Letters[], { width, height } = shareSize) =>
  letters.flatMap((one, index) => [
    ...(one.x < 0 || one.y < 0 || one.x + one.width > width || one.y + one.height > height ? [`${one.words} leaves`] : []),
    ...letters.slice(index + 1).flatMap((other) => (meet(one, other) ? [`${one.words} × ${other.words}`] : [])),
  ]);

/** Texts that a rule of the paper goes through. */
const struck = (svg: string, letters: readonly Letters[]) => {
  const rules = [...svg.matchAll(/<path d="((?:M[\d.]+ [\d.]+[HV][\d.]+)+)" stroke/g)].flatMap(([, d]) =>
    d!.split(/(?=M)/).map((part) => boxOfPath(part)),
  );
  return letters.filter((text) =>
    rules.some(
      ({ x, y, width, height }) => x < text.x + text.width && x + width > text.x && y < text.y + text.height && y + height > text.y,
    ),
  );
};

/** Words of a picture as they are read, lines joined. */
const read = (svg: string) =>
  [...svg.matchAll(/<title>([^<]*)<\/title>/g)]
    .map(([, words]) => words!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
    .join('')
    .replace(/\s/g, '');
const close = (words: string) => words.replace(/\s/g, '');

describe.each(stories)('pictures of links to $dir in $lang', ({ story, pictures }) => {
  it('strike no text through, and keep all of it apart and in the picture', () => {
    for (const { entry, svg } of pictures) {
      const letters = lettersIn(svg);
      expect(astray(letters), entry.id).toEqual([]);
      expect(struck(svg, letters), entry.id).toEqual([]);
    }
  });

  it('draw the line of the story under its words', () => {
    const svg = storyPicture(story, faces);
    const letters = lettersIn(svg);
    expect(astray(letters)).toEqual([]);
    const below = Math.max(...letters.map(({ y, height }) => y + height));
    const [, top] = /translate\(0 ([\d.]+)\)/.exec(svg) ?? [];
    if (top !== undefined) expect(Number(top)).toBeGreaterThan(below);
  });

  it('say who published the number of an entry', () => {
    const numbered = pictures.flatMap(({ entry, svg }) => {
      const said = read(svg);
      const row = numbersIn(entry)
        .map((address) => mustRow(story.ledger, address))
        .find(({ label }) => said.includes(close(label[story.lang]!)));
      return row ? [{ said, publisher: story.ledger.sources.get(row.source)?.publisher[story.lang] }] : [];
    });
    expect(numbered.length).toBeGreaterThan(1);
    for (const { said, publisher } of numbered) if (publisher !== undefined) expect(said).toContain(close(publisher));
  });

  it('name every source of a chart in whole, and the rival of every disputed number', () => {
    for (const { id, scene } of story.scenes) {
      if (scene.kind === 'strip') continue;
      const said = read(chartPicture(story, id, scene, shareSize, 'example.org', faces));
      expect(said, id).toContain(close(sourceLine(story.ledger, story.lang, scene)));
      expect(said, id).toContain(close(story.licence));
      const marks = pictureOf(chartData(id, scene, story.ledger, story.lang))(scene.finished, scene.finished, 1, shareSize);
      for (const line of rivalLines(story, addressesIn(marks))) expect(said, id).toContain(close(line));
    }
  });
});

describe('a disputed number', () => {
  const { story, pictures } = stories.find(({ dir, lang }) => dir === 'content' && lang === 'en')!;
  const disputed = [...story.ledger.figures.values()].filter(
    ({ id, status, qualifier }) =>
      status === 'disputed' && qualifier !== 'disputed' && story.ledger.evidence.get(id)?.some(({ relation }) => relation === 'differs'),
  );

  it('has a rival in words, with who says so', () => {
    expect(disputed.length).toBeGreaterThan(1);
    for (const { id } of disputed) expect(rivalLine(story, id), id).toMatch(/^Differs: .+, .+/);
  });

  it('is shown with its rival on the picture of each entry that leads with it', () => {
    const texts = pictures.map(({ svg }) => read(svg));
    const leads = disputed.flatMap(({ id }) => {
      const name = close(mustRow(story.ledger, id).label.en!);
      return texts.filter((said) => said.includes(name)).map((said) => ({ id, said }));
    });
    expect(leads.length).toBeGreaterThan(1);
    for (const { id, said } of leads) expect(said).toContain(close(rivalLine(story, id)!));
  });

  it('needs no line of its own where the picture shows one that differs', () => {
    const { id } = disputed.find((figure) => story.ledger.evidence.get(figure.id)!.some(({ row }) => row !== ''))!;
    const { row } = story.ledger.evidence.get(id)!.find((evidence) => evidence.row !== '' && evidence.relation === 'differs')!;
    expect(rivalLines(story, [id])).toHaveLength(1);
    expect(rivalLines(story, [id, row])).toEqual([]);
  });
});
