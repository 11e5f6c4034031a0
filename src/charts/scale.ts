/** Maps a domain to a range in a straight line. d3-scale would bring ten kilobytes of formats and times to do it. */
export function linear([from, to]: [number, number], [start, end]: [number, number]): (value: number) => number {
  return (value) => start + ((value - from) / (to - from || 1)) * (end - start);
}

/** Places of `count` equal columns in a width, with a share of each step left empty between them. */
export function columns(count: number, width: number, gap: number): { at: (index: number) => number; step: number; width: number } {
  const step = width / Math.max(1, count);
  const column = step * (1 - gap);
  return { at: (index) => step * index + (step - column) / 2, step, width: column };
}
