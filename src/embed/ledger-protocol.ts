/**
 * A message between a framed document and our loader: `{ledger: 1, t, …}`, lengths in CSS pixels. The document posts `ready` when it has
 * loaded and again on `ask`; the loader answers `hello` with a port, and all later messages go over the port.
 */
export interface LedgerMessage {
  ledger: 1;
  t: string;
  [name: string]: unknown;
}

export const version = 1;

/** Makes a message of a type. */
export const ledgerMessage = (t: string, rest: Record<string, unknown> = {}): LedgerMessage => ({ ledger: 1, t, ...rest });

/** Reads a message; `undefined` if it is not one of ours. */
export function readLedgerMessage(data: unknown): LedgerMessage | undefined {
  const { ledger, t } = (typeof data === 'object' && data !== null ? data : {}) as Partial<LedgerMessage>;
  return ledger === 1 && typeof t === 'string' ? (data as LedgerMessage) : undefined;
}

/** A number limited to bounds; `undefined` if the value is not a finite number. */
export function clamped(value: unknown, min: number, max: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : undefined;
}
