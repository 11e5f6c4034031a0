import { describe, expect, it } from 'vitest';
import { blankDrawing, drawingPath, drawnThrough, drawStroke, farthest, setKey } from './drawing.ts';

const times = [1900, 1901, 1902, 1903, 1904];
const blank = blankDrawing(times, 10);

describe('a drawing', () => {
  it('begins with the value that is given, which no stroke changes', () => {
    expect(drawStroke(blank, { time: 1900, value: 50 }, { time: 1904, value: 50 }).values).toEqual([10, 50, 50, 50, 50]);
  });

  it('takes the values of a stroke at the times that it passes, in either direction', () => {
    const on = drawStroke(blank, { time: 1901, value: 10 }, { time: 1903, value: 30 });
    expect(on.values).toEqual([10, 10, 20, 30, undefined]);
    expect(drawStroke(blank, { time: 1903, value: 30 }, { time: 1901, value: 10 }).values).toEqual(on.values);
  });

  it('sets the nearest time where a finger rests, and no value below zero', () => {
    expect(drawStroke(blank, { time: 1902.2, value: -3 }, { time: 1902.2, value: -3 }).values).toEqual([
      10,
      undefined,
      0,
      undefined,
      undefined,
    ]);
  });

  it('runs straight between the keys that are set', () => {
    const one = setKey(blank, [1902, 1904], 1902, 30);
    expect(one.values).toEqual([10, 20, 30, undefined, undefined]);
    const two = setKey(one, [1902, 1904], 1904, 10);
    expect(two.values).toEqual([10, 20, 30, 20, 10]);
    expect(setKey(two, [1902, 1904], 1902, 0).values).toEqual([10, 5, 0, 5, 10]);
  });

  it('knows how far it is drawn', () => {
    expect(drawnThrough(blank)).toBe(1900);
    expect(drawnThrough(drawStroke(blank, { time: 1900, value: 1 }, { time: 1902, value: 1 }))).toBe(1902);
    expect(drawnThrough(drawStroke(blank, { time: 1900, value: 1 }, { time: 1904, value: 1 }))).toBe(1904);
  });

  it('tells where a series is farthest from it, and says nothing of times that one of them lacks', () => {
    const drawn = drawStroke(blank, { time: 1901, value: 20 }, { time: 1903, value: 20 });
    const truth = [
      { time: 1900, value: 10 },
      { time: 1902, value: 50 },
      { time: 1903, value: 25 },
      { time: 1904, value: 900 },
    ];
    expect(farthest(drawn, truth)).toEqual({ time: 1902, by: -30 });
    expect(farthest(drawn, [{ time: 1950, value: 1 }])).toBeUndefined();
  });

  it('is a path from left to right, broken where nothing is drawn', () => {
    const drawn = drawStroke(blank, { time: 1902, value: 50 }, { time: 1903, value: 100 });
    expect(drawingPath(drawn, 100, 100)).toBe('M0,90ZM50,50L75,0');
  });
});
