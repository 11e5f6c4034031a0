import { describe, expect, it } from 'vitest';
import { barPath, extentOf, pointPath } from './certainty.ts';

const worded = { measure: 'count', display: 'plain', unit: {} } as const;

describe('a number on a scale', () => {
  it('is a point, a soft or open mark, a span, two marks or none, as it is sure', () => {
    const of = (qualifier: 'exact' | 'about' | 'more-than' | 'less-than') => extentOf({ ...worded, qualifier, value: 5 })!.certainty;
    expect([of('exact'), of('about'), of('more-than'), of('less-than')]).toEqual(['point', 'soft', 'open-above', 'open-below']);
    expect(extentOf({ ...worded, qualifier: 'range', value: 3, upper: 8 })).toEqual({ low: 3, high: 8, certainty: 'span' });
    const values = [4, 2].map((value) => ({ ...worded, qualifier: 'exact' as const, value, address: `r-${value}` }));
    expect(extentOf({ ...worded, qualifier: 'disputed', values })).toEqual({ low: 2, high: 4, certainty: 'double' });
    expect(extentOf({ ...worded, qualifier: 'missing' })).toBeUndefined();
  });

  it('has a mark of its own for each kind but the soft one, which a class tells apart', () => {
    const kinds = ['point', 'open-above', 'open-below', 'span', 'double'] as const;
    expect(new Set(kinds.map((kind) => pointPath(kind, 10, 40, 20, 5))).size).toBe(kinds.length);
    expect(new Set(kinds.map((kind) => barPath(kind, { x: 0, width: 10, base: 90, low: 40, high: 20 }))).size).toBe(kinds.length);
  });

  it('never closes a bar on a bound', () => {
    expect(barPath('open-above', { x: 0, width: 10, base: 90, low: 40, high: 40 })).not.toContain('h10');
    expect(barPath('open-below', { x: 0, width: 10, base: 90, low: 40, high: 40 })).not.toContain('V90');
  });
});
