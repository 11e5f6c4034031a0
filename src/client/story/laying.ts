/** How many entries are laid out in one frame: a few milliseconds of a desk, a task that nobody feels on a phone. */
const entriesAFrame = 2;
/** How long the entries of other eras wait for the faces of the first one, which would have them laid out twice, in milliseconds. */
const patience = 1e3;

/** The entries of a page that opens at its top, which are laid out one after the other. */
export interface Laying {
  /** Lays out all that is left, at once. */
  finish: () => void;
}

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Lays out entries a few in a frame, where `opens-below` has put them off: all at once they would hold up the first touch. Without this script each is laid out when it comes near.
 * @param done called when all are laid out, by this or by `finish`
 */
export function layOut(done: () => void): Laying {
  const { dataset } = document.documentElement;
  const finish = () => {
    if (dataset.laying === undefined) return;
    delete dataset.laying;
    // A link that was followed meanwhile has led to where its target was guessed to be.
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    done();
  };
  const run = async () => {
    for (const [index, era] of document.querySelectorAll<HTMLElement>('.era').entries()) {
      const entries = [...era.querySelectorAll<HTMLElement>('.milestone')];
      for (let from = 0; from < entries.length && dataset.laying !== undefined; from += entriesAFrame) {
        for (const entry of entries.slice(from, from + entriesAFrame)) entry.dataset.laid = '';
        await painted();
      }
      if (index === 0) await Promise.race([document.fonts.ready, wait(patience)]);
    }
    finish();
  };
  if (dataset.laying === undefined) queueMicrotask(done);
  else void run();
  return { finish };
}
