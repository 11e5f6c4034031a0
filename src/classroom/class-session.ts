import { act, type ClassAction, type ClassState, isLater, newClass, readState } from './class-state.ts';
import { type ClassLink, openLink } from './class-link.ts';

/** This window's part in a class. */
export interface ClassSession {
  /** Name of the class, for the addresses of its other windows. */
  id: string;
  state: () => ClassState;
  ask: (action: ClassAction) => void;
  link: ClassLink;
}

const random = () => Math.random().toString(36).slice(2, 8);

/** Name of the class in the address; a window without one begins a class, and its address says so from then on. */
function classId(): string {
  const address = new URL(location.href);
  const found = address.searchParams.get('class');
  if (found && /^[a-z0-9]{3,12}$/.test(found)) return found;
  const id = random();
  address.searchParams.set('class', id);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some browsers let a page from a file change only the part behind #: a reload begins another class.
  }
  return id;
}

/**
 * Joins the class of the address, or begins one. A window that is opened late or was reloaded asks where the class is, and takes the
 * latest answer.
 * @param steps how many steps there are
 * @param at the step of this window's address
 * @param show is told each state, the first one too
 * @param met is told when another window of the class is heard
 */
export function joinClass(
  steps: number,
  at: number,
  show: (state: ClassState, before: ClassState | undefined) => void,
  met: () => void = () => {},
): ClassSession {
  const id = classId();
  const by = random();
  let state = { ...newClass(by), at };
  const take = (next: ClassState) => {
    const before = state;
    state = next;
    show(state, before);
  };
  const hear = (message: unknown) => {
    const { hello, state: told } = (message ?? {}) as { hello?: boolean; state?: unknown };
    met();
    if (hello) link.tell({ state });
    const heard = readState(told, steps);
    if (heard && isLater(heard, state)) take(heard);
  };
  const greet = () => link.tell({ hello: true });
  const link = openLink(id, hear, greet);
  show(state, undefined);
  greet();
  return {
    id,
    state: () => state,
    ask: (action) => {
      take(act(state, action, steps, by));
      link.tell({ state });
    },
    link,
  };
}
