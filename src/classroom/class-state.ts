/** The state that all windows of a class share. */
export interface ClassState {
  /** Index of the step; -1 for the title. */
  at: number;
  /** Whether the screen is blank. */
  blank: boolean;
  /** Whether the class sees the question of the entry instead of its slide. */
  question: boolean;
  /** Where the speaker points, as shares of the stage's width and height, 0–1. */
  pointer: { x: number; y: number } | undefined;
  /** When the lesson began, in milliseconds since the epoch; `undefined` before. */
  began: number | undefined;
  /**
   * The guess of the step: the class is asked and the picture is covered, or the answer is told beside what was guessed. `undefined`: the
   * picture is shown, of a step without a guess too.
   */
  guess: 'asked' | 'told' | undefined;
  /** Ids of the guesses that were told or left since the title: going to their steps does not ask again. */
  settled: readonly string[];
  /** Logical clock: the number of actions so far, and the id of the window that did the last one. The later state wins. */
  clock: { tick: number; by: string };
}

/** The id of the guess that each step of a class has; `undefined` where it has none. Steps with the same picture may share one. */
export type Guesses = readonly (string | undefined)[];

/** What a window can do to the state: `ask` opens the guess of the step, `tell` shows its answer, `leave` shows the picture without it. */
export type ClassAction =
  | { do: 'move'; by: number }
  | { do: 'go'; to: number }
  | { do: 'first' }
  | { do: 'last' }
  | { do: 'ask' }
  | { do: 'tell' }
  | { do: 'leave' }
  | { do: 'blank'; to?: boolean }
  | { do: 'question'; to?: boolean }
  | { do: 'point'; to: { x: number; y: number } | undefined }
  | { do: 'begin'; now: number | undefined };

/** The state of a new class, at its title. */
export const newClass = (by: string): ClassState => ({
  at: -1,
  blank: false,
  question: false,
  pointer: undefined,
  began: undefined,
  guess: undefined,
  settled: [],
  clock: { tick: 0, by },
});

const share = (value: number) => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0));

/**
 * The state after an action. Going to a step ends blank, question and pointer, and asks for its guess unless that is settled; the index is clamped to
 * the steps and the title. On from a guess that is asked tells its answer first.
 * @param guesses of the steps of the class, one for each
 * @param by id of the window that acts
 */
export function act(state: ClassState, action: ClassAction, guesses: Guesses, by: string): ClassState {
  const clock = { tick: state.clock.tick + 1, by };
  const settled = (): readonly string[] => {
    const own = guesses[state.at];
    return own === undefined || state.settled.includes(own) ? state.settled : [...state.settled, own];
  };
  const to = (wanted: number): ClassState => {
    const at = Math.min(guesses.length - 1, Math.max(-1, Math.round(wanted))) || 0;
    const own = guesses[at];
    const stays = at === state.at && state.guess !== undefined;
    const guess = stays ? state.guess : own === undefined || state.settled.includes(own) ? undefined : 'asked';
    // From the title a class begins anew.
    return { ...state, at, guess, settled: at < 0 ? [] : state.settled, blank: false, question: false, pointer: undefined, clock };
  };
  const tell = (): ClassState => ({
    ...state,
    guess: 'told',
    settled: settled(),
    blank: false,
    question: false,
    pointer: undefined,
    clock,
  });
  switch (action.do) {
    case 'move':
      return action.by > 0 && state.guess === 'asked' ? tell() : to(state.at + action.by);
    case 'go':
      return to(action.to);
    case 'first':
      return to(-1);
    case 'last':
      return to(guesses.length - 1);
    case 'ask':
      return guesses[state.at] === undefined
        ? { ...state, clock }
        : { ...state, guess: 'asked', blank: false, question: false, pointer: undefined, clock };
    case 'tell':
      return state.guess === 'asked' ? tell() : { ...state, clock };
    case 'leave':
      return state.guess ? { ...state, guess: undefined, settled: settled(), clock } : { ...state, clock };
    case 'blank':
      return { ...state, blank: action.to ?? !state.blank, clock };
    case 'question':
      return { ...state, question: action.to ?? !state.question, blank: false, clock };
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
  const { at, blank, question, pointer, began, guess, settled, clock } = value as Record<string, unknown>;
  const { tick, by } = (clock ?? {}) as Record<string, unknown>;
  if (!isNumber(at) || !Number.isInteger(at) || at < -1 || at >= steps || typeof blank !== 'boolean') return undefined;
  if (typeof question !== 'boolean') return undefined;
  if (guess !== undefined && guess !== 'asked' && guess !== 'told') return undefined;
  if (!Array.isArray(settled) || settled.length > steps || !settled.every((one) => typeof one === 'string')) return undefined;
  if (!isNumber(tick) || typeof by !== 'string' || (began !== undefined && !isNumber(began))) return undefined;
  const point = pointer as { x?: unknown; y?: unknown } | undefined;
  if (point !== undefined && (point === null || !isNumber(point.x) || !isNumber(point.y))) return undefined;
  return {
    at,
    blank,
    question,
    pointer: point && { x: share(point.x as number), y: share(point.y as number) },
    began,
    guess,
    settled,
    clock: { tick, by },
  };
}
