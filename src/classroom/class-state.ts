/** Where a class is. Every window of the class shows the same. */
export interface ClassState {
  /** Index among the steps; -1 is the title. */
  at: number;
  /** Nothing is shown while the class talks. */
  blank: boolean;
  /** Where the speaker points, as shares of the stage. */
  pointer: { x: number; y: number } | undefined;
  /** When the lesson began, in milliseconds of the clock; `undefined` before. */
  began: number | undefined;
  /** Counts what was done in the class, and who did it last: the later one holds, in each window. */
  clock: { tick: number; by: string };
}

/** What a window may ask for. */
export type ClassAction =
  | { do: 'move'; by: number }
  | { do: 'go'; to: number }
  | { do: 'first' }
  | { do: 'last' }
  | { do: 'blank'; to?: boolean }
  | { do: 'point'; to: { x: number; y: number } | undefined }
  | { do: 'begin'; now: number | undefined };

/** A class before it has begun, at its title. */
export const newClass = (by: string): ClassState => ({
  at: -1,
  blank: false,
  pointer: undefined,
  began: undefined,
  clock: { tick: 0, by },
});

const share = (part: number) => Math.min(1, Math.max(0, Number.isFinite(part) ? part : 0));

/**
 * The class after an action of one of its windows. A move shows again what was blank; beyond the ends nothing moves.
 * @param steps how many steps there are
 * @param by name of the window that acts
 */
export function act(state: ClassState, action: ClassAction, steps: number, by: string): ClassState {
  const clock = { tick: state.clock.tick + 1, by };
  const to = (at: number): ClassState => ({
    ...state,
    at: Math.min(steps - 1, Math.max(-1, Math.round(at))) || 0,
    blank: false,
    pointer: undefined,
    clock,
  });
  switch (action.do) {
    case 'move':
      return to(state.at + action.by);
    case 'go':
      return to(action.to);
    case 'first':
      return to(-1);
    case 'last':
      return to(steps - 1);
    case 'blank':
      return { ...state, blank: action.to ?? !state.blank, clock };
    case 'point':
      return { ...state, pointer: action.to && { x: share(action.to.x), y: share(action.to.y) }, clock };
    case 'begin':
      return { ...state, began: action.now, clock };
  }
}

/** Whether a state was made after another: by its count, and of two made at once by the name of the window, so that all windows agree. */
export function isLater(one: ClassState, other: ClassState): boolean {
  return one.clock.tick !== other.clock.tick ? one.clock.tick > other.clock.tick : one.clock.by > other.clock.by;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Reads a state that came from another window; `undefined` where it is none. */
export function readState(value: unknown, steps: number): ClassState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, blank, pointer, began, clock } = value as Record<string, unknown>;
  const { tick, by } = (clock ?? {}) as Record<string, unknown>;
  if (!isNumber(at) || !Number.isInteger(at) || at < -1 || at >= steps || typeof blank !== 'boolean') return undefined;
  if (!isNumber(tick) || typeof by !== 'string' || (began !== undefined && !isNumber(began))) return undefined;
  const point = pointer as { x?: unknown; y?: unknown } | undefined;
  if (point !== undefined && (point === null || !isNumber(point.x) || !isNumber(point.y))) return undefined;
  return { at, blank, pointer: point && { x: share(point.x as number), y: share(point.y as number) }, began, clock: { tick, by } };
}
