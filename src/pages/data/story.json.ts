import type { APIRoute } from 'astro';
import { loadStory, storyLanguages } from '../../story/load-story.ts';
import { storyRecord } from '../../story/story-record.ts';

/** The whole story as data. */
export const GET: APIRoute = async () => {
  const stories = await Promise.all(storyLanguages().map((lang) => loadStory(lang)));
  return new Response(JSON.stringify(storyRecord(stories), null, 1));
};
