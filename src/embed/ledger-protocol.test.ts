import { expect, it } from 'vitest';
import { clamped, readLedgerMessage, ledgerMessage } from './ledger-protocol.ts';

it('hears what it says', () => {
  expect(readLedgerMessage(ledgerMessage('height', { h: 720 }))).toEqual({ ledger: 1, t: 'height', h: 720 });
});

it.each([null, undefined, 7, 'ready', [], { t: 'ready' }, { ledger: 2, t: 'ready' }, { ledger: 1 }, { ledger: 1, t: 4 }])(
  'hears nothing in %j',
  (data) => {
    expect(readLedgerMessage(data)).toBeUndefined();
  },
);

it('takes lengths within bounds, and nothing that is no number', () => {
  expect([-1, 720, 1e9].map((height) => clamped(height, 40, 20_000))).toEqual([40, 720, 20_000]);
  expect([NaN, Infinity, '720', null, undefined, {}].map((height) => clamped(height, 40, 20_000))).toEqual(Array(6).fill(undefined));
});
