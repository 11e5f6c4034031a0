import type { VisiblePart } from '../scroll/host-driver.ts';
import { visiblePart } from './visible-part.ts';

const sign = '[iFrameSizer]';

/** Posted once, before the host has sent the frame's id. @see https://github.com/davidjbradshaw/iframe-resizer/tree/master/packages */
export const resizerReady = '[iFrameResizerChild]Ready';

/** A message to the host. It holds the size whatever the event is. */
export const resizerMessage = (id: string, height: number, width: number, event: string): string =>
  `${sign}${id}:${height}:${width}:${event}`;

/** A message of the host: the frame's id, a request for the height, or the visible part. */
export type ResizerMessage = { id: string } | { asksHeight: true } | { part: VisiblePart } | undefined;

/** Reads a message of iframe-resizer; `undefined` if it is none. */
export function readResizer(data: string): ResizerMessage {
  if (!data.startsWith(sign) || data.length > 2e4) return undefined;
  const body = data.slice(sign.length);
  if (body === 'resize') return { asksHeight: true };
  const info = /^(parentInfo|pageInfo):(\{.*\})$/s.exec(body);
  if (info) return partMessage(info[1]!, info[2]!);
  const [id = '', height, sizeWidth] = body.split(':');
  const isFirst = /^.{1,100}$/s.test(id) && Number.isFinite(Number(height)) && (sizeWidth === 'true' || sizeWidth === 'false');
  return isFirst ? { id } : undefined;
}

function partMessage(event: string, json: string): ResizerMessage {
  let info: Record<string, unknown>;
  try {
    info = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const part =
    event === 'parentInfo'
      ? visiblePart(-Number((info.iframe as { top?: unknown } | null)?.top), (info.viewport as { height?: unknown } | null)?.height)
      : visiblePart(Number(info.scrollTop) - Number(info.offsetTop), info.clientHeight);
  return part && { part };
}
