import { resolve } from 'node:path';

/** The folder that holds the story; `CONTENT_DIR` names another. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** Paths of the files and folders of a story, from its content folder. */
export const parts = {
  story: 'story.yaml',
  milestones: 'milestones',
  scenes: 'scenes',
  series: 'series',
  lessons: 'lessons',
  /** Photographs, maps and drawings. */
  images: 'images',
  /** One page for each language: how the ledger was made, what disagrees, what is missing. */
  method: 'method',
  figures: 'ledger/figures.csv',
  sources: 'ledger/sources.csv',
  claims: 'ledger/claims.csv',
  evidence: 'ledger/evidence.csv',
  derived: 'ledger/derived.csv',
  glossary: 'ledger/glossary.csv',
  corrections: 'ledger/corrections.csv',
  /** Measured heights of framed documents. */
  heights: 'heights.csv',
  /** Ids that other sites may link to. */
  published: 'published.csv',
} as const;
