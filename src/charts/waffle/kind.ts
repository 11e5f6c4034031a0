import { mix } from '../contract.ts';
import { unsplitKind } from '../items/join.ts';
import { waffleMark, largeLabel, ruler, smallLabel, yearMarks } from './draw.ts';
import { rulePage } from './layout.ts';

const part = (value: number) => Math.max(0, Math.min(1, value));
/** How much of something is seen that is there before, after, or both: the old gives way before the new comes. */
const seen = (before: boolean, after: boolean, t: number) =>
  before && after ? 1 : after ? part((t - 0.3) * 4) : before ? part(1 - t * 2.5) : 0;

/** Of every hundred, how many: a waffle of a hundred figures for each number, the newest large. */
export const waffleKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const page = rulePage(data, size);
  const last = (cue: string | undefined) => (cue === undefined ? -1 : data.cues[cue]!.length - 1);
  return [
    ...ruler(page),
    ...joined.flatMap(({ item, was, is, opacity, progress }) => {
      const [wasLarge, isLarge] = [was === last(from), is === last(to)];
      const boxOf = (place: number, isLast: boolean) => (isLast ? page.large : page.slots[place]!);
      const [before, after] = [was, is].map((place, index) =>
        place === undefined ? undefined : boxOf(place, [wasLarge, isLarge][index]!),
      );
      const p = isLarge ? part((t - 0.4) * 2) : part(t * 2.5);
      const [a, b] = [before ?? after!, after ?? before!];
      const box = { x: mix(a.x, b.x, p), y: mix(a.y, b.y, p), width: mix(a.width, b.width, p), height: mix(a.height, b.height, p) };
      const comes = was === undefined && from !== undefined;
      const large = seen(wasLarge && was !== undefined, isLarge && is !== undefined, t);
      const small = seen(was !== undefined && !wasLarge, is !== undefined && !isLarge, t);
      const place = is !== undefined && !isLarge ? is : !wasLarge ? was : undefined;
      return [
        waffleMark(item, box, comes ? part((t - 0.3) / 0.7) : progress, comes ? part((t - 0.3) * 4) : opacity),
        ...yearMarks(item, page, place, small, large),
        ...(small > 0 && place !== undefined ? [smallLabel(item, page, place, small)] : []),
        ...(large > 0 ? [largeLabel(data, item, page, large)] : []),
      ];
    }),
  ];
});
