/** The part of a document that its reader sees, in CSS pixels from the top of the document: `top` is below nought where it has not come to the top of the window. */
export interface VisiblePart {
  top: number;
  height: number;
}

/** A part whose numbers can be used, or nothing: hosts may send anything. */
export function visiblePart(top: unknown, height: unknown): VisiblePart | undefined {
  const [y, size] = [Number(top), Number(height)];
  return Number.isFinite(y) && Number.isFinite(size) && Math.abs(y) < 1e6 && size > 0 && size < 1e5 ? { top: y, height: size } : undefined;
}
