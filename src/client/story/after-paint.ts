/**
 * Makes a function whose work waits for two frames: what belongs to the place but not to its picture is styled when a scene that came has been
 * drawn. Calls that come meanwhile are one.
 */
export function afterPaint(work: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          waits = false;
          work();
        }),
      ),
    );
  };
}
