import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { checkStory } from './check/check-story.ts';
import { compileStories } from './compile-story.ts';
import type { Story } from './model.ts';
import { formatProblems } from './problem.ts';
import { Readings } from './read/readings.ts';

/** The story in one language, or what keeps it from being told. */
export type LoadedStory = Story | { problems: string };

/**
 * Loads a content folder as a collection with one entry a language: read, checked and compiled in one go, and again
 * whenever a file of the folder changes while pages are served. Nothing of it is kept from one build to the next.
 * @param base path of the site with a slash at its end, for links to the ledger
 */
export function storyLoader(dir: string, base: string): Loader {
  return {
    name: 'story',
    schema: z.custom<LoadedStory>(),
    load: async ({ store, watcher, logger }) => {
      const readings = new Readings();
      const load = () => {
        const { draft, problems } = checkStory(dir, readings);
        const unsound = problems.length > 0 ? `The story is not sound.\n${formatProblems(problems)}` : undefined;
        if (unsound) logger.error(unsound);
        store.clear();
        if (unsound) for (const lang of draft.languages) store.set({ id: lang, data: { problems: unsound } });
        else for (const story of compileStories(draft, base)) store.set({ id: story.lang, data: { ...story } });
      };
      load();
      watcher?.add(dir);
      watcher?.on('all', (_, path) => {
        if (!relative(dir, path).startsWith('..')) load();
      });
    },
  };
}
