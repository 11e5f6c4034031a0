import { describe, expect, it } from 'vitest';
import type { Mark } from './mark.ts';
import { targetsOf } from './targets.ts';

const mark = (key: string, opacity: number, box?: { address: string; x: number; y: number; width: number; height: number }): Mark => ({
  key,
  tag: 'g',
  attrs: { opacity },
  ...(box ? { number: box } : {}),
});

describe('targets of a picture', () => {
  it('are no smaller than a finger needs, about the middle of their mark', () => {
    const [target] = targetsOf([mark('a', 1, { address: 'a', x: 100, y: 50, width: 10, height: 12 })]);
    expect(target).toEqual({ address: 'a', x: 93, y: 44, width: 24, height: 24, again: false });
  });

  it('have one stop for keys where a number has a mark and a label', () => {
    const marks = [
      mark('ring', 1, { address: 'a', x: 0, y: 0, width: 12, height: 12 }),
      mark('label', 1, { address: 'a', x: 20, y: 0, width: 90, height: 30 }),
    ];
    expect(targetsOf(marks).map(({ again }) => again)).toEqual([true, false]);
  });

  it('leave out what is not seen, also where a group hides it', () => {
    const hidden: Mark = {
      key: 'g',
      tag: 'g',
      attrs: { opacity: 0.2 },
      children: [mark('a', 1, { address: 'a', x: 0, y: 0, width: 9, height: 9 })],
    };
    expect(targetsOf([hidden])).toEqual([]);
  });
});
