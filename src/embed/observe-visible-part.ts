import type { VisiblePart } from '../scroll/host-driver.ts';

/** Distance between two sentinels, in CSS pixels. More sentinels cost more; fewer report short scrolls later. */
const spacing = 48;
/** Number of animation frames without change after which a scroll has ended. */
const framesToEnd = 10;
/** Interval of measurements at rest, in milliseconds: a short scroll may cross no sentinel. */
const restInterval = 250;

/**
 * Observes the visible part of the document, for hosts that send no messages. The first callback of a new IntersectionObserver without a
 * root says which part of an element is in the topmost window, in CSS pixels of this document, also across origins. Because a new observer
 * for each animation frame is expensive, sentinels are placed along the document, and the part is measured only after one of them enters or
 * leaves the window.
 * @see https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo
 * @returns stops observing
 */
export function observeVisiblePart(root: HTMLElement, listener: (part: VisiblePart) => void): () => void {
  const rail = document.createElement('div');
  rail.className = 'frame-lines';
  rail.ariaHidden = 'true';
  root.append(rail);
  let last: VisiblePart | undefined;
  let isVisible = false;
  let unchanged = framesToEnd;
  let frame = 0;

  const measure = () => {
    frame = 0;
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const { isIntersecting, intersectionRect, boundingClientRect } = entries.at(-1)!;
      isVisible = isIntersecting;
      const part = { top: intersectionRect.top - boundingClientRect.top, height: intersectionRect.height };
      if (!isVisible) return;
      unchanged = last?.top === part.top && last.height === part.height ? unchanged + 1 : 0;
      if (unchanged === 0) listener((last = part));
      if (unchanged < framesToEnd) frame ||= requestAnimationFrame(measure);
    });
    observer.observe(root);
  };
  const wake = () => {
    unchanged = 0;
    frame ||= requestAnimationFrame(measure);
  };

  const crossings = new IntersectionObserver(wake);
  const placeSentinels = () => {
    const count = Math.ceil(root.offsetHeight / spacing);
    while (rail.children.length > count) rail.lastElementChild!.remove();
    while (rail.children.length < count) {
      const sentinel = document.createElement('i');
      sentinel.style.top = `${rail.children.length * spacing}px`;
      rail.append(sentinel);
      crossings.observe(sentinel);
    }
    wake();
  };
  const resized = new ResizeObserver(placeSentinels);
  resized.observe(root);
  const tick = setInterval(() => {
    if (isVisible && unchanged >= framesToEnd) frame ||= requestAnimationFrame(measure);
  }, restInterval);
  return () => {
    clearInterval(tick);
    cancelAnimationFrame(frame);
    resized.disconnect();
    crossings.disconnect();
    rail.remove();
  };
}
