import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeLabels } from './place-labels.ts';

const frame: Box = { x: 0, y: 0, width: 300, height: 200 };
const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('placeLabels', () => {
  it('takes the first place that is free', () => {
    const placed = placeLabels(
      [
        {
          key: 'a',
          width: 50,
          height: 20,
          places: {
            x: 10,
            y: 0,
            offsets: [
              [0, 10],
              [0, 60],
            ],
          },
        },
      ],
      { texts: [], marks: [{ x: 0, y: 0, width: 40, height: 40 }] },
      frame,
    );
    expect(placed.get('a')).toEqual({ x: 10, y: 60, width: 50, height: 20 });
  });

  it('leaves out a label that would leave the frame', () => {
    expect(
      placeLabels([{ key: 'a', width: 50, height: 20, places: { x: 0, y: 0, offsets: [[280, 10]] } }], { texts: [], marks: [] }, frame)
        .size,
    ).toBe(0);
  });

  it('never lets two labels, or a label and an obstacle, meet', () => {
    const coordinate = fc.integer({ min: -20, max: 320 });
    const wish = fc.record({
      width: fc.integer({ min: 5, max: 90 }),
      height: fc.integer({ min: 5, max: 40 }),
      places: fc.array(fc.tuple(coordinate, coordinate), { maxLength: 4 }).map((offsets) => ({ x: 0, y: 0, offsets })),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const obstacle: Box = { x: 100, y: 50, width: 60, height: 60 };
        const boxes = [
          ...placeLabels(
            wishes.map((one, index) => ({ ...one, key: String(index) })),
            { texts: [], marks: [obstacle] },
            frame,
          ).values(),
        ];
        return boxes.every((box, index) => !meet(box, obstacle) && boxes.slice(index + 1).every((other) => !meet(box, other)));
      }),
    );
  });
});
