/** Carries messages between the windows of one class, without a server. */
export interface ClassLink {
  send: (message: unknown) => void;
  /** Adds a window that was opened from this one. */
  add: (other: Window) => void;
  close: () => void;
}

/** What is posted: the id of the class, since a browser may run several, and the message. Without a message it is a heartbeat. */
interface Envelope {
  ledgerClass: string;
  message?: unknown;
}

/** Interval of the heartbeat to the opener, in milliseconds: after a reload the opener does not know this window. */
const heartbeat = 1000;

/**
 * Opens a link over a BroadcastChannel and, because that may be missing or blocked (file: pages), also by `postMessage` between a window and
 * its opener. A message may arrive twice.
 * @param id of the class
 * @param receive called with each message of the class
 * @param met called when an unknown window sends its first message
 */
export function openLink(id: string, receive: (message: unknown) => void, met: () => void): ClassLink {
  const others = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) others.add(opener);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`ledger-class:${id}`);
  const origin = location.protocol === 'file:' ? '*' : location.origin;
  const take = (data: unknown) => {
    const { ledgerClass, message } = (data ?? {}) as Partial<Envelope>;
    if (ledgerClass === id) receive(message);
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
      }, heartbeat)
    : undefined;
  return {
    send: (message) => {
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
