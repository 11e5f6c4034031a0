import { mix } from '../contract.ts';
import { round, type Size } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import { seenIn, timingAt } from '../timing.ts';
import { type Type, typeOf } from '../type.ts';
import { arrangeDots, type DotsArrangement, type DotsLabel, type PlacedGroup } from './arrange.ts';
import type { DotsData } from './data.ts';
import { sureDots } from './grid.ts';
import type { DotsState } from './state.ts';

/** A group at a moment: how many of its dots are counted out, and the colour that it has in all cues. */
export interface ShownGroup extends PlacedGroup {
  counted: number;
  /** How far a screen has come from one dot to all. */
  zoomed: number;
  opacity: number;
  tone: 'ink' | 'blue' | 'rule';
}

/** A chart of dots, computed. */
export interface DotsGeometry {
  id: string;
  type: Type;
  block: number;
  groups: ShownGroup[];
  numbers: (DotsLabel & { opacity: number })[];
  key?: { text: string; y: number };
}

/** What a dot stands for; where some are not sure that first, and alone where there is no room. */
function keyText({ key, unsure }: DotsData, someUnsure: boolean, width: number, { note }: Type): string {
  if (!someUnsure) return key;
  return textWidth(`${unsure} · ${key}`, note) < width ? `${unsure} · ${key}` : unsure;
}

/** A place on the way between two. */
const between = <T extends { x: number; y: number }>(a: T, b: T, t: number): T => ({
  ...b,
  x: round(mix(a.x, b.x, t)),
  y: round(mix(a.y, b.y, t)),
});

/** Computes dots on the way from one cue to another: what stays keeps its columns and moves as a whole, what comes is counted out. */
export function layoutDots(data: DotsData, { from, to, t }: DotsState, size: Size): DotsGeometry {
  const type = typeOf(size);
  const [before, after] = [from, to].map((cue) => (cue === undefined ? undefined : arrangeDots(data, cue, size)));
  const timing = timingAt(t, before === undefined);
  const pairs = <T>(list: (page: DotsArrangement) => readonly T[], same: (one: T) => boolean) =>
    [before, after].map((page) => page && list(page).find(same)) as [T | undefined, T | undefined];
  const groups = data.groups.flatMap((group, index): ShownGroup[] => {
    const [a, b] = pairs(
      (page) => page.groups,
      (one) => one.group === group,
    );
    const place = b ?? a;
    if (!place) return [];
    const stays = a !== undefined && b !== undefined;
    return [
      {
        ...place,
        ...(stays ? { box: between(a.box, b.box, timing.move), label: between(a.label, b.label, timing.move) } : {}),
        counted: stays || !b ? 1 : timing.enter,
        zoomed: stays || !b ? 1 : timing.zoom,
        opacity: seenIn(a !== undefined, b !== undefined, timing),
        tone: group.claim ? 'rule' : index === 0 ? 'ink' : 'blue',
      },
    ];
  });
  const numbers = Object.values(data.numbers).flatMap((number) => {
    const [a, b] = pairs(
      (page) => page.numbers,
      (one) => one.number === number,
    );
    const place = b ?? a;
    if (!place) return [];
    const opacity = seenIn(a !== undefined, b !== undefined, timing);
    return [{ ...(a && b ? between(a, b, timing.move) : place), opacity }];
  });
  const page = after ?? before;
  const someUnsure = groups.some(({ group }) => sureDots(group) < group.count);
  return {
    id: data.id,
    type,
    block: page?.block ?? 0,
    groups,
    numbers,
    ...(page && groups.length > 0 ? { key: { text: keyText(data, someUnsure, size.width, type), y: page.keyY } } : {}),
  };
}
