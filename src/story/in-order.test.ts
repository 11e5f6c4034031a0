import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const entry = (id: string, date?: string, more: { order?: number; after?: string } = {}) => ({ id, facts: { date, ...more } });
const ids = (...entries: ReturnType<typeof entry>[]) => inOrder(entries).map(({ id }) => id);

describe('the order of a story', () => {
  it('follows dates, vague ones from their beginning', () =>
    expect(ids(entry('b', '1904-02'), entry('a', '1904'), entry('c', '190X'))).toEqual(['c', 'a', 'b']));

  it('follows the order set by hand where dates are equal, then ids', () =>
    expect(ids(entry('a', '1904', { order: 2 }), entry('c', '1904', { order: 1 }), entry('b', '1904', { order: 1 }))).toEqual([
      'b',
      'c',
      'a',
    ]));

  it('sets an entry behind the one that it follows, though its vague date begins earlier', () =>
    expect(ids(entry('vague', '1904', { after: 'july' }), entry('july', '1904-07'), entry('may', '1904-05'))).toEqual([
      'may',
      'july',
      'vague',
    ]));

  it('sets a chain of entries one behind the other', () =>
    expect(
      ids(entry('c', '1904', { after: 'b' }), entry('b', '1904', { after: 'a' }), entry('a', '1904-07'), entry('d', '1904-08')),
    ).toEqual(['a', 'b', 'c', 'd']));

  it('closes with entries that have no date', () =>
    expect(ids(entry('end', undefined, { order: 1 }), entry('last', '1931'), entry('very-end', undefined, { order: 2 }))).toEqual([
      'last',
      'end',
      'very-end',
    ]));

  it('loses no entry where they follow one another in a circle', () =>
    expect(ids(entry('a', '1904', { after: 'b' }), entry('b', '1904', { after: 'a' }))).toEqual(['a', 'b']));
});
