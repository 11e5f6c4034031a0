import type { VisiblePart } from './visible-part.ts';

/** Distance of the lines that are watched, in CSS pixels: less, and they cost; more, and short scrolls are seen late. */
const apart = 48;
/** How many frames without change end a scroll. */
const still = 10;
/** How often the part is looked at while nothing seems to move, in milliseconds: a short scroll may cross no line. */
const idle = 250;

/**
 * Tells what part of the document is seen, in a frame whose host says nothing. A new observer without a root tells within a frame what of
 * an element is in the window of the topmost page, in pixels of this document, across sites. To ask at each frame would cost, so lines all
 * along the document are watched, and only while they come and go is the part asked for.
 * @see https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo
 * @returns the stop
 */
export function lookAround(root: HTMLElement, tell: (part: VisiblePart) => void): () => void {
  const rail = document.createElement('div');
  rail.className = 'frame-lines';
  rail.ariaHidden = 'true';
  root.append(rail);
  let last: VisiblePart | undefined;
  let seen = false;
  let calm = still;
  let frame = 0;

  const look = () => {
    frame = 0;
    const once = new IntersectionObserver((entries) => {
      once.disconnect();
      const { isIntersecting, intersectionRect, boundingClientRect } = entries.at(-1)!;
      seen = isIntersecting;
      const part = { top: intersectionRect.top - boundingClientRect.top, height: intersectionRect.height };
      if (!seen) return;
      calm = last?.top === part.top && last.height === part.height ? calm + 1 : 0;
      if (calm === 0) tell((last = part));
      if (calm < still) frame ||= requestAnimationFrame(look);
    });
    once.observe(root);
  };
  const wake = () => {
    calm = 0;
    frame ||= requestAnimationFrame(look);
  };

  const lines = new IntersectionObserver(wake);
  const rule = () => {
    const count = Math.ceil(root.offsetHeight / apart);
    while (rail.children.length > count) rail.lastElementChild!.remove();
    while (rail.children.length < count) {
      const line = document.createElement('i');
      line.style.top = `${rail.children.length * apart}px`;
      rail.append(line);
      lines.observe(line);
    }
    wake();
  };
  const grown = new ResizeObserver(rule);
  grown.observe(root);
  const tick = setInterval(() => {
    if (seen && calm >= still) frame ||= requestAnimationFrame(look);
  }, idle);
  return () => {
    clearInterval(tick);
    cancelAnimationFrame(frame);
    grown.disconnect();
    lines.disconnect();
    rail.remove();
  };
}
