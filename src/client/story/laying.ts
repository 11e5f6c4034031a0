/** How many parts of an era, its heading and its entries, are laid out in one frame: a few milliseconds of a desk, a task that nobody feels on a phone. */
const partsAFrame = 2;
/** How long other eras wait for the faces of the first one, which would have them laid out twice, in milliseconds. */
const patience = 1e3;

/** The headings and entries of a page that opens at its top, which are laid out one after the other. */
export interface Laying {
  /** Lays out all that is left, at once. */
  finish: () => void;
}

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Lays out headings of eras and entries a few in a frame, where `opens-below` has put them off: all at once they would hold up the first
 * touch. Without this script each is laid out when it comes near. That the page is laid out piece by piece stays written on its root, as all
 * of it would get its style anew where that is taken away.
 * @param done called when all are laid out, by this or by `finish`
 */
export function layOut(done: () => void): Laying {
  let waits = document.documentElement.dataset.laying !== undefined;
  const eras = [...document.querySelectorAll('.era')].map(({ children }) => [...children] as HTMLElement[]);
  const lay = (parts: readonly HTMLElement[]) => {
    for (const { dataset } of parts) dataset.laid = '';
  };
  const finish = () => {
    if (!waits) return;
    waits = false;
    lay(eras.flat());
    // A link that was followed meanwhile has led to where its target was guessed to be.
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    done();
  };
  const run = async () => {
    for (const [index, parts] of eras.entries()) {
      for (let from = 0; from < parts.length && waits; from += partsAFrame) {
        lay(parts.slice(from, from + partsAFrame));
        await painted();
      }
      if (index === 0) await Promise.race([document.fonts.ready, wait(patience)]);
    }
    finish();
  };
  if (waits) void run();
  else queueMicrotask(done);
  return { finish };
}
