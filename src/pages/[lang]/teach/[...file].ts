import type { APIRoute } from 'astro';
import { deckOf } from '../../../handouts/deck.ts';
import { docxOf } from '../../../handouts/docx.ts';
import { type Paper, papers } from '../../../handouts/papers.ts';
import { deckFile, sheetFile } from '../../../handouts/file-names.ts';
import { kept } from '../../../handouts/kept.ts';
import { pptxOf } from '../../../handouts/pptx.ts';
import { sheetNames, sheetOf, type Sheet } from '../../../handouts/sheet.ts';
import { pictureFaces } from '../../../pictures/faces.ts';
import { base } from '../../../site/paths.ts';
import { loadStories } from '../../../story/load-story.ts';
import type { Lesson, Story } from '../../../story/model.ts';
import { hasEntryFiles } from '../../../story/parts.ts';

interface Props {
  story: Story;
  lesson?: Lesson;
  /** A sheet and its paper; slides where there is none. */
  sheet?: Sheet;
  paper?: Paper;
}

const absolute = (lang: string, path: string, site: URL | string | undefined) => new URL(`${base}${lang}/${path}`, site).href;

/** Files to edit: slides of each lesson and of the whole story, and the sheets of each lesson on each paper. */
export async function getStaticPaths() {
  const stories = await loadStories();
  const site = import.meta.env.SITE;
  return stories.flatMap((story) => {
    const path = (file: string, props: Omit<Props, 'story'>) => ({ params: { lang: story.lang, file }, props: { story, ...props } });
    return [
      ...(hasEntryFiles(story) ? [path(deckFile(story.lang), {})] : []),
      ...story.lessons.flatMap((lesson) => [
        path(`${lesson.id}/${deckFile(story.lang, lesson.id)}`, { lesson }),
        ...sheetNames.flatMap((name) => {
          const sheet = sheetOf(story, lesson, name, absolute(story.lang, `teach/${lesson.id}/`, site));
          if (!sheet) return [];
          return (Object.keys(papers) as Paper[]).map((paper) =>
            path(`${lesson.id}/${sheetFile(name, story.lang, lesson.id, paper)}`, { lesson, sheet, paper }),
          );
        }),
      ]),
    ];
  });
}

export const GET: APIRoute<Props> = async ({ props: { story, lesson, sheet, paper }, site }) => {
  const record = { title: lesson?.title ?? story.title, subject: story.title, author: story.title, day: story.changed };
  const { lang } = story;
  const answer = async (content: unknown, make: () => Promise<Uint8Array>) =>
    new Response((await kept([content, lang, paper, record], make)) as BodyInit);
  if (sheet && paper) return answer(sheet, () => docxOf(sheet, lang, paper, record));
  const deck = deckOf(story, lesson, (path) => absolute(lang, path, site));
  return answer(deck, async () => pptxOf(deck, lang, await pictureFaces(), record));
};
