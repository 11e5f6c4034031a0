/** A lesson as it is presented: its entries in order, and how many minutes each has. */
export interface Route {
  id: string;
  minutes: number;
  stops: readonly { milestone: string; minutes: number }[];
}

/**
 * Where a lesson ought to be and is. Times are in milliseconds.
 * @param elapsed since the lesson began
 * @param milestone the entry that is shown; `undefined` at the title
 */
export function paceOf({ minutes, stops }: Route, elapsed: number, milestone: string | undefined): { left: number; behind: number } {
  const minute = 60_000;
  const at = stops.findIndex((stop) => stop.milestone === milestone);
  const upTo = (count: number) => stops.slice(0, count).reduce((sum, stop) => sum + stop.minutes, 0) * minute;
  const left = minutes * minute - elapsed;
  // On time anywhere between the planned begin and end of the entry that is shown.
  const [begin, end] = at < 0 ? [0, 0] : [upTo(at), upTo(at + 1)];
  return { left, behind: elapsed > end ? elapsed - end : elapsed < begin ? elapsed - begin : 0 };
}
