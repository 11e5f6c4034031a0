import { visiblePart, type VisiblePart } from './visible-part.ts';

const separator = 'xPYMx';

/**
 * A message of pym.js, which Sidechain and newswire frames understand too.
 * @see https://github.com/nprapps/pym.js/blob/master/src/pym.js
 */
export const pymMessage = (childId: string, type: string, value: string | number): string => ['pym', childId, type, value].join(separator);

/** What a host that speaks as pym.js does asks or says; nothing where the message is another frame's. */
export function readPym(data: string, childId: string): { asks: true } | { part: VisiblePart } | undefined {
  if (!data.startsWith(`pym${separator}`) || data.length > 1e3) return undefined;
  const [, id, type, value = ''] = data.split(separator);
  if (id !== childId) return undefined;
  if (type === 'width') return { asks: true };
  if (type !== 'viewport-iframe-position') return undefined;
  const [, height, top] = value.split(' ');
  const part = value.split(' ').length === 6 && visiblePart(-Number(top), height);
  return part ? { part } : undefined;
}
