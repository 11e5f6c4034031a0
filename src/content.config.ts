import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { milestoneSchema, translationSchema } from './schemas/milestone.ts';
import { contentDir, parts } from './story/content-files.ts';

/** Milestones of every language, as `<lang>/<id>`. The checker has read them before; the schemas are a second fence. */
const milestones = defineCollection({
  loader: glob({
    base: join(contentDir, parts.milestones),
    pattern: '*/*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: milestoneSchema.or(translationSchema),
});

/** The page on method in every language, where a story has one. */
const method = defineCollection({
  loader: glob({ base: join(contentDir, parts.method), pattern: '*.md', generateId: ({ entry }) => entry.replace(/\.md$/, '') }),
});

export const collections = { milestones, method };
