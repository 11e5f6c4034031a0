import { gsap } from 'gsap';
import { expect, it } from 'vitest';
import { eases as ofCharts } from '../charts/timing.ts';
import { eases } from './tween.ts';

it.each(['ink', 'paper', 'seal'] as const)('the ease of %s is the same curve as in charts', (name) => {
  const ease = gsap.parseEase(eases[name]);
  for (const t of [0, 0.1, 0.3, 0.5, 0.8, 1]) expect(ease(t)).toBeCloseTo(ofCharts[name](t), 9);
});
