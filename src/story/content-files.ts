import { join, resolve } from 'node:path';

/** The folder that holds the story; `CONTENT_DIR` names another. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** Where each part of a story stands, from its content folder. */
export const parts = {
  story: 'story.yaml',
  milestones: 'milestones',
  scenes: 'scenes',
  series: 'series',
  lessons: 'lessons',
  /** One page a language: how the ledger was made, what does not agree, what is missing. */
  method: 'method',
  figures: join('ledger', 'figures.csv'),
  sources: join('ledger', 'sources.csv'),
  claims: join('ledger', 'claims.csv'),
  evidence: join('ledger', 'evidence.csv'),
  derived: join('ledger', 'derived.csv'),
  glossary: join('ledger', 'glossary.csv'),
  corrections: join('ledger', 'corrections.csv'),
  /** How high framed documents stand, as measured. */
  heights: 'heights.csv',
  /** Ids that others may have linked to. */
  published: 'published.csv',
} as const;
