/** About two frames, in milliseconds. A timer and no frames: where a frame of another site is out of sight none is painted. */
const delay = 32;

/**
 * Makes a function whose work waits for about two frames: what belongs to the place but not to its picture is styled when a scene that came
 * has been drawn. Calls that come meanwhile are one.
 */
export function afterFrames(work: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      work();
    }, delay);
  };
}
