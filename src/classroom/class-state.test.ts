import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, type ClassAction, type Guesses, isLater, newClass, readState } from './class-state.ts';

const steps = 9;
/** Steps 2 and 5 have one guess in common, step 7 has another. */
const guesses: Guesses = Array.from({ length: steps }, (_, index) => ({ 2: 'ships', 5: 'ships', 7: 'birds' })[index]);
const all = (actions: readonly ClassAction[]) => actions.reduce((state, one) => act(state, one, guesses, 'a'), newClass('a'));
const on: ClassAction = { do: 'move', by: 1 };
const back: ClassAction = { do: 'move', by: -1 };
const action: fc.Arbitrary<ClassAction> = fc.oneof(
  fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ do: fc.constant('go' as const), to: fc.double() }),
  fc.constantFrom<ClassAction>({ do: 'first' }, { do: 'last' }, { do: 'blank' }, { do: 'point', to: undefined }, { do: 'begin', now: 5 }),
  fc.constantFrom<ClassAction>({ do: 'ask' }, { do: 'tell' }, { do: 'leave' }),
  fc.record({ do: fc.constant('point' as const), to: fc.record({ x: fc.double(), y: fc.double() }) }),
);

describe('a class', () => {
  it('stays among its steps and can be read by other windows, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let state = newClass('a');
        for (const one of actions) state = act(state, one, guesses, 'a');
        expect(readState(JSON.parse(JSON.stringify(state)), steps)).toEqual(state);
      }),
    );
  });

  it('moves two steps for two presses, and none beyond its ends', () => {
    expect(act(act(newClass('a'), on, guesses, 'a'), on, guesses, 'a').at).toBe(1);
    expect(act(act(newClass('a'), { do: 'last' }, guesses, 'a'), on, guesses, 'a').at).toBe(steps - 1);
    expect(act(newClass('a'), { do: 'move', by: -1 }, guesses, 'a').at).toBe(-1);
  });

  it('shows again and forgets the pointer when it moves', () => {
    const dark = act(act(newClass('a'), { do: 'blank' }, guesses, 'a'), { do: 'point', to: { x: 2, y: Number.NaN } }, guesses, 'a');
    expect(dark).toMatchObject({ blank: true, pointer: { x: 1, y: 0 } });
    expect(act(dark, { do: 'move', by: 1 }, guesses, 'a')).toMatchObject({ blank: false, pointer: undefined });
  });

  it('shows a question until it moves, tells a guess, or is asked for the slide again', () => {
    const asked = act(act(newClass('a'), { do: 'blank' }, guesses, 'a'), { do: 'question' }, guesses, 'a');
    expect(asked).toMatchObject({ question: true, blank: false });
    expect(act(asked, { do: 'question' }, guesses, 'a').question).toBe(false);
    expect(act(asked, on, guesses, 'a').question).toBe(false);
    expect(all([{ do: 'go', to: 2 }, { do: 'question' }, on])).toMatchObject({ at: 2, guess: 'told', question: false });
  });

  it('has one latest state in all windows, of two made at once too', () => {
    const base = newClass('a');
    const [one, other] = [act(base, { do: 'first' }, guesses, 'a'), act(base, { do: 'last' }, guesses, 'b')];
    expect(isLater(one, other)).not.toBe(isLater(other, one));
    expect(isLater(act(one, { do: 'blank' }, guesses, 'a'), other)).toBe(true);
  });

  it('asks when it comes to a step with a guess, tells the answer at the next press, and goes on at the one after', () => {
    const asked = all([{ do: 'go', to: 1 }, on]);
    expect(asked).toMatchObject({ at: 2, guess: 'asked', settled: [] });
    const told = act(asked, { do: 'move', by: 3 }, guesses, 'b');
    expect(told).toMatchObject({ at: 2, guess: 'told', settled: ['ships'] });
    expect(act(told, on, guesses, 'a')).toMatchObject({ at: 3, guess: undefined });
  });

  it('goes back from a guess that is asked, and asks again when it returns', () => {
    expect(all([{ do: 'go', to: 2 }, back])).toMatchObject({ at: 1, guess: undefined, settled: [] });
    expect(all([{ do: 'go', to: 2 }, back, on])).toMatchObject({ at: 2, guess: 'asked' });
  });

  it('asks each guess once: neither a return nor another step with the same guess asks what was told or left', () => {
    expect(all([{ do: 'go', to: 2 }, on, on, back]).guess).toBeUndefined();
    expect(all([{ do: 'go', to: 2 }, { do: 'leave' }, { do: 'go', to: 5 }])).toMatchObject({ at: 5, guess: undefined });
    expect(all([{ do: 'go', to: 2 }, { do: 'tell' }, { do: 'go', to: 7 }])).toMatchObject({ at: 7, guess: 'asked' });
  });

  it('asks anew after it was at the title', () => {
    expect(all([{ do: 'go', to: 2 }, on, { do: 'first' }, { do: 'go', to: 5 }])).toMatchObject({ at: 5, guess: 'asked', settled: [] });
  });

  it('asks again on request, stays at a guess that it is sent to, and asks nothing at a step without one', () => {
    expect(all([{ do: 'go', to: 2 }, { do: 'leave' }, { do: 'ask' }]).guess).toBe('asked');
    expect(all([{ do: 'go', to: 2 }, { do: 'tell' }, { do: 'go', to: 2 }]).guess).toBe('told');
    expect(all([{ do: 'go', to: 3 }, { do: 'ask' }]).guess).toBeUndefined();
    expect(all([{ do: 'go', to: 3 }, { do: 'tell' }])).toMatchObject({ guess: undefined, settled: [] });
  });

  it('shows the screen again when a guess is asked or told', () => {
    expect(all([{ do: 'go', to: 2 }, { do: 'blank' }, on])).toMatchObject({ blank: false, guess: 'told' });
    expect(all([{ do: 'go', to: 2 }, { do: 'leave' }, { do: 'blank' }, { do: 'ask' }])).toMatchObject({ blank: false, guess: 'asked' });
  });

  it.each([
    null,
    undefined,
    'at',
    {},
    { ...newClass('a'), at: 99, blank: false, clock: { tick: 1, by: 'a' } },
    { ...newClass('a'), at: 1.5, blank: false, clock: { tick: 1, by: 'a' } },
    { ...newClass('a'), at: 1, blank: false, clock: { tick: Number.POSITIVE_INFINITY, by: 'a' } },
    { ...newClass('a'), at: 1, blank: 'no', clock: { tick: 1, by: 'a' } },
    { ...newClass('a'), at: 1, blank: false, pointer: null, clock: { tick: 1, by: 'a' } },
    { ...newClass('a'), question: 'why' },
    { ...newClass('a'), guess: 'open' },
    { ...newClass('a'), settled: undefined },
    { ...newClass('a'), settled: [5] },
    { ...newClass('a'), settled: Array.from({ length: 10 }, () => 'ships') },
  ])('hears nothing in %j', (message) => expect(readState(message, steps)).toBeUndefined());
});
