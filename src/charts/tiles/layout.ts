import { mix } from '../contract.ts';
import type { Item, ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { Timing } from '../timing.ts';
import { arrangeTiles, type Panel } from './arrange.ts';
import type { Block } from './blocks.ts';

/** Something at a moment: `id` names it among what goes and what comes. */
type Shown<T> = T & { id: string; opacity: number };

/** Tiles, computed. */
export interface TilesGeometry {
  panels: Shown<Panel>[];
  blocks: Shown<Block>[];
  /** How much of an item's figure is laid down, 0–1. */
  laidOf: (item: Item) => number;
}

const mixBox = (a: Box, b: Box, t: number): Box => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y, b.y, t),
  width: mix(a.width, b.width, t),
  height: mix(a.height, b.height, t),
});

/** What moves where it is the same before and after; the rest goes from where it was and comes where it will be. */
function crossed<T extends { key: string }>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
  between: (a: T, b: T) => T,
  { leave, appear }: Timing,
): Shown<T>[] {
  const twin = (one: T, list: readonly T[]) => list.find(({ key }) => key === one.key);
  const stays = (a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && same(a, b);
  const leaving = leave < 1 ? before.filter((was) => !stays(was, twin(was, after))) : [];
  return [
    ...leaving.map((was) => ({ ...was, id: `${was.key}-was`, opacity: 1 - leave })),
    ...after.flatMap((is): Shown<T>[] => {
      const was = twin(is, before);
      if (stays(was, is)) return [{ ...between(was!, is), id: is.key, opacity: 1 }];
      return appear > 0 ? [{ ...is, id: is.key, opacity: appear }] : [];
    }),
  ];
}

/** Computes tiles on the way from one cue to another. */
export function layoutTiles(data: ItemsData, { from, to, joined, timing }: Transition, size: Size): TilesGeometry {
  const [before, after] = [arrangeTiles(data, from, size), arrangeTiles(data, to, size)];
  const { move } = timing;
  const panels = crossed(
    before,
    after,
    (a, b) => a.figure === b.figure && a.columns === b.columns,
    (a, b) => ({ ...b, box: mixBox(a.box, b.box, move), rule: mixBox(a.rule, b.rule, move), pitch: mix(a.pitch, b.pitch, move) }),
    timing,
  );
  const blocks = crossed(
    before.flatMap((panel) => panel.blocks),
    after.flatMap((panel) => panel.blocks),
    (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < 48 && JSON.stringify(a.texts) === JSON.stringify(b.texts),
    (a, b) => ({ ...b, ...mixBox(a, b, move) }),
    timing,
  );
  return { panels, blocks, laidOf: ({ id }) => joined.find(({ item }) => item.id === id)?.progress ?? 1 };
}
