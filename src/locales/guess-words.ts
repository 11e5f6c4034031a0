/** What is said of a guess below, above and at a number: `{d}` is the distance, `{r}` its size beside the number. */
export interface GuessVerdicts {
  below: string;
  above: string;
  same: string;
}

/** How large a distance is beside the number, `{p}` standing for the amount. */
export interface GuessRatios {
  little: string;
  less: string;
  more: string;
  times: string;
}

/** Guess first: the button, the sheet that it opens, and what is said of the distance. */
export interface GuessWords {
  offer: string;
  /** Of a scale on which nothing is set yet. */
  unset: string;
  /** Before the field. */
  field: string;
  /** Before the guess. */
  yours: string;
  show: string;
  leave: string;
  again: string;
  picture: string;
  /** Nothing that can be read as a number; a number off the scale, whose end is named. */
  faults: { none: string; off: (end: string) => string };
  /** Distance of two per cents, one and many. */
  points: string;
  /** How sure a number is decides what can be said of the distance to it. */
  verdicts: Record<'exact' | 'about' | 'more-than' | 'less-than' | 'range', GuessVerdicts>;
  ratios: GuessRatios;
}
