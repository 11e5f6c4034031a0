import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, type ClassAction, isLater, newClass, readState } from './class-state.ts';

const steps = 9;
const action: fc.Arbitrary<ClassAction> = fc.oneof(
  fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ do: fc.constant('go' as const), to: fc.double() }),
  fc.constantFrom<ClassAction>({ do: 'first' }, { do: 'last' }, { do: 'blank' }, { do: 'point', to: undefined }, { do: 'begin', now: 5 }),
  fc.record({ do: fc.constant('point' as const), to: fc.record({ x: fc.double(), y: fc.double() }) }),
);

describe('a class', () => {
  it('stays among its steps and can be read by other windows, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let state = newClass('a');
        for (const one of actions) state = act(state, one, steps, 'a');
        expect(readState(JSON.parse(JSON.stringify(state)), steps)).toEqual(state);
      }),
    );
  });

  it('moves two steps for two presses, and none beyond its ends', () => {
    const on: ClassAction = { do: 'move', by: 1 };
    expect(act(act(newClass('a'), on, steps, 'a'), on, steps, 'a').at).toBe(1);
    expect(act(act(newClass('a'), { do: 'last' }, steps, 'a'), on, steps, 'a').at).toBe(steps - 1);
    expect(act(newClass('a'), { do: 'move', by: -1 }, steps, 'a').at).toBe(-1);
  });

  it('shows again and forgets the pointer when it moves', () => {
    const dark = act(act(newClass('a'), { do: 'blank' }, steps, 'a'), { do: 'point', to: { x: 2, y: Number.NaN } }, steps, 'a');
    expect(dark).toMatchObject({ blank: true, pointer: { x: 1, y: 0 } });
    expect(act(dark, { do: 'move', by: 1 }, steps, 'a')).toMatchObject({ blank: false, pointer: undefined });
  });

  it('has one latest state in all windows, of two made at once too', () => {
    const base = newClass('a');
    const [one, other] = [act(base, { do: 'first' }, steps, 'a'), act(base, { do: 'last' }, steps, 'b')];
    expect(isLater(one, other)).not.toBe(isLater(other, one));
    expect(isLater(act(one, { do: 'blank' }, steps, 'a'), other)).toBe(true);
  });

  it.each([
    null,
    undefined,
    'at',
    {},
    { at: 99, blank: false, clock: { tick: 1, by: 'a' } },
    { at: 1.5, blank: false, clock: { tick: 1, by: 'a' } },
    { at: 1, blank: false, clock: { tick: Number.POSITIVE_INFINITY, by: 'a' } },
    { at: 1, blank: 'no', clock: { tick: 1, by: 'a' } },
    { at: 1, blank: false, pointer: null, clock: { tick: 1, by: 'a' } },
  ])('hears nothing in %j', (message) => expect(readState(message, steps)).toBeUndefined());
});
