import type { APIRoute } from 'astro';
import { loadStories } from '../../story/load-story.ts';
import { storyRecord } from '../../story/story-record.ts';

/** The whole story as data. */
export const GET: APIRoute = async () => {
  return new Response(JSON.stringify(storyRecord(await loadStories()), null, 1));
};
