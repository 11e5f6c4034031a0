import { getCollection } from 'astro:content';
import type { Story } from './model.ts';

/** The story in every language, the first language first. Throws where `content/` is not sound. */
export async function loadStories(): Promise<Story[]> {
  const entries = await getCollection('stories');
  const stories = entries.map(({ data }) => {
    if ('problems' in data) throw new Error(data.problems);
    return data;
  });
  const order = stories[0]?.languages ?? [];
  return stories.sort((one, other) => order.indexOf(one.lang) - order.indexOf(other.lang));
}

/** The story in one language. Throws where `content/` is not sound. */
export async function loadStory(lang: string): Promise<Story> {
  const story = (await loadStories()).find((one) => one.lang === lang);
  if (!story) throw new Error(`The story is not told in "${lang}".`);
  return story;
}

/** The languages of the story, first language first. */
export async function storyLanguages(): Promise<string[]> {
  return (await loadStories()).map(({ lang }) => lang);
}

/** Paths of a page that a language has where its story has something for it. */
export async function pathsWhere(has: (story: Story) => boolean): Promise<{ params: { lang: string } }[]> {
  return (await loadStories()).filter(has).map(({ lang }) => ({ params: { lang } }));
}

/** Paths of a page that each language has, for `getStaticPaths`. */
export async function languagePaths(): Promise<{ params: { lang: string } }[]> {
  return (await storyLanguages()).map((lang) => ({ params: { lang } }));
}
