/** The plan of a lesson for presenting: its entries in order, and the minutes for each. */
export interface Route {
  id: string;
  minutes: number;
  stops: readonly { milestone: string; minutes: number }[];
}

/**
 * The time left in a lesson, and how far it is behind its plan (negative: ahead). All times in milliseconds.
 * @param elapsed since the lesson began
 * @param milestone the entry that is shown; `undefined` at the title
 */
export function paceOf({ minutes, stops }: Route, elapsed: number, milestone: string | undefined): { left: number; behind: number } {
  const minute = 60_000;
  const at = stops.findIndex((stop) => stop.milestone === milestone);
  const upTo = (count: number) => stops.slice(0, count).reduce((sum, stop) => sum + stop.minutes, 0) * minute;
  const left = minutes * minute - elapsed;
  // On time means between the planned begin and end of the entry that is shown.
  const [begin, end] = at < 0 ? [0, 0] : [upTo(at), upTo(at + 1)];
  return { left, behind: elapsed > end ? elapsed - end : elapsed < begin ? elapsed - begin : 0 };
}
