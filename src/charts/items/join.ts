import { type ChartKind, cueOf } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import { type Timing, timingAt } from '../timing.ts';
import type { Item, ItemsData } from './data.ts';

/** A moment of a chart of items: on the way from one cue to another; without a cue nothing is on the page. */
export interface ItemsState {
  from: string | undefined;
  to: string | undefined;
  /** How far the reader has come, 0–1. */
  t: number;
}

/** An item that is seen at a moment. */
export interface JoinedItem {
  item: Item;
  /** How much of its drawing is laid down, 0–1; its number is whole from the first. */
  progress: number;
  opacity: number;
  /** Place among the items of the cue before and after; `undefined` where it is not in it. */
  was: number | undefined;
  is: number | undefined;
}

/** What happens on the way from one cue to another: the items that go, stay and come, and how far each phase is. */
export interface Transition extends ItemsState {
  joined: JoinedItem[];
  timing: Timing;
}

/** Joins the items of two cues by their ids: those that go first, then those of the cue that comes, in its order. */
export function joinItems(data: ItemsData, { from, to, t }: ItemsState): Transition {
  const before = from === undefined ? [] : data.cues[from]!;
  const after = to === undefined ? [] : data.cues[to]!;
  const place = (list: string[], id: string) => (list.includes(id) ? list.indexOf(id) : undefined);
  const timing = timingAt(t, before.length === 0);
  const joined = [...before.filter((id) => !after.includes(id)), ...after].map((id): JoinedItem => {
    const [was, is] = [place(before, id), place(after, id)];
    const stays = was !== undefined && is !== undefined;
    return {
      item: data.items[id]!,
      progress: stays || is === undefined ? 1 : timing.enter,
      opacity: stays ? 1 : is === undefined ? 1 - timing.leave : timing.appear,
      was,
      is,
    };
  });
  return { from, to, t, joined, timing };
}

/** A kind of chart of items: its state is the way between two cues, so that it has a layout and a drawing alone. */
export function itemsKind<Layout>(
  layout: (data: ItemsData, transition: Transition, size: Size) => Layout,
  draw: (layout: Layout) => Mark[],
): ChartKind<ItemsData, ItemsState, Layout> {
  return {
    rest: () => ({ from: undefined, to: undefined, t: 1 }),
    at: (data, cue) => {
      cueOf(data, cue);
      return { from: cue, to: cue, t: 1 };
    },
    blend: (from, to, t) => (t >= 1 ? to : { from: from.to, to: to.to, t }),
    layout: (data, state, size) => layout(data, joinItems(data, state), size),
    draw,
  };
}
