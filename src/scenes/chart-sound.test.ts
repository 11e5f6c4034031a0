import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileStories } from '../story/compile-story.ts';
import { chartSound, hasSound } from './chart-sound.ts';
import { sceneAddresses } from './chart-table.ts';

const root = resolve(import.meta.dirname, '../..');
const stories = ['content', 'e2e/content'].flatMap((dir) =>
  compileStories(checkStory(resolve(root, dir)).draft, '/').map((story) => ({ dir, lang: story.lang, story })),
);
const sounds = ({ story }: (typeof stories)[number]) =>
  story.scenes.filter(({ scene }) => hasSound(story, scene)).map(({ scene }) => ({ scene, sound: chartSound(story, scene) }));
const harbour = (lang: string, id: string) => {
  const { story } = stories.find((one) => one.dir === 'e2e/content' && one.lang === lang)!;
  return chartSound(story, story.scenes.find((one) => one.id === id)!.scene);
};

describe.each(stories)('the charts of $dir as they are heard in $lang', (one) => {
  it('say every number of their table, and every number that was counted has a tone', () => {
    for (const { scene, sound } of sounds(one)) {
      const notes = sound.groups.flatMap((group) => group.notes);
      for (const address of sceneAddresses(scene, one.story.ledger)) {
        const { number } = mustRow(one.story.ledger, address);
        const said = notes.filter(({ words }) => words.includes(localeOf(one.lang).number(number).spoken));
        expect(said, address).not.toEqual([]);
        expect(
          said.some(({ pitch }) => pitch === null),
          address,
        ).toBe(number.qualifier === 'missing');
      }
    }
  });

  it('tell every open end, and what stands against a disputed number', () => {
    const { above, below } = localeOf(one.lang).words.sound;
    for (const { scene, sound } of sounds(one)) {
      const notes = sound.groups.flatMap((group) => group.notes);
      const count = (end: string) => notes.filter(({ words }) => words.includes(end)).length;
      const numbers = sceneAddresses(scene, one.story.ledger).map((address) => mustRow(one.story.ledger, address).number.qualifier);
      expect(count(above)).toBe(numbers.filter((qualifier) => qualifier === 'more-than').length);
      expect(count(below)).toBe(numbers.filter((qualifier) => qualifier === 'less-than').length);
    }
  });

  it('have lines of numbers of different names, and pitches from 0 to 1', () => {
    for (const { sound } of sounds(one)) {
      expect(new Set(sound.groups.map(({ name }) => name)).size).toBe(sound.groups.length);
      for (const { notes } of sound.groups)
        for (const { pitch } of notes) {
          expect(pitch ?? 0).toBeGreaterThanOrEqual(0);
          expect(pitch ?? 0).toBeLessThanOrEqual(1);
        }
    }
  });
});

it('a line of years is silent for the years without a number, and says which', () => {
  const { timed, groups } = harbour('en', 'passages');
  expect(timed).toBe(true);
  expect(groups[1]).toEqual({
    name: 'Ships in harbour',
    summary: 'Ships in harbour: 3 numbers, 1905 to 1925.',
    notes: [
      { x: 1905, pitch: 0.1964, words: '1905: 110 ships' },
      { x: 1906, pitch: null, words: '1906 to 1916: no number in this series' },
      { x: 1917, pitch: 0.3357, words: '1917: 188 ships' },
      { x: 1918, pitch: null, words: '1918 to 1924: no number in this series' },
      { x: 1925, pitch: 0.5375, words: '1925: fewer than 301 ships, open below: how much less is not said' },
    ],
  });
  expect(harbour('zh', 'passages').groups[1]!.notes.map(({ words }) => words)).toEqual([
    '1905年：110艘',
    '1906年至1916年：这一组里没有数',
    '1917年：188艘',
    '1918年至1924年：这一组里没有数',
    '1925年：不到301艘，下不封底：少多少没有写',
  ]);
});

it('counts are heard on the scale of their unit, and one that nobody took is silent and said', () => {
  const { timed, groups } = harbour('en', 'stores');
  expect(timed).toBe(false);
  expect(groups.map(({ notes }) => notes)).toEqual([
    [
      { x: 0, pitch: 1, words: 'March 1911: 60 barrels' },
      { x: 1, pitch: 0.8, words: 'September 1911: about 48 barrels' },
      { x: 2, pitch: 0.8833, words: '10 February 1912: 53 barrels' },
    ],
    [
      { x: 0, pitch: 1, words: 'March 1911: 410 wicks' },
      { x: 1, pitch: null, words: 'September 1911: no number found' },
      { x: 2, pitch: 0.5854, words: '10 February 1912: 240 wicks' },
    ],
  ]);
});

it('values that disagree sound one after the other, a claim is told with its rival', () => {
  const notes = harbour('en', 'passages').groups.at(-1)!.notes;
  expect(
    notes.filter(({ words }) => words.includes('sources differ')).map(({ pitch, words }) => [pitch, words.split(', ').at(-1)]),
  ).toEqual([
    [0.6786, 'this tone: 380 ships'],
    [0.75, 'this tone: about 420 ships'],
  ]);
  expect(notes.find(({ words }) => words.startsWith('Ships that the last page claims'))!.words).toContain(
    'open above: how much more is not said, Differs: 395 ships, Foghorn Harbour Office',
  );
});
