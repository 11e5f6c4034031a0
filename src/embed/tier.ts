import type { FrameLayout } from './frame-query.ts';

/**
 * How a framed document is shown. `pin`: the host keeps the frame in the window and scrolls it. `tall`: the frame is as high as its content.
 * `box`: the frame has a height of its own and scrolls by itself. `card`: as without scripts.
 */
export type Tier = 'pin' | 'tall' | 'box' | 'card';

/** What is known when a tier is chosen. Lengths are CSS pixels. */
export interface TierEvidence {
  kind: FrameKind;
  layout: FrameLayout;
  /** The reader wants no motion. */
  still: boolean;
  /** The document is in no frame. */
  alone: boolean;
  /** What our loader can do, where it has said hello. */
  caps?: readonly string[] | undefined;
  /** The height that the host was asked for. */
  asked: number;
  /** The height that the frame has. */
  shown: number;
}

/** What a frame shows. */
export type FrameKind = 'story' | 'm' | 'charts';

/** No host is asked for a frame higher than this; what is higher scrolls by itself. */
export const tallest = 20_000;

/** What was asked for is there, give or take a border. */
const near = 4;

/** The tier that fits best what host and reader want and can. */
export function tierOf({ kind, layout, still, alone, caps, asked, shown }: TierEvidence): Tier {
  if (layout === 'card') return 'card';
  if (alone || layout === 'box') return 'box';
  if (caps?.includes('pin') && kind === 'story' && layout !== 'stack' && !still) return 'pin';
  if (asked > tallest) return 'box';
  return caps !== undefined || Math.abs(asked - shown) <= near ? 'tall' : 'box';
}
