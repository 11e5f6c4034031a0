import type { GuessWords } from './guess-words.ts';

export const enGuess: GuessWords = {
  offer: 'Guess first',
  unset: 'Drag to your guess',
  field: 'or write it',
  yours: 'Your guess:',
  show: 'Show the number',
  leave: 'Leave it',
  again: 'Guess again',
  picture: 'See the picture',
  faults: {
    none: 'Drag along the scale, or write a number such as 850 or 1,200.',
    off: (end) => `The scale goes from 0 to ${end}. Write a number in between.`,
  },
  points: ' percentage point| percentage points',
  verdicts: {
    exact: {
      below: 'Your guess is {d} below the number in the ledger{r}.',
      above: 'Your guess is {d} above the number in the ledger{r}.',
      same: 'Your guess is the number in the ledger.',
    },
    about: {
      below: 'The number in the ledger is approximate. Your guess is about {d} below it{r}.',
      above: 'The number in the ledger is approximate. Your guess is about {d} above it{r}.',
      same: 'Your guess is the number in the ledger, which is itself approximate.',
    },
    'more-than': {
      below: 'The source gives a lower bound only. Your guess is at least {d} too low.',
      above: 'The source gives a lower bound only and not how far above it the number lies, so nobody can say how near your guess is.',
      same: 'Your guess is the lower bound itself. How far above it the number lies, the source does not say.',
    },
    'less-than': {
      below: 'The source gives an upper bound only and not how far below it the number lies, so nobody can say how near your guess is.',
      above: 'The source gives an upper bound only. Your guess is at least {d} too high.',
      same: 'Your guess is the upper bound itself. How far below it the number lies, the source does not say.',
    },
    range: {
      below: 'The source gives two ends. Your guess is {d} below the lower one.',
      above: 'The source gives two ends. Your guess is {d} above the upper one.',
      same: 'Your guess lies between the two ends that the source gives. Where the number lies between them, it does not say.',
    },
  },
  ratios: {
    little: ', less than 1% off',
    less: ', about {p}% less',
    more: ', about {p}% more',
    times: ', about {p} times as high',
  },
  drawing: {
    offer: 'Draw it first',
    how: 'Draw with a finger or the mouse, or set the years with the arrow keys.',
    clear: 'Begin anew',
    show: 'Show the line',
    again: 'Draw again',
    at: (year) => `Your line in ${year}`,
    unset: 'not drawn',
    short: 'Your line ends in {y}. Draw on to {e}.',
    below: 'It is farthest off in {y}: {d} too low.',
    above: 'It is farthest off in {y}: {d} too high.',
    same: 'It goes through every number.',
    end: 'In {y}: ',
  },
};
