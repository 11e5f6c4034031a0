/** A class that is open in a window of this browser. */
export interface OpenClass {
  id: string;
  /** The lesson of its address, if it has one. */
  route: string | undefined;
  /** The fragment of its step: a window that joins at another step could win against a class in which nothing was done yet. */
  hash: string;
  /** Where it is, in words. */
  at: string;
}

const open = () => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ledger-classes'));

/** Tells windows that look for a class of this one, now and when they ask. */
export function announceClass(own: () => OpenClass): void {
  const channel = open();
  const tell = () => channel?.postMessage({ found: own() });
  channel?.addEventListener('message', ({ data }) => {
    if ((data as { ask?: boolean } | null)?.ask) tell();
  });
  tell();
}

/** How long after an answer others may still come, in milliseconds. */
const answerDelay = 300;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Validates an answer: any page of the origin may post. */
function readOpenClass(value: unknown): OpenClass | undefined {
  const { id, route, hash, at } = (value ?? {}) as Record<string, unknown>;
  const valid = isText(id) && /^[a-z0-9]{3,12}$/.test(id) && isText(at) && isText(hash) && (route === undefined || isText(route));
  return valid ? { id, route, hash, at } : undefined;
}

/** Looks for classes that are open in this browser, and calls the listener with all of them when one has been found. Returns how to stop. */
export function findClasses(found: (classes: readonly OpenClass[]) => void): () => void {
  const channel = open();
  const classes = new Map<string, OpenClass>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  channel?.addEventListener('message', ({ data }) => {
    const one = readOpenClass((data as { found?: unknown } | null)?.found);
    if (!one) return;
    classes.set(one.id, one);
    clearTimeout(waiting);
    waiting = setTimeout(() => found([...classes.values()]), answerDelay);
  });
  channel?.postMessage({ ask: true });
  return () => {
    clearTimeout(waiting);
    channel?.close();
  };
}
