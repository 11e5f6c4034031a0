import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, type StepBox } from './position.ts';

const boxes: StepBox[] = [
  { milestone: 'a', step: 0, top: 100, height: 200 },
  { milestone: 'a', step: 1, top: 300, height: 100 },
  { milestone: 'b', step: 0, top: 600, height: 400 },
];

describe('locate', () => {
  it.each([
    [99, undefined],
    [100, { milestone: 'a', step: 0, progress: 0 }],
    [200, { milestone: 'a', step: 0, progress: 0.5 }],
    [300, { milestone: 'a', step: 1, progress: 0 }],
    [800, { milestone: 'b', step: 0, progress: 0.5 }],
  ])('tells the step under the reading line at %i', (line, position) => expect(locate(boxes, line)).toEqual(position));

  it('keeps the step before, finished, where the line is between two', () => {
    expect(locate(boxes, 500)).toEqual({ milestone: 'a', step: 1, progress: 1 });
  });

  it('stays at the end of the last step below it', () => expect(locate(boxes, 5000)).toEqual({ milestone: 'b', step: 0, progress: 1 }));

  it('knows no position where there are no steps', () => expect(locate([], 10)).toBeUndefined());

  it('never goes back while the line goes on', () => {
    const order = (line: number) => {
      const at = locate(boxes, line);
      return at ? boxes.findIndex(({ milestone, step }) => milestone === at.milestone && step === at.step) + at.progress : -1;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 300 }), (line, on) => order(line + on) >= order(line)),
    );
  });
});
