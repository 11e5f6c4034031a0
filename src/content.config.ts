import { defineCollection } from 'astro:content';
import { base } from './site/paths.ts';
import { contentDir } from './story/content-files.ts';
import { storyLoader } from './story/story-loader.ts';

/** The story, one entry a language. */
const stories = defineCollection({ loader: storyLoader(contentDir, base) });

export const collections = { stories };
