/** Presenting in class: the two windows, what the keys do, what the speaker reads. */
export interface ClassWords {
  present: string;
  speaker: string;
  openSpeaker: string;
  begin: string;
  current: string;
  next: string;
  nothingNext: string;
  notes: string;
  noNotes: string;
  question: string;
  /** Shows the class the question. */
  ask: string;
  answer: string;
  elapsed: string;
  clock: string;
  start: string;
  restart: string;
  back: string;
  on: string;
  blank: string;
  unblank: string;
  point: string;
  overview: string;
  find: string;
  /** Where a number is none of those that are counted, up to the last; where no step has the words. */
  noStep: (last: string) => string;
  noEntry: (last: string) => string;
  notFound: string;
  /** Before the question of a step that has a guess: asked, told, and neither. */
  asked: string;
  told: string;
  offered: string;
  tell: string;
  code: string;
  help: string;
  close: string;
  alone: string;
  /** Above the classes that are open in this browser, and where it blocks the speaker window. */
  classes: string;
  blocked: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}
