/** Where the reader is. It is the only state: every picture is a function of it. */
export interface Position {
  milestone: string;
  /** Index of the step in its milestone, from 0. */
  step: number;
  /** Share of the step above the reading line, 0–1. */
  progress: number;
  /**
   * Share of the way from where the step takes the stage to where a link to it scrolls, 0–1. At 1 its change is finished. It takes the stage
   * with its top on the reading line, or earlier where its box says so.
   */
  arrival: number;
  /** Set while the step has the stage behind a page that lies over it, and its words have not come to the reading line. */
  isAhead?: true;
}

/** Bounds of a step, in CSS pixels from the top of the document. */
export interface StepBox {
  milestone: string;
  step: number;
  top: number;
  height: number;
  /** Where the reading line is when the step takes the stage, if that is before its top: behind a page that lies over the stage. */
  from?: number;
}

/** A point in the document relative to its steps, which does not depend on their sizes. */
export interface Spot {
  /** Index among all steps of the page. */
  index: number;
  /**
   * 0–1: share of the step above the point. 1–2: the point is below the step, and `share - 1` is the share of the gap to where the next step
   * takes the stage. −1–0: the point is between where the step takes the stage and its top.
   */
  share: number;
}

const beginOf = ({ top, from = top }: StepBox): number => from;

/**
 * The spot at a y of the document; `undefined` above the first step.
 * @param boxes steps in document order
 * @param y CSS pixels from the top of the document
 */
export function spotAt(boxes: readonly StepBox[], y: number): Spot | undefined {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginOf(boxes[middle]!) <= y) low = middle + 1;
    else high = middle;
  }
  const box = boxes[low - 1];
  if (!box) return undefined;
  const inside = y - box.top;
  if (inside < 0) return { index: low - 1, share: inside / (box.top - beginOf(box)) };
  if (inside < box.height) return { index: low - 1, share: inside / box.height };
  const next = boxes[low];
  const gap = next ? beginOf(next) - box.top - box.height : 0;
  return { index: low - 1, share: 1 + (gap > 0 ? (inside - box.height) / gap : 0) };
}

/** The y of a spot, in CSS pixels from the top of the document: the inverse of `spotAt`. */
export function yOf(boxes: readonly StepBox[], { index, share }: Spot): number {
  const box = boxes[index]!;
  const { top, height } = box;
  if (share < 0) return top + share * (top - beginOf(box));
  const end = top + height;
  const next = boxes[index + 1];
  return share < 1 ? top + share * height : end + (share - 1) * ((next ? beginOf(next) : end) - end);
}

const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

/**
 * The position at a spot. In the gap between two steps it is the first of them, finished.
 * @param arrivalDistance from the reading line up to where a link to a step scrolls its top, in CSS pixels
 */
export function positionAt(boxes: readonly StepBox[], spot: Spot, arrivalDistance: number): Position {
  const box = boxes[spot.index]!;
  const { milestone, step, top, height } = box;
  const progress = height > 0 ? rounded(spot.share) : 1;
  const begin = beginOf(box);
  const way = top - begin + arrivalDistance;
  const arrival = progress === 1 || arrivalDistance <= 0 ? 1 : rounded((yOf(boxes, spot) - begin) / way);
  const position: Position = { milestone, step, progress, arrival };
  if (spot.share < 0) position.isAhead = true;
  return position;
}

/** The fragment that names a step in addresses: its milestone's id, and from the second step on also its number, `fog:2`. */
export function addressOf(milestone: string, step: number): string {
  return step === 0 ? milestone : `${milestone}:${step + 1}`;
}
