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
}
