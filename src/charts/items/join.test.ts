import { describe, expect, it } from 'vitest';
import { joinItems } from './join.ts';
import { sampleData, sampleItem } from './sample.ts';

const data = sampleData([sampleItem('a'), sampleItem('b'), sampleItem('c')], { one: ['a', 'b'], two: ['b', 'c'] });

describe('items on the way from one cue to another', () => {
  it('go, stay and come', () => {
    const { joined } = joinItems(data, { from: 'one', to: 'two', t: 0.2 });
    expect(joined.map(({ item, was, is }) => [item.id, was, is])).toEqual([
      ['a', 0, undefined],
      ['b', 1, 0],
      ['c', undefined, 1],
    ]);
    const [goes, stays, comes] = joined;
    expect(goes!.opacity).toBeLessThan(1);
    expect(stays).toMatchObject({ opacity: 1, progress: 1 });
    expect(comes).toMatchObject({ opacity: 0, progress: 0 });
  });

  it('are all there at the end, and none before the first cue', () => {
    expect(joinItems(data, { from: undefined, to: undefined, t: 1 }).joined).toEqual([]);
    const { joined } = joinItems(data, { from: 'two', to: 'two', t: 1 });
    expect(joined.every(({ progress, opacity }) => progress === 1 && opacity === 1)).toBe(true);
  });

  it('have the whole way to come where nothing stands yet', () => {
    expect(joinItems(data, { from: undefined, to: 'one', t: 0.3 }).joined[0]!.progress).toBeGreaterThan(0.5);
  });
});
