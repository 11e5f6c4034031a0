/** How long nothing has scrolled where a page rests, and how much a browser must have left of a frame then, in milliseconds. */
const [still, left] = [200, 8];

/**
 * Does a piece of work whenever the page rests, as long as there is another; nothing where a browser cannot say that it rests.
 * @param work does a piece; says whether there was one
 * @returns there may be more to do
 * @see https://www.w3.org/TR/requestidlecallback/
 */
export function whileResting(work: () => boolean): () => void {
  let asked = false;
  let scrolled = performance.now();
  addEventListener('scroll', ({ timeStamp }) => (scrolled = timeStamp), { passive: true });
  const ask = () => {
    if (asked || !('requestIdleCallback' in window)) return;
    asked = true;
    requestIdleCallback((deadline) => {
      asked = false;
      if (performance.now() - scrolled < still || deadline.timeRemaining() < left || work()) ask();
    });
  };
  return ask;
}
