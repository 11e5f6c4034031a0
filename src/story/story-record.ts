import { unescapeMarkup } from '../markup/escape.ts';
import type { StoryRecord } from '../schemas/data.ts';
import type { Milestone, Story } from './model.ts';

/** Rendered prose without its citation marks, and without the space that an author has set before one. */
export const withoutCitations = (html: string): string => html.replace(/[\s\u2060]*<a class="citation"[\s\S]*?<\/a>/g, '');

/** The text of rendered prose without tags and citation marks, one line for each paragraph and each item of a list. */
export function plainText(html: string): string {
  const words = withoutCitations(html)
    .replace(/<\/p>\s*<p>/g, '\n')
    .replace(/<[^>]+>|\u2060/g, '')
    .replace(/\s*\n\s*/g, '\n');
  return unescapeMarkup(words).trim();
}

/**
 * The story as published in `data/story.json`.
 * @param stories the story in each language, the first language first
 */
export function storyRecord(stories: readonly Story[]): StoryRecord {
  const [first] = stories;
  if (!first) throw new Error('A story has at least one language.');
  const words = (of: (story: Story) => string) => Object.fromEntries(stories.map((story) => [story.lang, of(story)]));
  const entries = new Map(stories.map(({ lang, eras }) => [lang, eras.flatMap(({ milestones }) => milestones)]));
  const milestone = (own: Milestone, index: number) => {
    const inAll = (of: (other: Milestone) => string) => words(({ lang }) => of(entries.get(lang)![index]!));
    return {
      id: own.id,
      era: own.era,
      date: own.date ?? null,
      theme: own.theme ?? null,
      locator: own.locator,
      status: own.status ?? null,
      title: inAll(({ title }) => title),
      standing: inAll(({ standing }) => plainText(standing)),
      steps: own.steps.map(({ scene, cue, html }, step) => ({
        scene,
        cue,
        text: inAll(({ steps }) => plainText(steps[step]!.html)),
        figures: [...new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, address]) => address!))],
      })),
    };
  };
  return {
    languages: first.languages,
    span: first.span,
    themes: first.themes,
    title: words(({ title }) => title),
    place: words(({ place }) => place),
    description: words(({ description }) => description),
    licence: words(({ licence }) => licence),
    credits: words(({ credits }) => credits),
    eras: first.eras.map(({ id, span }, index) => ({
      id,
      span: span ?? null,
      title: words(({ eras }) => eras[index]!.title),
      sentence: words(({ eras }) => plainText(eras[index]!.sentence)),
    })),
    milestones: entries.get(first.lang)!.map(milestone),
  };
}
