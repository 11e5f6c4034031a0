import type { EmbedWords } from './embed-words.ts';

export const zhEmbed: EmbedWords = {
  from: '出自',
  full: '打开全文',
  enter: '就地阅读',
  enterAt: (title) => `从“${title}”读起`,
  leave: '退出（Esc）',
};
