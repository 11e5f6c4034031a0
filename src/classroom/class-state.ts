/** The state that all windows of a class share. */
export interface ClassState {
  /** Index of the step; -1 for the title. */
  at: number;
  /** Whether the screen is blank. */
  blank: boolean;
  /** Where the speaker points, as shares of the stage's width and height, 0–1. */
  pointer: { x: number; y: number } | undefined;
  /** When the lesson began, in milliseconds since the epoch; `undefined` before. */
  began: number | undefined;
  /** Logical clock: the number of actions so far, and the id of the window that did the last one. The later state wins. */
  clock: { tick: number; by: string };
}

/** What a window can do to the state. */
export type ClassAction =
  | { do: 'move'; by: number }
  | { do: 'go'; to: number }
  | { do: 'first' }
  | { do: 'last' }
  | { do: 'blank'; to?: boolean }
  | { do: 'point'; to: { x: number; y: number } | undefined }
  | { do: 'begin'; now: number | undefined };

/** The state of a new class, at its title. */
export const newClass = (by: string): ClassState => ({
  at: -1,
  blank: false,
  pointer: undefined,
  began: undefined,
  clock: { tick: 0, by },
});

const share = (value: number) => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));

/**
 * The state after an action. Going to a step ends blank and pointer; the index is clamped to -1 … steps - 1.
 * @param steps number of steps
 * @param by id of the window that acts
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

/** Whether one state is later than another: by the count of actions, and if equal by window id, so that all windows agree. */
export function isLater(one: ClassState, other: ClassState): boolean {
  return one.clock.tick !== other.clock.tick ? one.clock.tick > other.clock.tick : one.clock.by > other.clock.by;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Validates a state from another window; `undefined` if it is not valid. */
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
