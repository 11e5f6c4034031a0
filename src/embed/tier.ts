import type { FrameLayout } from './frame-query.ts';

/**
 * How a framed document is shown. `pin`: the loader keeps the frame in the window and sends scroll offsets. `tall`: the frame is as high as
 * its content. `box`: the frame has a fixed height and scrolls by itself. `card`: as without scripts.
 */
export type Tier = 'pin' | 'tall' | 'box' | 'card';

/** What is known when a tier is chosen. Lengths are CSS pixels. */
export interface TierEvidence {
  kind: FrameKind;
  layout: FrameLayout;
  /** Whether the reader prefers reduced motion. */
  reducedMotion: boolean;
  /** Whether the document is not in a frame. */
  isTopLevel: boolean;
  /** What our loader supports; `undefined` without a loader. */
  caps?: readonly string[] | undefined;
  /** The height that the host was asked for. */
  requestedHeight: number;
  /** The height of the frame's window. */
  windowHeight: number;
}

/** What a frame shows: the story, an entry or a chart. */
export type FrameKind = 'story' | 'm' | 'charts';

/** Greatest height of tier `tall`, in CSS pixels; a higher document is shown in tier `box`. */
export const tallest = 20_000;

/** Greatest difference at which a height counts as granted, in CSS pixels: hosts may add a border. */
const tolerance = 4;

/** Chooses the tier from what the address asks for, the reader prefers and the host supports. */
export function tierOf({ kind, layout, reducedMotion, isTopLevel, caps, requestedHeight, windowHeight }: TierEvidence): Tier {
  if (layout === 'card') return 'card';
  if (isTopLevel || layout === 'box') return 'box';
  if (caps?.includes('pin') && kind === 'story' && layout !== 'stack' && !reducedMotion) return 'pin';
  if (requestedHeight > tallest) return 'box';
  return caps !== undefined || Math.abs(requestedHeight - windowHeight) <= tolerance ? 'tall' : 'box';
}
