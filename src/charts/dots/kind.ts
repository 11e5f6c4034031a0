import type { ChartKind } from '../contract.ts';
import type { DotsData } from './data.ts';
import { drawDots } from './draw.ts';
import { type DotsGeometry, layoutDots } from './layout.ts';
import { blendDots, type DotsState, dotsAt, restDots } from './state.ts';

/** Things counted out one by one, at one scale. */
export const dotsKind: ChartKind<DotsData, DotsState, DotsGeometry> = {
  rest: restDots,
  at: dotsAt,
  blend: blendDots,
  layout: layoutDots,
  draw: drawDots,
};
