import type { VisiblePart } from '../scroll/host-driver.ts';
import { visiblePart } from './visible-part.ts';

/**
 * Message with the height for `amp-iframe`; newswire frames and Sidechain read it too.
 * @see https://github.com/ampproject/amphtml/blob/main/extensions/amp-iframe/amp-iframe.md
 */
export const ampHeight = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });
export const ampReady = { sentinel: 'amp', type: 'embed-ready' };
/** Asks the host to send which part of the frame is visible. */
export const ampFollow = { sentinel: 'amp', type: 'send-intersections' };

const recordOf = (rect: unknown) => (typeof rect === 'object' && rect !== null ? (rect as Record<string, unknown>) : {});

/** Reads a message of an AMP host: a request for the height, or the visible part. */
export function readAmp(data: object): { asksHeight: true } | { part: VisiblePart } | undefined {
  const { sentinel, type, changes } = data as { sentinel?: unknown; type?: unknown; changes?: unknown };
  if (sentinel !== 'amp') return undefined;
  if (type === 'frames-init') return { asksHeight: true };
  if (type !== 'intersection' || !Array.isArray(changes) || changes.length > 1e3) return undefined;
  const last = recordOf(changes.at(-1));
  const [window, frame] = [recordOf(last.rootBounds), recordOf(last.boundingClientRect)];
  const part = visiblePart(Number(window.top) - Number(frame.top), window.height);
  return part && { part };
}
