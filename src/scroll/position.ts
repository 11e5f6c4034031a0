/** Where the reader is: the only state. Every picture is a function of it. */
export interface Position {
  milestone: string;
  /** Index of the step in its milestone. */
  step: number;
  /** How far the reading line has come through the step, 0–1. */
  progress: number;
  /** How far the step has come from the reading line to the place where links lead to it, 0–1: what it changes is finished there. */
  arrival: number;
}

/** A step's place in the document, in CSS pixels from its top. */
export interface StepBox {
  milestone: string;
  step: number;
  top: number;
  height: number;
}

/** A place among the steps that stays the same when the page is laid out anew. */
export interface Spot {
  /** Index of the step. */
  index: number;
  /** Share of the step above the reading line, 0–1; from 1 to 2, of what lies between it and the next. */
  share: number;
}

/**
 * The spot at a line of the document, `undefined` above the first step.
 * @param boxes steps in document order
 * @param line distance from the top of the document
 */
export function spotAt(boxes: readonly StepBox[], line: number): Spot | undefined {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[middle]!.top <= line) low = middle + 1;
    else high = middle;
  }
  const box = boxes[low - 1];
  if (!box) return undefined;
  const inside = line - box.top;
  if (inside < box.height) return { index: low - 1, share: inside / box.height };
  const next = boxes[low];
  const gap = next ? next.top - box.top - box.height : 0;
  return { index: low - 1, share: 1 + (gap > 0 ? (inside - box.height) / gap : 0) };
}

/** The line of the document at a spot, the other way round. */
export function lineAt(boxes: readonly StepBox[], { index, share }: Spot): number {
  const { top, height } = boxes[index]!;
  const end = top + height;
  return share < 1 ? top + share * height : end + (share - 1) * ((boxes[index + 1]?.top ?? end) - end);
}

const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;

/**
 * The position at a spot. What lies between two steps belongs to the one before, finished.
 * @param way distance from the reading line to where links lead to a step
 */
export function positionAt(boxes: readonly StepBox[], spot: Spot, way: number): Position {
  const { milestone, step, top, height } = boxes[spot.index]!;
  const progress = height > 0 ? rounded(spot.share) : 1;
  const read = lineAt(boxes, spot) - top;
  return { milestone, step, progress, arrival: progress === 1 || way <= 0 ? 1 : rounded(read / way) };
}

/** The address of a step in the page: its milestone's, and from the second on its number. */
export function addressOf(milestone: string, step: number): string {
  return step === 0 ? milestone : `${milestone}:${step + 1}`;
}
