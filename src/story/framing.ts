import type { HeightTable } from '../schemas/frame-height.ts';
import { localeOf } from '../locales/locale.ts';
import { milestonesOf, type Story } from './model.ts';

/** A document that other sites frame, and what is said of it where it is asked for. */
export interface Framed {
  /** Path below the language, of the page for people and of the document alike; the story's is empty. */
  path: string;
  /** Path of the document below the language. */
  document: string;
  title: string;
  credit: string;
  heights: HeightTable;
  /** Name of its picture. */
  picture: string;
}

/** The story stands in a box of its own scroll where its host has no loader: no higher than a window. */
const box = [
  [320, 720],
  [960, 720],
] as const;
/** Where nothing was measured: high enough for most, until the frame says how high it is. */
const guessed = [
  [320, 980],
  [960, 800],
] as const;

/** The documents of a language that can be framed: the story, its entries, its charts. */
export function framedOf(story: Story): Framed[] {
  const { title, place, lang, heights } = story;
  const credit = `${title}${localeOf(lang).words.dot}${place}`;
  const part = (path: string, name: string, picture: string): Framed => ({
    path: `${path}/`,
    document: `${path}/`,
    title: name,
    credit,
    heights: heights.get(path) ?? guessed,
    picture,
  });
  return [
    { path: '', document: 'story/', title, credit: place, heights: box, picture: 'story' },
    ...milestonesOf(story).map(({ id, title: name }) => part(`m/${id}`, name, `m-${id}`)),
    ...story.scenes.map(({ id, scene }) => part(`charts/${id}`, scene.title[lang]!, `chart-${id}`)),
  ];
}
