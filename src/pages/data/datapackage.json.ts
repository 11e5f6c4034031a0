import type { APIRoute } from 'astro';
import { base } from '../../site/paths.ts';
import { dataFiles } from '../../story/data-files.ts';
import { loadStory, storyLanguages } from '../../story/load-story.ts';

/** The description of all tables as a data package. */
export const GET: APIRoute = async ({ site }) => {
  const languages = await storyLanguages();
  const story = await loadStory(languages.includes('en') ? 'en' : languages[0]!);
  return new Response(dataFiles(story, new URL(`${base}${story.lang}/ledger/`, site).href).get('datapackage.json'));
};
