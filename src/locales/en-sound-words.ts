import type { SoundWords } from './sound-words.ts';

export const enSound: SoundWords = {
  open: 'Listen',
  label: (title) => `Listen to the chart: ${title}`,
  pitch:
    'The higher the tone, the larger the number, from zero, or the smallest below it, to the largest of its unit. What has no number is silent.',
  keys: 'Left and right arrow: one back, one on. Shift and End: play on from here. Control: stop. Space: again. Home, End: first, last. Brackets: smallest, largest. Page up, page down: another line of numbers. Escape: close.',
  play: 'Play',
  keyless: 'The sound is walked by keys, and for this device none are known. The table holds the same.',
  group: ({ name, count, when }) => `${name}: ${count} ${count === 1 ? 'number' : 'numbers'}, ${when}.`,
  groups: (title, count) => `${title}.${count > 1 ? ` ${count} lines of numbers.` : ''}`,
  loose: (unit) => (unit ? `In ${unit}` : 'Other numbers'),
  silent: (when) => `${when}: no number in this series`,
  above: 'open above: how much more is not said',
  below: 'open below: how much less is not said',
  tone: (number) => `this tone: ${number}`,
};
