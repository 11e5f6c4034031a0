import { expect, it } from 'vitest';
import { tierOf, type Tier, type TierEvidence } from './tier.ts';

const story: TierEvidence = {
  kind: 'story',
  layout: 'auto',
  reducedMotion: false,
  isTopLevel: false,
  requestedHeight: 9000,
  windowHeight: 700,
};

it.each<[string, Partial<TierEvidence>, Tier]>([
  ['our loader can pin the story', { caps: ['pin', 'reveal'] }, 'pin'],
  ['our loader can pin, and the frame is an entry', { kind: 'm', caps: ['pin', 'reveal'], requestedHeight: 900 }, 'tall'],
  ['our loader stands in an ancestor that clips', { caps: ['reveal'] }, 'tall'],
  ['the reader wants no motion', { caps: ['pin'], reducedMotion: true }, 'tall'],
  ['the address asks for a stack', { caps: ['pin'], layout: 'stack' }, 'tall'],
  ['the host gave the height that was asked for', { windowHeight: 9000 }, 'tall'],
  ['the host gave it less a border', { windowHeight: 8996 }, 'tall'],
  ['the host gave what it gives to all', { windowHeight: 1000 }, 'box'],
  ['the host gave nothing', {}, 'box'],
  ['the story is higher than any frame', { requestedHeight: 30_000, windowHeight: 30_000 }, 'box'],
  ['the story is higher than our loader makes a frame', { caps: ['reveal'], requestedHeight: 30_000 }, 'box'],
  ['the story is higher than any frame, and can be pinned', { caps: ['pin'], requestedHeight: 30_000 }, 'pin'],
  ['the address asks for a box', { caps: ['pin'], layout: 'box' }, 'box'],
  ['the address asks for a card', { caps: ['pin'], layout: 'card' }, 'card'],
  ['the address asks to be pinned and the host cannot', { layout: 'pin' }, 'box'],
  ['the document is in no frame', { isTopLevel: true, windowHeight: 9000 }, 'box'],
])('where %s', (_, evidence, tier) => {
  expect(tierOf({ ...story, ...evidence })).toBe(tier);
});
