/**
 * What a frame and our loader say to each other. The frame says `ready`, once it has loaded and again when it is asked; the loader answers
 * `hello` with a port, and from then on all is said on the port. Every message is `{ledger: 1, t, …}`; lengths are CSS pixels.
 */
export interface LedgerMessage {
  ledger: 1;
  t: string;
  [name: string]: unknown;
}

export const version = 1;

/** Makes a message. */
export const say = (t: string, rest: Record<string, unknown> = {}): LedgerMessage => ({ ledger: 1, t, ...rest });

/** A message of ours, or nothing. */
export function heard(data: unknown): LedgerMessage | undefined {
  const { ledger, t } = (typeof data === 'object' && data !== null ? data : {}) as Partial<LedgerMessage>;
  return ledger === 1 && typeof t === 'string' ? (data as LedgerMessage) : undefined;
}

/** A length that can be used: finite, and within bounds; nothing of what is no number. */
export function clamped(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined;
}
