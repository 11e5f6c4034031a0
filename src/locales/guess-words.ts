/** Sentences for a guess below, above and at the number: `{d}` is the distance, `{r}` the ratio to the number. */
export interface GuessVerdicts {
  below: string;
  above: string;
  same: string;
}

/** Phrases for the ratio of a distance to the number; `{p}` is the amount. */
export interface GuessRatios {
  little: string;
  less: string;
  more: string;
  times: string;
}

/** Guesses: the button, the panel that it opens, and the sentences about the distance. */
export interface GuessWords {
  offer: string;
  /** Text of the scale before a guess is set. */
  unset: string;
  /** Before the text field. */
  field: string;
  /** Before the guess. */
  yours: string;
  show: string;
  leave: string;
  again: string;
  picture: string;
  /** Errors: no number; a number off the scale, with the end of the scale. */
  faults: { none: string; off: (end: string) => string };
  /** Unit of a distance between percentages, `one|many`. */
  points: string;
  /** By the qualifier of the number. */
  verdicts: Record<'exact' | 'about' | 'more-than' | 'less-than' | 'range', GuessVerdicts>;
  ratios: GuessRatios;
  drawing: DrawingWords;
}

/** A line that is drawn: the button, how it is done, the button that begins anew, and what is said of it. */
export interface DrawingWords {
  offer: string;
  how: string;
  clear: string;
  show: string;
  again: string;
  /** Name of the slider of a year. */
  at: (year: string) => string;
  /** Text of a slider before its year is drawn. */
  unset: string;
  /** The line ends before the last year; `{y}` is where it ends, `{e}` the last year. */
  short: string;
  /** Where the line is farthest from the numbers: `{y}` is the year, `{d}` the distance. */
  below: string;
  above: string;
  same: string;
  /** Before the sentence about the last number; `{y}` is its year. */
  end: string;
}
