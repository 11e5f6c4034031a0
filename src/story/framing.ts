import type { HeightTable } from '../schemas/frame-height.ts';
import { localeOf } from '../locales/locale.ts';
import { milestonesOf, type Story } from './model.ts';
import { hasEntryFiles } from './parts.ts';

/** A document that other sites can frame, and what its snippet and oEmbed answer need. */
export interface Framed {
  /** Path of the page for people, below the language; empty for the story. */
  path: string;
  /** Path of the document, below the language. */
  document: string;
  title: string;
  credit: string;
  heights: HeightTable;
  /** Name of its share picture. */
  picture: string;
}

/** Heights of the story on a host without our loader (tier `box`): no higher than a window. */
const boxHeights = [
  [320, 720],
  [960, 720],
] as const;
/** Heights for documents that were not measured, until the frame requests its own. */
const defaultHeights = [
  [320, 980],
  [960, 800],
] as const;

/** The documents of a language that can be framed: the story, its entries, its charts. */
export function framedOf(story: Story): Framed[] {
  const { title, place, lang, heights } = story;
  const credit = `${title}${localeOf(lang).words.dot}${place}`;
  const framed = (path: string, name: string, picture: string): Framed => ({
    path: `${path}/`,
    document: `${path}/`,
    title: name,
    credit,
    heights: heights.get(path) ?? defaultHeights,
    picture,
  });
  const own = hasEntryFiles(story);
  return [
    { path: '', document: 'story/', title, credit: place, heights: boxHeights, picture: 'story' },
    ...milestonesOf(story).map(({ id, title: name }) => framed(`m/${id}`, name, own ? `m-${id}` : 'story')),
    ...story.scenes.map(({ id, scene }) => framed(`charts/${id}`, scene.title[lang]!, `chart-${id}`)),
  ];
}
