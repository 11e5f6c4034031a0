import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, yOf, positionAt, spotAt, type StepBox } from './position.ts';

const boxes: StepBox[] = [
  { milestone: 'a', step: 0, top: 100, height: 200 },
  { milestone: 'a', step: 1, top: 300, height: 100 },
  { milestone: 'b', step: 0, top: 600, height: 400 },
];
const locate = (line: number) => {
  const spot = spotAt(boxes, line);
  return spot && positionAt(boxes, spot, 50);
};

describe('the position at a line of the document', () => {
  it.each([
    [99, undefined],
    [100, { milestone: 'a', step: 0, progress: 0, arrival: 0 }],
    [120, { milestone: 'a', step: 0, progress: 0.1, arrival: 0.4 }],
    [200, { milestone: 'a', step: 0, progress: 0.5, arrival: 1 }],
    [300, { milestone: 'a', step: 1, progress: 0, arrival: 0 }],
    [800, { milestone: 'b', step: 0, progress: 0.5, arrival: 1 }],
  ])('is the step under it at %i', (line, position) => expect(locate(line)).toEqual(position));

  it('is the step before, finished, where the line is between two', () => {
    expect(locate(500)).toEqual({ milestone: 'a', step: 1, progress: 1, arrival: 1 });
  });

  it('is the end of the last step below it', () => expect(locate(5000)).toEqual({ milestone: 'b', step: 0, progress: 1, arrival: 1 }));

  it('is that of a step ahead where a page lies over the stage before its words', () => {
    const covered: StepBox[] = [boxes[1]!, { ...boxes[2]!, from: 450 }];
    const at = (line: number) => positionAt(covered, spotAt(covered, line)!, 50);
    expect(at(449)).toEqual({ milestone: 'a', step: 1, progress: 1, arrival: 1 });
    expect(at(500)).toEqual({ milestone: 'b', step: 0, progress: 0, arrival: 0.25, isAhead: true });
    expect(at(600)).toEqual({ milestone: 'b', step: 0, progress: 0, arrival: 0.75 });
  });

  it('is nowhere without steps', () => expect(spotAt([], 10)).toBeUndefined());

  it('never goes back while the line goes on', () => {
    const order = (line: number) => {
      const at = locate(line);
      return at ? boxes.findIndex(({ milestone, step }) => milestone === at.milestone && step === at.step) + at.progress : -1;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 300 }), (line, on) => order(line + on) >= order(line)),
    );
  });
});

describe('a spot', () => {
  it('leads back to its line, between two steps too', () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 999, noNaN: true }), (line) => {
        expect(yOf(boxes, spotAt(boxes, line)!)).toBeCloseTo(line, 6);
      }),
    );
  });

  it('stays in its step and at its share of it when the page is laid out anew', () => {
    const anew = boxes.map((box, index) => ({ ...box, top: box.top * 1.3 + index, height: box.height * 1.2 }));
    fc.assert(
      fc.property(fc.double({ min: 100, max: 999, noNaN: true }), (line) => {
        const spot = spotAt(boxes, line)!;
        const again = spotAt(anew, yOf(anew, spot))!;
        expect(again.share).toBeCloseTo(spot.share, 6);
        expect(again.index).toBe(spot.index);
      }),
      { examples: [[300], [299.999], [400]] },
    );
  });
});

describe('the address of a step', () => {
  it('is its milestone, and from the second on its number', () => {
    expect([addressOf('a', 0), addressOf('a', 1)]).toEqual(['a', 'a:2']);
  });
});
