import type { APIRoute } from 'astro';
import { chartPicture } from '../../../pictures/chart-picture.ts';
import { type Faces, pictureFaces } from '../../../pictures/faces.ts';
import { raster } from '../../../pictures/raster.ts';
import { type EntryImage, entryPicture, shareSize, storyPicture } from '../../../pictures/share-picture.ts';
import { inlineImage } from '../../../images/variants.ts';
import { loadStories } from '../../../story/load-story.ts';
import { type Milestone, milestonesOf, type Story } from '../../../story/model.ts';
import { hasEntryFiles } from '../../../story/parts.ts';

interface Props {
  draw: (faces: Faces) => string | Promise<string>;
}

/** The first file that an entry shows, if it shows one. */
async function imageOf(story: Story, { steps }: Milestone): Promise<EntryImage | undefined> {
  const scene = steps.map((step) => story.scenes.find(({ id }) => id === step.scene)?.scene).find((one) => one?.kind === 'image');
  if (scene?.kind !== 'image') return undefined;
  return { ...(await inlineImage(scene, 960, 'jpeg')), credit: scene.credit[story.lang]! };
}

/** Preview pictures of links to the story, its entries and its charts. */
export async function getStaticPaths() {
  const stories = await loadStories();
  return stories.flatMap((story) => {
    const path = (name: string, draw: Props['draw']) => ({ params: { lang: story.lang, name }, props: { draw } });
    const page = (id: string) => `${story.lang}/charts/${id}/`;
    return [
      path('story', (faces) => storyPicture(story, faces)),
      ...(hasEntryFiles(story) ? milestonesOf(story) : []).map((entry) =>
        path(`m-${entry.id}`, async (faces) => entryPicture(story, entry, faces, await imageOf(story, entry))),
      ),
      ...story.scenes.map(({ id, scene }) =>
        path(`chart-${id}`, async (faces) =>
          chartPicture(
            story,
            id,
            scene,
            shareSize,
            page(id),
            faces,
            scene.kind === 'image' ? await inlineImage(scene, 1200, 'jpeg') : undefined,
          ),
        ),
      ),
    ];
  });
}

export const GET: APIRoute<Props> = async ({ props: { draw } }) => {
  return new Response(new Uint8Array(await raster(await draw(await pictureFaces()))), { headers: { 'Content-Type': 'image/png' } });
};
