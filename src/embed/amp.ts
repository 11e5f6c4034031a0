import { visiblePart, type VisiblePart } from './visible-part.ts';

/**
 * What `amp-iframe` understands; newswire frames and Sidechain hear the size as well.
 * @see https://github.com/ampproject/amphtml/blob/main/extensions/amp-iframe/amp-iframe.md
 */
export const ampHeight = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });
export const ampReady = { sentinel: 'amp', type: 'embed-ready' };
/** Asks the host to tell what part of the frame is seen. */
export const ampFollow = { sentinel: 'amp', type: 'send-intersections' };

const numbers = (box: unknown) => (typeof box === 'object' && box !== null ? (box as Record<string, unknown>) : {});

/** What such a host asks or says. */
export function readAmp(data: object): { asks: true } | { part: VisiblePart } | undefined {
  const { sentinel, type, changes } = data as { sentinel?: unknown; type?: unknown; changes?: unknown };
  if (sentinel !== 'amp') return undefined;
  if (type === 'frames-init') return { asks: true };
  if (type !== 'intersection' || !Array.isArray(changes) || changes.length > 1e3) return undefined;
  const last = numbers(changes.at(-1));
  const [window, frame] = [numbers(last.rootBounds), numbers(last.boundingClientRect)];
  const part = visiblePart(Number(window.top) - Number(frame.top), window.height);
  return part && { part };
}
