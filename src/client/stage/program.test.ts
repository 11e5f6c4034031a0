import { describe, expect, it } from 'vitest';
import { momentAt, type StagedStep } from './program.ts';

const steps: StagedStep[] = [
  { milestone: 'a', step: 0, scene: 'spine', cue: 'one' },
  { milestone: 'b', step: 0, scene: 'dots', cue: 'calls' },
  { milestone: 'b', step: 1, scene: 'dots', cue: 'people' },
  { milestone: 'c', step: 0, scene: 'spine', cue: 'two' },
];
const at = (milestone: string, step: number, arrival: number) =>
  momentAt(steps, 'spine', { milestone, step, progress: arrival / 3, arrival });

describe('momentAt', () => {
  it('shows the empty paper of the spine before the first step', () => {
    expect(momentAt(steps, 'spine', undefined)).toEqual({ at: -1, scene: 'spine', from: undefined, to: undefined, t: 1 });
  });

  it('begins a scene from the empty paper', () =>
    expect(at('b', 0, 0)).toMatchObject({ at: 1, scene: 'dots', from: undefined, to: 'calls', t: 0 }));

  it('keeps the finished picture of another scene until it has given way', () => {
    expect(at('b', 0, 0).leaving).toEqual({ scene: 'spine', cue: 'one', share: 0 });
    expect(at('b', 0, 0.3).leaving?.share).toBeCloseTo(0.5);
    expect(at('b', 0, 0.6).leaving).toBeUndefined();
    expect(at('c', 0, 0.1).leaving).toEqual({ scene: 'dots', cue: 'people', share: expect.closeTo(1 / 6) as number });
  });

  it('has no picture give way within a scene, or to the first', () => {
    expect(at('b', 1, 0.1).leaving).toBeUndefined();
    expect(at('a', 0, 0.1).leaving).toBeUndefined();
  });

  it('goes from the cue before to the cue of the step', () =>
    expect(at('b', 1, 0.5)).toEqual({ at: 2, scene: 'dots', from: 'calls', to: 'people', t: 0.5 }));

  it('takes a scene up where it was left, however long ago', () =>
    expect(at('c', 0, 1)).toEqual({ at: 3, scene: 'spine', from: 'one', to: 'two', t: 1 }));

  it('has finished the change where links lead to the step', () => expect(at('a', 0, 1).t).toBe(1));
});
