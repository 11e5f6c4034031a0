/** Connects the windows of one class, without a server. */
export interface ClassLink {
  tell: (message: unknown) => void;
  /** Another window that was opened from here. */
  add: (other: Window) => void;
  close: () => void;
}

/** What goes from window to window; the class tells apart classes of one browser. Without a message it only says that a window is there. */
interface Envelope {
  ledgerClass: string;
  message?: unknown;
}

/** How often a window tells the one that opened it that it is there, in milliseconds: that one may have been reloaded, and knows nobody. */
const again = 1000;

/**
 * Windows of a browser hear each other by a BroadcastChannel, and where that is not there or is cut (pages from a file), by messages
 * between a window and the one that opened it. A message may come both ways.
 * @param id name of the class
 * @param met is told when another window is met that was not known
 */
export function openLink(id: string, hear: (message: unknown) => void, met: () => void): ClassLink {
  const others = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) others.add(opener);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`ledger-class:${id}`);
  const origin = location.protocol === 'file:' ? '*' : location.origin;
  const take = (data: unknown) => {
    const { ledgerClass, message } = (data ?? {}) as Partial<Envelope>;
    if (ledgerClass === id) hear(message);
  };
  const posted = (event: MessageEvent) => {
    const source = event.source as Window | null;
    if (origin !== '*' && event.origin !== origin) return;
    take(event.data);
    if (!source || others.has(source) || (event.data as Partial<Envelope> | null)?.ledgerClass !== id) return;
    others.add(source);
    met();
  };
  channel?.addEventListener('message', ({ data }) => take(data));
  window.addEventListener('message', posted);
  const beat = opener
    ? setInterval(() => {
        if (!opener.closed) opener.postMessage({ ledgerClass: id } satisfies Envelope, origin);
      }, again)
    : undefined;
  return {
    tell: (message) => {
      const envelope: Envelope = { ledgerClass: id, message };
      channel?.postMessage(envelope);
      for (const other of others) if (!other.closed) other.postMessage(envelope, origin);
    },
    add: (other) => others.add(other),
    close: () => {
      channel?.close();
      clearInterval(beat);
      window.removeEventListener('message', posted);
    },
  };
}
