import { act, type ClassAction, type ClassState, type Guesses, isLater, newClass, readState } from './class-state.ts';
import { type ClassLink, openLink } from './class-link.ts';

/** A window that has joined a class. */
export interface ClassSession {
  /** Id of the class, for the addresses of its other windows. */
  id: string;
  state: () => ClassState;
  /** Applies an action here and in the other windows. */
  dispatch: (action: ClassAction) => void;
  /** Shows again what is blank, or else the slide behind a question, or else the picture that a guess covers. */
  leave: () => void;
  link: ClassLink;
}

const random = () => Math.random().toString(36).slice(2, 8);

/** The id of the class from the address. If there is none, a new one is made and written to the address. */
function classId(): string {
  const address = new URL(location.href);
  const found = address.searchParams.get('class');
  if (found && /^[a-z0-9]{3,12}$/.test(found)) return found;
  const id = random();
  address.searchParams.set('class', id);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // On file: addresses some browsers allow only the fragment to change. There a reload begins another class.
  }
  return id;
}

/**
 * Joins the class of the address, or begins one. The window asks the others for their state and takes the latest answer.
 * @param guesses of the steps, one for each
 * @param from the step that this window's address names, and its guess if that is asked
 * @param show called with each state, including the first
 * @param met called with each message of another window
 */
export function joinClass(
  guesses: Guesses,
  from: Pick<ClassState, 'at' | 'guess'>,
  show: (state: ClassState, before: ClassState | undefined) => void,
  met: () => void = () => {},
): ClassSession {
  const id = classId();
  const by = random();
  const begun = newClass(by);
  // Whoever names a step in the address has gone there: that counts as an action, so that a window without one follows it.
  let state: ClassState = { ...begun, ...from, clock: { tick: from.at < 0 ? 0 : 1, by } };
  const take = (next: ClassState) => {
    const before = state;
    state = next;
    show(state, before);
  };
  const receive = (message: unknown) => {
    const { hello, state: sent } = (message ?? {}) as { hello?: boolean; state?: unknown };
    met();
    if (hello) link.send({ state });
    const other = readState(sent, guesses.length);
    if (other && isLater(other, state)) take(other);
  };
  const greet = () => link.send({ hello: true });
  const link = openLink(id, receive, greet);
  show(state, undefined);
  greet();
  const dispatch = (action: ClassAction) => {
    take(act(state, action, guesses, by));
    link.send({ state });
  };
  return {
    id,
    state: () => state,
    dispatch,
    leave: () => {
      if (state.blank) dispatch({ do: 'blank', to: false });
      else if (state.question) dispatch({ do: 'question', to: false });
      else if (state.guess) dispatch({ do: 'leave' });
    },
    link,
  };
}
