import { gsap } from 'gsap/gsap-core';

// After this many frames without a tween GSAP asks for no more of them. A page at rest is to rest.
gsap.config({ autoSleep: 20 });

/** The eases of a story by GSAP's names, the same curves as those of `charts/timing`: ink that is written, paper that moves, a seal that is pressed. */
export const eases = { ink: 'power2.out', paper: 'power2.inOut', seal: 'power2.in' } as const;

/** How a number is tweened. */
export interface TweenSettings {
  /** Duration in seconds. */
  seconds: number;
  /** A name of `eases`; without one the number changes evenly. */
  ease?: keyof typeof eases;
  /** Called with each value; the last is exactly that where the tween ends. */
  update: (value: number) => void;
  /** Called at the end, but not if the tween is stopped. */
  done?: () => void;
}

/**
 * Tweens a number over time.
 * @returns stops the tween where it is
 */
export function tween(from: number, to: number, { seconds, ease, update, done }: TweenSettings): () => void {
  const at = { value: from };
  const running = gsap.to(at, {
    value: to,
    duration: seconds,
    ease: ease ? eases[ease] : 'none',
    onUpdate: () => update(at.value),
    onComplete: done,
  });
  return () => void running.kill();
}
