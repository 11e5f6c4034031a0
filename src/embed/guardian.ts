import { visiblePart, type VisiblePart } from './visible-part.ts';

/** Height as interactive atoms of the Guardian tell it. @see https://github.com/guardian/dotcom-rendering/pull/9835 */
export const guardianHeight = (height: number) => ({ kind: 'interactive:height', height });

/** How far the host has scrolled into the frame's container, with the window of the frame, which stays in place there. */
export function readGuardian(data: object, window: number): VisiblePart | undefined {
  const { kind, scroll } = data as { kind?: unknown; scroll?: unknown };
  return kind === 'interactive:scroll' && typeof scroll === 'number' ? visiblePart(scroll, window) : undefined;
}
