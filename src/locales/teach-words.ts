/** Lessons and their handouts. */
export interface TeachWords {
  teach: string;
  /** How long a lesson is. */
  minutes: (count: number) => string;
  aims: string;
  plan: string;
  time: string;
  doing: string;
  start: string;
  whole: string;
  howTo: string;
  /** How a lesson is run, in five lines. */
  five: readonly string[];
  sheets: { worksheet: string; key: string; notes: string };
  /** Files to edit: their heading, what opens them, and how each is called. */
  edit: {
    title: string;
    how: string;
    slides: string;
    wholeSlides: string;
    /** Before a task. */
    task: string;
    /** Above the list of numbers in the notes of a slide. */
    shown: string;
    /** The link to the slide that holds the table of a chart. */
    tableOn: (slide: number) => string;
  };
  cards: string;
  cardsHow: string;
  name: string;
  exercise: string;
  exerciseHow: string;
  others: string;
  sure: string;
  left: string;
  onTime: string;
  ahead: (minutes: number) => string;
  behind: (minutes: number) => string;
}
