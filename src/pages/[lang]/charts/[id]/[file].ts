import type { APIRoute } from 'astro';
import { chartCitation } from '../../../../scenes/chart-citation.ts';
import { chartSound, hasSound } from '../../../../scenes/chart-sound.ts';
import { sceneAddresses } from '../../../../scenes/chart-table.ts';
import { rivalLines } from '../../../../scenes/rivals.ts';
import { chartRecord } from '../../../../scenes/chart-record.ts';
import { toCsv } from '../../../../ledger/csv.ts';
import { sentenceText } from '../../../../ledger/prose.ts';
import { chartPicture } from '../../../../pictures/chart-picture.ts';
import { pictureFaces } from '../../../../pictures/faces.ts';
import { inlineImage } from '../../../../images/variants.ts';
import { raster } from '../../../../pictures/raster.ts';
import type { Scene } from '../../../../schemas/scene.ts';
import { loadStories } from '../../../../story/load-story.ts';
import type { Story } from '../../../../story/model.ts';
import { base } from '../../../../site/paths.ts';

const formats = ['svg', 'png', 'csv', 'json', 'sound.json'] as const;
interface Props {
  story: Story;
  scene: Scene;
  format: (typeof formats)[number];
}

/** A picture that is a file holds no numbers, and of other pictures those that hold some can be heard. */
const formatsOf = (story: Story, scene: Scene) =>
  formats.filter((format) =>
    format === 'sound.json' ? hasSound(story, scene) : scene.kind !== 'image' || format === 'svg' || format === 'png',
  );

/** Files of a chart, each with title, source and licence: `/{lang}/charts/{id}/{id}.svg` and so on. */
export async function getStaticPaths() {
  const stories = await loadStories();
  return stories.flatMap((story) =>
    story.scenes.flatMap(({ id, scene }) =>
      formatsOf(story, scene).map((format) => ({
        params: { lang: story.lang, id, file: `${id}.${format}` },
        props: { story, scene, format },
      })),
    ),
  );
}

const pictures = new WeakMap<Story, Map<string, Promise<string>>>();

/** The picture of a chart as SVG, made once for its two files. */
function pictureOf(story: Story, id: string, scene: Scene, url: string): Promise<string> {
  const known = pictures.get(story) ?? new Map<string, Promise<string>>();
  pictures.set(story, known);
  const make = async () => {
    const image = scene.kind === 'image' ? await inlineImage(scene, 1600, 'jpeg') : undefined;
    return chartPicture(story, id, scene, { width: 1200, height: 860 }, url, await pictureFaces(), image);
  };
  const made = known.get(`${id} ${url}`) ?? make();
  known.set(`${id} ${url}`, made);
  return made;
}

export const GET: APIRoute<Props> = async ({ params, props: { story, scene, format }, site }) => {
  const id = params.id!;
  const { lang, ledger, licence } = story;
  const page = new URL(`${base}${lang}/charts/${id}/`, site);
  if (format === 'csv') return new Response(toCsv(chartRecord(scene, ledger, lang, licence)));
  if (format === 'sound.json') return new Response(JSON.stringify(chartSound(story, scene)));
  if (format === 'json') {
    const record = { title: scene.title[lang], description: sentenceText(ledger, lang, scene.description[lang]!), url: page.href, licence };
    const citation = chartCitation(ledger, lang, scene, { title: story.title, url: page.href });
    const rivals = rivalLines(story, sceneAddresses(scene, ledger));
    return new Response(JSON.stringify({ ...record, citation, rivals, rows: chartRecord(scene, ledger, lang, licence) }, null, 1));
  }
  const svg = await pictureOf(story, id, scene, page.host + page.pathname);
  return new Response(format === 'svg' ? svg : new Uint8Array(await raster(svg, 2)));
};
