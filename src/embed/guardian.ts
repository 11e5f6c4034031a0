import type { VisiblePart } from '../scroll/host-driver.ts';
import { visiblePart } from './visible-part.ts';

/** Message with the height as the Guardian's interactive atoms send it. @see https://github.com/guardian/dotcom-rendering/pull/9835 */
export const guardianHeight = (height: number) => ({ kind: 'interactive:height', height });

/** Reads the Guardian's scroll message: the offset into the container. There the frame stays in place, so `window` is its height in CSS pixels. */
export function readGuardian(data: object, window: number): VisiblePart | undefined {
  const { kind, scroll } = data as { kind?: unknown; scroll?: unknown };
  return kind === 'interactive:scroll' && typeof scroll === 'number' ? visiblePart(scroll, window) : undefined;
}
