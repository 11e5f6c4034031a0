import type { ChartKind } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import type { StagedData, StagedLine } from './data.ts';

/** A moment of a staged chart: on the way from one cue to another; without a cue nothing is on the page. */
export interface StepsState {
  from: string | undefined;
  to: string | undefined;
  t: number;
}

/** A line on the way: how much of it has come (it is laid down with its whole number) and how much of it is seen (it fades when it goes). */
export interface StagedMoment {
  line: StagedLine;
  /** 0–1: how much of its drawing is laid down. */
  laid: number;
  opacity: number;
  /** Place among the lines of the cue before and after; `undefined` where it is not in it. */
  was: number | undefined;
  is: number | undefined;
}

/** Lines that are seen on the way from one cue to another, those that go first, and each with how far it is. */
export function momentsOf(data: StagedData, { from, to, t }: StepsState): StagedMoment[] {
  const before = from === undefined ? [] : data.cues[from]!;
  const after = to === undefined ? [] : data.cues[to]!;
  const place = (list: string[], id: string) => (list.includes(id) ? list.indexOf(id) : undefined);
  const leaving = before.filter((id) => !after.includes(id));
  return [...leaving, ...after].map((id) => {
    const [was, is] = [place(before, id), place(after, id)];
    const stays = was !== undefined && is !== undefined;
    return {
      line: data.lines[id]!,
      laid: stays || is === undefined ? 1 : t,
      opacity: stays ? 1 : is === undefined ? Math.max(0, 1 - t * 2.5) : Math.min(1, t * 3),
      was,
      is,
    };
  });
}

/** A kind of chart that is drawn from its moments: the lines that come, stay and go. */
export function stagedKind(
  draw: (data: StagedData, moments: StagedMoment[], size: Size, state: StepsState) => Mark[],
): ChartKind<StagedData, StepsState> {
  return {
    rest: () => ({ from: undefined, to: undefined, t: 1 }),
    at: (data, cue) => {
      if (!data.cues[cue]) throw new Error(`The scene has no cue "${cue}".`);
      return { from: cue, to: cue, t: 1 };
    },
    blend: (from, to, t) => (t >= 1 ? to : { from: from.to, to: to.to, t }),
    marks: (data, state, size) => draw(data, momentsOf(data, state), size, state),
  };
}
