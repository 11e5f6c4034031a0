import type { VisiblePart } from '../scroll/host-driver.ts';
import { visiblePart } from './visible-part.ts';

const separator = 'xPYMx';

/**
 * A message in the format of pym.js, which Sidechain and newswire frames read too.
 * @see https://github.com/nprapps/pym.js/blob/master/src/pym.js
 */
export const pymMessage = (childId: string, type: string, value: string | number): string => ['pym', childId, type, value].join(separator);

/** Reads a message of pym.js: a request for the height, or the visible part; `undefined` if it is for another frame. */
export function readPym(data: string, childId: string): { asksHeight: true } | { part: VisiblePart } | undefined {
  if (!data.startsWith(`pym${separator}`) || data.length > 1e3) return undefined;
  const [, id, type, value = ''] = data.split(separator);
  if (id !== childId) return undefined;
  if (type === 'width') return { asksHeight: true };
  if (type !== 'viewport-iframe-position') return undefined;
  const [, height, top] = value.split(' ');
  const part = value.split(' ').length === 6 && visiblePart(-Number(top), height);
  return part ? { part } : undefined;
}
