import type { VisiblePart } from '../scroll/host-driver.ts';

/** A visible part from the values of a message, in CSS pixels; `undefined` if they are not plausible numbers, because hosts may send anything. */
export function visiblePart(top: unknown, height: unknown): VisiblePart | undefined {
  const [y, size] = [Number(top), Number(height)];
  return Number.isFinite(y) && Number.isFinite(size) && Math.abs(y) < 1e6 && size > 0 && size < 1e5 ? { top: y, height: size } : undefined;
}
