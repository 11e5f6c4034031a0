import { ampHeight, readAmp } from './amp.ts';
import { datawrapperHeight } from './datawrapper.ts';
import { embedlyHeight } from './embedly.ts';
import { guardianHeight, readGuardian } from './guardian.ts';
import { readResizer, resizerMessage } from './iframe-resizer.ts';
import { pymMessage, readPym } from './pym.ts';
import type { VisiblePart } from '../scroll/host-driver.ts';
import { isWordpressReady, wordpressHeight } from './wordpress.ts';

/** The names by which hosts know the frame. */
export interface HostNames {
  /** Address of the frame. */
  src: string;
  /** A name for hosts that need any. */
  id: string;
  secret?: string | undefined;
  childId?: string | undefined;
  /** Id of the frame in iframe-resizer, once the host has sent it. */
  resizer?: string | undefined;
}

/**
 * The messages that send a height to every known host. Each host ignores the formats of the others; formats that need a name of the host's
 * are left out until it has sent one.
 * @param height whole CSS pixels
 * @param width of the window, in whole CSS pixels
 */
export function heightMessages({ src, id, secret, childId, resizer }: HostNames, height: number, width: number): (string | object)[] {
  return [
    ...(secret ? [wordpressHeight(secret, height)] : []),
    ...(childId ? [pymMessage(childId, 'height', height)] : []),
    ampHeight(height),
    datawrapperHeight(id, height),
    embedlyHeight(src, height),
    guardianHeight(height),
    ...(resizer ? [resizerMessage(resizer, height, width, 'size')] : []),
  ];
}

/** A message of a host: a request for the height, the visible part, or the frame's id in iframe-resizer. */
export type HostMessage = { asksHeight: true } | { part: VisiblePart } | { resizer: string } | undefined;

/**
 * Reads a message of the host; `undefined` if it is not known. Any page may post anything.
 * @param window height of the frame's window, in CSS pixels
 */
export function readHost(data: unknown, { secret, childId }: Pick<HostNames, 'secret' | 'childId'>, window: number): HostMessage {
  if (typeof data === 'string') {
    const resizer = readResizer(data);
    if (resizer) return 'id' in resizer ? { resizer: resizer.id } : resizer;
    return childId ? readPym(data, childId) : undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  if (isWordpressReady(data, secret)) return { asksHeight: true };
  const part = readGuardian(data, window);
  return part ? { part } : readAmp(data);
}
