import { visiblePart, type VisiblePart } from './visible-part.ts';

const sign = '[iFrameSizer]';

/** Said once before the host knows the frame. @see https://github.com/davidjbradshaw/iframe-resizer/tree/master/packages */
export const resizerReady = '[iFrameResizerChild]Ready';

/** A message to the host: it holds the size in any case. */
export const resizerMessage = (id: string, height: number, width: number, event: string): string =>
  `${sign}${id}:${height}:${width}:${event}`;

/** What such a host says: how it calls the frame, that it asks for the height, what part of the frame is seen. */
export type ResizerSays = { id: string } | { asks: true } | { part: VisiblePart } | undefined;

export function readResizer(data: string): ResizerSays {
  if (!data.startsWith(sign) || data.length > 2e4) return undefined;
  const said = data.slice(sign.length);
  if (said === 'resize') return { asks: true };
  const told = /^(parentInfo|pageInfo):(\{.*\})$/s.exec(said);
  if (told) return place(told[1]!, told[2]!);
  const [id = '', height, sizeWidth] = said.split(':');
  const first = /^[\w.-]{1,100}$/.test(id) && Number.isFinite(Number(height)) && (sizeWidth === 'true' || sizeWidth === 'false');
  return first ? { id } : undefined;
}

function place(event: string, json: string): ResizerSays {
  let told: Record<string, unknown>;
  try {
    told = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const part =
    event === 'parentInfo'
      ? visiblePart(-Number((told.iframe as { top?: unknown } | null)?.top), (told.viewport as { height?: unknown } | null)?.height)
      : visiblePart(Number(told.scrollTop) - Number(told.offsetTop), told.clientHeight);
  return part && { part };
}
