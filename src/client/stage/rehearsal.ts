import type { Scene } from './scene.ts';

/** Prepares what the scene on the stage will change to and the scenes that come next, so that the first drawing of none holds up a scroll. */
export interface Rehearsal {
  /** Call after a scene was shown, and whether its picture has changed then. */
  after: (shown: Scene | undefined, isChanged: boolean) => void;
}

/** How many scenes after the furthest that was on the stage are prepared. A story goes back to earlier scenes, and the next new one comes all the same. */
const ahead = 6;

/** How long after the last change of the picture on the stage nothing is prepared, in milliseconds: both would share a frame. */
const changeDelay = 60;

/** Safari has no idle callbacks: there a moment after the last drawing counts as idle, in milliseconds. */
const restDelay = 200;

const whenIdle: (run: () => void) => void =
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
  let changedAt = -Infinity;
  const next = () => scenes.slice(place, furthest + 1 + ahead).find((scene) => !ready.has(scene));
  const ask = () => {
    if (asked || !next()) return;
    asked = true;
    whenIdle(work);
  };
  const work = () => {
    asked = false;
    const scene = next();
    const like = scenes[place]?.size;
    if (!scene || !like) return;
    if (performance.now() - changedAt < changeDelay) {
      asked = true;
      setTimeout(() => whenIdle(work), changeDelay);
      return;
    }
    let isReady = true;
    try {
      isReady = scene.prepare(like);
    } catch {
      // What cannot be drawn is told when it is to be shown.
    }
    if (isReady) ready.add(scene);
    ask();
  };
  return {
    after: (shown, isChanged) => {
      if (isChanged) changedAt = performance.now();
      if (!shown) return;
      // Asked each time: the first scene may be shown before the size of its box is known.
      place = scenes.indexOf(shown);
      furthest = Math.max(furthest, place);
      ask();
    },
  };
}
