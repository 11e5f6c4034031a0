import type { APIRoute } from 'astro';
import { chartPicture } from '../../../pictures/chart-picture.ts';
import { raster } from '../../../pictures/raster.ts';
import { entryPicture, shareSize, storyPicture } from '../../../pictures/share-picture.ts';
import { type Studio, studioOf } from '../../../pictures/studio.ts';
import { loadStories, loadStory } from '../../../story/load-story.ts';
import { milestonesOf } from '../../../story/model.ts';

interface Props {
  draw: (studio: Studio) => string;
  lang: string;
}

/** Preview pictures of links to the story, its entries and its charts. */
export async function getStaticPaths() {
  const stories = await loadStories();
  return stories.flatMap((story) => {
    const path = (name: string, draw: Props['draw']) => ({ params: { lang: story.lang, name }, props: { draw, lang: story.lang } });
    const page = (id: string) => `${story.lang}/charts/${id}/`;
    return [
      path('story', ({ measure }) => storyPicture(story, measure)),
      ...milestonesOf(story).map((entry) => path(`m-${entry.id}`, ({ measure }) => entryPicture(story, entry, measure))),
      ...story.scenes.map(({ id, scene }) =>
        path(`chart-${id}`, ({ measure }) => chartPicture(story, id, scene, shareSize, page(id), measure)),
      ),
    ];
  });
}

export const GET: APIRoute<Props> = async ({ props: { draw, lang } }) => {
  const studio = await studioOf(await loadStory(lang));
  return new Response(new Uint8Array(raster(draw(studio), studio.files)), { headers: { 'Content-Type': 'image/png' } });
};
