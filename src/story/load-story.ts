import { getCollection } from 'astro:content';
import { checkStory } from './check/check-story.ts';
import { compileStory } from './compile-story.ts';
import type { Draft } from './read/draft.ts';
import type { Story } from './model.ts';
import { contentDir } from './content-files.ts';
import { formatProblems } from './problem.ts';
import { wordProse } from './split-prose.ts';
import { base } from '../site/paths.ts';

let draft: Draft | undefined;
const stories = new Map<string, Promise<Story>>();

/** The checked draft of the story; read once a build, and anew at each call while writing. */
function loadDraft(): Draft {
  if (draft && import.meta.env.PROD) return draft;
  const checked = checkStory(contentDir);
  if (checked.problems.length > 0) throw new Error(`The story is not sound.\n${formatProblems(checked.problems)}`);
  draft = checked.draft;
  return draft;
}

/** The languages of the story, first language first. */
export function storyLanguages(): string[] {
  return loadDraft().languages;
}

/** Paths of a page that each language has, for `getStaticPaths`. */
export function languagePaths(): { params: { lang: string } }[] {
  return storyLanguages().map((lang) => ({ params: { lang } }));
}

/** The page on method in one language, numbers worded; empty where the story has none. */
export async function loadMethod(lang: string): Promise<string> {
  if (loadDraft().method.length === 0) return '';
  const entries = await getCollection('method');
  const html = entries.find(({ id }) => id === lang)?.rendered?.html ?? '';
  const { ledger } = await loadStory(lang);
  return wordProse(html, { ledger, lang, base });
}

/** The story in one language. Throws where `content/` is not sound. */
export function loadStory(lang: string): Promise<Story> {
  const known = stories.get(lang);
  if (known && import.meta.env.PROD) return known;
  const loading = getCollection('milestones').then((entries) => {
    const rendered = new Map(entries.map((entry) => [entry.id, entry.rendered?.html ?? '']));
    return compileStory(loadDraft(), rendered, lang, base);
  });
  stories.set(lang, loading);
  return loading;
}

/** The story in every language, the first language first. Throws where `content/` is not sound. */
export function loadStories(): Promise<Story[]> {
  return Promise.all(storyLanguages().map(loadStory));
}
