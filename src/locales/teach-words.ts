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
