import type { Html } from 'mdast';

/**
 * Plugins leave comments where the ledger or the page has the last word. Numbers are worded when a page is rendered,
 * because Astro keeps rendered Markdown and does not know that a table changed. Authors cannot write these: HTML is refused.
 */
export function marker(...words: string[]): Html {
  return { type: 'html', value: `<!--ledger:${words.join(' ')}-->` };
}
