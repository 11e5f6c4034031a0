import type { Scene } from './scene.ts';

/** Prepares what the scene on the stage will change to and the scenes that come next, so that the first drawing of none holds up a scroll. */
export interface Rehearsal {
  /** Call after a scene was shown. */
  after: (shown: Scene | undefined) => void;
}

/** How many scenes after the furthest that was on the stage are prepared. A story goes back to earlier scenes, and the next new one comes all the same. */
const ahead = 24;

/** Safari has no idle callbacks: there a moment after the last drawing counts as idle, in milliseconds. */
const restDelay = 200;

/** What is left of an idle moment must be longer than this, in milliseconds: a part of a preparation is not to hold up the next frame. */
const longestPart = 6;

const whenIdle: (run: (deadline?: IdleDeadline) => void) => void =
  'requestIdleCallback' in globalThis ? (run) => requestIdleCallback(run) : (run) => setTimeout(run, restDelay);

/**
 * Sets up the rehearsal of a stage. It works in idle moments, one part of one scene at a time.
 * @param scenes in the order of the story
 */
export function startRehearsal(scenes: readonly Scene[]): Rehearsal {
  const ready = new Set<Scene>();
  let place = 0;
  let furthest = 0;
  let asked = false;
  const next = () => scenes.slice(place, furthest + 1 + ahead).find((scene) => !ready.has(scene));
  const ask = () => {
    if (asked || !next()) return;
    asked = true;
    whenIdle(work);
  };
  const work = (deadline?: IdleDeadline) => {
    asked = false;
    const scene = next();
    const like = scenes[place]?.size;
    if (!scene || !like) return;
    if (!(deadline && deadline.timeRemaining() < longestPart)) {
      let isReady = true;
      try {
        isReady = scene.prepare(like);
      } catch {
        // What cannot be drawn is told when it is to be shown.
      }
      if (isReady) ready.add(scene);
    }
    ask();
  };
  return {
    after: (shown) => {
      if (!shown) return;
      // Asked each time: the first scene may be shown before the size of its box is known.
      place = scenes.indexOf(shown);
      furthest = Math.max(furthest, place);
      ask();
    },
  };
}
