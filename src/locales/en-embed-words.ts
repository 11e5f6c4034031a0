import type { EmbedWords } from './embed-words.ts';

export const enEmbed: EmbedWords = {
  from: 'From',
  full: 'Open the full story',
  enter: 'Read in place',
  enterAt: (title) => `Read from “${title}”`,
  leave: 'Leave (Esc)',
};
