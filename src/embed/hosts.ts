import { ampHeight, readAmp } from './amp.ts';
import { datawrapperHeight } from './datawrapper.ts';
import { embedlyHeight } from './embedly.ts';
import { guardianHeight, readGuardian } from './guardian.ts';
import { readResizer, resizerMessage } from './iframe-resizer.ts';
import { pymMessage, readPym } from './pym.ts';
import type { VisiblePart } from './visible-part.ts';
import { isWordpressReady, wordpressHeight } from './wordpress.ts';

/** What a frame knows of its host. */
export interface HostNames {
  /** Address of the frame as the host wrote it. */
  src: string;
  /** What the frame is called where a host asks for any name. */
  id: string;
  secret?: string | undefined;
  childId?: string | undefined;
  /** How a host with iframe-resizer calls the frame, once it has. */
  resizer?: string | undefined;
}

/**
 * A height in the words of every host at once. Each host hears its own and leaves the rest; names are said only to hosts that gave them.
 * @param height whole CSS pixels
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

/** What a host asks or says, whatever its words. */
export type HostSays = { asks: true } | { part: VisiblePart } | { resizer: string } | undefined;

/**
 * Reads a message of the host. Anything may come: what is not known is nothing.
 * @param window height of the frame's window
 */
export function readHost(data: unknown, { secret, childId }: Pick<HostNames, 'secret' | 'childId'>, window: number): HostSays {
  if (typeof data === 'string') {
    const resizer = readResizer(data);
    if (resizer) return 'id' in resizer ? { resizer: resizer.id } : resizer;
    return childId ? readPym(data, childId) : undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  if (isWordpressReady(data, secret)) return { asks: true };
  const part = readGuardian(data, window);
  return part ? { part } : readAmp(data);
}
