import { describe, expect, it } from 'vitest';
import { sampleData, sampleLine } from './sample.ts';
import { momentsOf } from './steps.ts';

const data = sampleData([sampleLine('a'), sampleLine('b'), sampleLine('c')], { one: ['a', 'b'], two: ['b', 'c'] });

describe('lines on the way from one cue to another', () => {
  it('go, stay and come', () => {
    const moments = momentsOf(data, { from: 'one', to: 'two', t: 0.2 });
    expect(moments.map(({ line, was, is }) => [line.id, was, is])).toEqual([
      ['a', 0, undefined],
      ['b', 1, 0],
      ['c', undefined, 1],
    ]);
    expect(moments.map(({ laid }) => laid)).toEqual([1, 1, 0.2]);
    expect(moments.map(({ opacity }) => Math.round(opacity * 10))).toEqual([5, 10, 6]);
  });

  it('are all there at the end, and none before the first cue', () => {
    expect(momentsOf(data, { from: undefined, to: undefined, t: 1 })).toEqual([]);
    expect(momentsOf(data, { from: 'two', to: 'two', t: 1 }).every(({ laid, opacity }) => laid === 1 && opacity === 1)).toBe(true);
  });
});
