import { describe, expect, it } from 'vitest';
import { colourOf } from './colour.ts';

describe('a colour of a picture', () => {
  it('is six digits, and how much of it is seen stands apart', () => {
    expect(colourOf('#1d1b18')).toEqual({ hex: '#1d1b18', alpha: 1 });
    expect(colourOf('#1d1b1814')).toEqual({ hex: '#1d1b18', alpha: 0.078 });
    expect(colourOf('#abc')).toEqual({ hex: '#aabbcc', alpha: 1 });
  });

  it('is mixed where a style sheet mixes it', () => {
    expect(colourOf('color-mix(in srgb, #000000 25%, #ffffff)')).toEqual({ hex: '#bfbfbf', alpha: 1 });
    expect(colourOf('color-mix(in srgb, #1f4e79 35%, transparent)')).toEqual({ hex: '#1f4e79', alpha: 0.35 });
  });

  it('stops the build where it cannot be read', () => {
    expect(() => colourOf('oklch(0.5 0.1 30)')).toThrow('cannot read the colour "oklch(0.5 0.1 30)"');
  });
});
