/** Where the reader is: the only state. Every picture is a function of it. */
export interface Position {
  milestone: string;
  /** Index of the step in its milestone. */
  step: number;
  /** How far the reading line has come through the step, 0–1. */
  progress: number;
}

/** A step's place in the document, in CSS pixels from its top. */
export interface StepBox {
  milestone: string;
  step: number;
  top: number;
  height: number;
}

/**
 * The position at a reading line, `undefined` above the first step. What lies between two steps belongs to the one before, finished.
 * @param boxes steps in document order
 * @param line distance of the reading line from the top of the document
 */
export function locate(boxes: readonly StepBox[], line: number): Position | undefined {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[middle]!.top <= line) low = middle + 1;
    else high = middle;
  }
  const box = boxes[low - 1];
  if (!box) return undefined;
  const progress = box.height > 0 ? Math.min(1, Math.max(0, (line - box.top) / box.height)) : 1;
  return { milestone: box.milestone, step: box.step, progress: Math.round(progress * 1000) / 1000 };
}
