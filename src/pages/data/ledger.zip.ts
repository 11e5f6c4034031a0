import type { APIRoute } from 'astro';
import { archiveOf } from '../../handouts/archive.ts';
import { base } from '../../site/paths.ts';
import { dataFiles } from '../../story/data-files.ts';
import { loadStory, storyLanguages } from '../../story/load-story.ts';

/** All tables with their description as one archive. */
export const GET: APIRoute = async ({ site }) => {
  const languages = await storyLanguages();
  const story = await loadStory(languages.includes('en') ? 'en' : languages[0]!);
  return new Response(archiveOf(dataFiles(story, new URL(`${base}${story.lang}/ledger/`, site).href)) as BodyInit);
};
