import type { APIRoute } from 'astro';
import { deckOf, drawnDeck } from '../../../handouts/deck.ts';
import { type Paper, papers } from '../../../handouts/papers.ts';
import { deckFile, sheetFile } from '../../../handouts/file-names.ts';
import { begun, isBuild, kept } from '../../../handouts/kept.ts';
import type { FileRecord } from '../../../handouts/office-package.ts';
import { sheetNames, sheetOf, type Sheet } from '../../../handouts/sheet.ts';
import { writeBeside } from '../../../handouts/write-beside.ts';
import type { FileOrder } from '../../../handouts/write-file.ts';
import { pictureFaces } from '../../../pictures/faces.ts';
import { base } from '../../../site/paths.ts';
import { loadStories } from '../../../story/load-story.ts';
import type { Lesson, Story } from '../../../story/model.ts';
import { hasEntryFiles } from '../../../story/parts.ts';

interface Props {
  file: () => Promise<Uint8Array>;
}

const absolute = (lang: string, path: string, site: URL | string | undefined) => new URL(`${base}${lang}/${path}`, site).href;

/** Where the site is served, its files are written with the engine as it is at that moment. */
const write = async (order: FileOrder) =>
  isBuild ? writeBeside(order) : (await import('../../../handouts/write-file.ts')).writeFile(order);

const recordOf = (story: Story, lesson?: Lesson): FileRecord => ({
  title: lesson?.title ?? story.title,
  subject: story.title,
  author: story.title,
  day: story.changed,
});

/** Slides of a lesson, or of the whole story. */
async function slides(story: Story, lesson?: Lesson): Promise<Uint8Array> {
  const { lang } = story;
  const [record, deck] = [recordOf(story, lesson), deckOf(story, lesson, (path) => absolute(lang, path, import.meta.env.SITE))];
  return kept([deck, lang, record], async () => write({ content: { deck: await drawnDeck(deck, await pictureFaces()) }, lang, record }));
}

/** A sheet of a lesson on one paper. */
function sheetOn(story: Story, lesson: Lesson, sheet: Sheet, paper: Paper): Promise<Uint8Array> {
  const order = { content: { sheet, paper }, lang: story.lang, record: recordOf(story, lesson) };
  return kept(order, () => write(order));
}

/** Files to edit: slides of each lesson and of the whole story, and the sheets of each lesson on each paper. */
export async function getStaticPaths() {
  const stories = await loadStories();
  return stories.flatMap((story) => {
    const { lang } = story;
    const path = (file: string, make: () => Promise<Uint8Array>) => ({ params: { lang, file }, props: { file: begun(make) } });
    return [
      ...(hasEntryFiles(story) ? [path(deckFile(lang), () => slides(story))] : []),
      ...story.lessons.flatMap((lesson) => [
        path(`${lesson.id}/${deckFile(lang, lesson.id)}`, () => slides(story, lesson)),
        ...sheetNames.flatMap((name) => {
          const sheet = sheetOf(story, lesson, name, absolute(lang, `teach/${lesson.id}/`, import.meta.env.SITE));
          if (!sheet) return [];
          return (Object.keys(papers) as Paper[]).map((paper) =>
            path(`${lesson.id}/${sheetFile(name, lang, lesson.id, paper)}`, () => sheetOn(story, lesson, sheet, paper)),
          );
        }),
      ]),
    ];
  });
}

export const GET: APIRoute<Props> = async ({ props: { file } }) => new Response((await file()) as BodyInit);
