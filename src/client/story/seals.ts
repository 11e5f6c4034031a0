import type { Position } from '../../scroll/position.ts';
import { afterFrames } from './after-frames.ts';

/** The seals of the story: a strip at the edge of the page that fills as the reader passes numbers, and the piles of the last page. */
export interface Seals {
  moveTo: (position: Position | undefined) => void;
  /** Where along the strip the last seal was stamped, 0–1: a scene that gives way goes there. */
  sealedAt: () => number;
}

/** The strip has a copy of each seal of the last page, in the order in which they are met. A tap opens the number whose seal is nearest. */
function makeStrip(seals: readonly HTMLAnchorElement[]): HTMLElement {
  const strip = document.createElement('div');
  strip.className = 'seal-strip';
  strip.ariaHidden = 'true';
  const copies = seals.map((seal) => {
    const copy = document.createElement('span');
    copy.className = seal.className;
    copy.dataset.at = seal.dataset.at!;
    return copy;
  });
  strip.append(...copies);
  strip.addEventListener('click', (event) => {
    const distance = (copy: HTMLElement) => {
      const { left, top, width, height } = copy.getBoundingClientRect();
      return Math.hypot(left + width / 2 - event.clientX, top + height / 2 - event.clientY);
    };
    const nearest = copies.reduce((best, copy, index) => (distance(copy) < distance(copies[best]!) ? index : best), 0);
    seals[nearest]?.click();
  });
  return strip;
}

/**
 * Lets the seals fall from a row into their piles as the last page comes up. The places are measured once for each width; the way is style
 * alone, and the same for the same scroll.
 */
function sortByScroll(piles: HTMLElement, items: readonly HTMLElement[]): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let measured = 0;
  let asked = 0;
  const measure = () => {
    const box = piles.getBoundingClientRect();
    measured = box.width;
    // In the row they stand beside each other: as small as their number asks.
    const pitch = box.width / items.length;
    const wide = items[0]?.offsetWidth ?? 1;
    // All places are read before the first is written, so that the page is laid out once.
    const offsets = items.map((item, order) => {
      const along = items.length > 1 ? order / (items.length - 1) : 0;
      return {
        dx: along * (box.width - item.offsetWidth) - (item.offsetLeft - piles.offsetLeft),
        dy: piles.offsetTop - item.offsetTop,
        turn: ((order * 37) % 60) - 30,
      };
    });
    piles.style.setProperty('--row-scale', Math.min(1, (pitch * 0.9) / wide).toFixed(3));
    offsets.forEach(({ dx, dy, turn }, order) => {
      const { style } = items[order]!;
      style.setProperty('--dx', dx.toFixed(0));
      style.setProperty('--dy', dy.toFixed(0));
      style.setProperty('--turn', String(turn));
    });
  };
  const draw = () => {
    asked = 0;
    const { top, height, width } = piles.getBoundingClientRect();
    const high = window.innerHeight;
    const sorts = !still.matches && top < high && top + height > 0;
    // Measured before the first style is set, so that the page is not laid out for it.
    if (sorts && measured !== width) measure();
    piles.toggleAttribute('data-sorting', sorts);
    if (!sorts) return;
    // The first falls when the row has come into the window, the last before the piles stand in its middle.
    const share = (high * 0.86 - top) / (high * 0.7);
    items.forEach(({ style }, order) => {
      const begin = (order / items.length) * 0.6;
      const own = Math.min(1, Math.max(0, (share - begin) / 0.4));
      style.setProperty('--fall', (own * own * (3 - 2 * own)).toFixed(3));
    });
  };
  const ask = () => (asked ||= requestAnimationFrame(draw));
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) addEventListener('scroll', ask, { passive: true });
    else removeEventListener('scroll', ask);
    ask();
  }).observe(piles);
  addEventListener('resize', ask);
}

/** Sets up the strip and the piles; does nothing on a page without them. */
export function startSeals(steps: readonly HTMLElement[]): Seals {
  const piles = document.querySelector<HTMLElement>('.piles');
  if (!piles) return { moveTo: () => {}, sealedAt: () => 0 };
  const orderOf = (seal: HTMLElement) => Number(seal.parentElement!.style.getPropertyValue('--order'));
  const seals = [...piles.querySelectorAll<HTMLAnchorElement>('.seal')].sort((one, other) => orderOf(one) - orderOf(other));
  const strip = makeStrip(seals);
  document.querySelector('main')?.append(strip);
  const copies = [...strip.children] as HTMLElement[];
  const indexOf = new Map(steps.map(({ dataset }, index) => [`${dataset.of} ${dataset.step}`, index]));
  // On the last page the same marks are large, and the strip does not come back after it.
  let isSorted = false;
  let at: number | undefined;
  const places = copies.map(({ dataset }) => Number(dataset.at));
  let passed = 0;
  const show = () => strip.toggleAttribute('data-open', at !== undefined && !isSorted);
  new IntersectionObserver(([entry]) => {
    isSorted = entry !== undefined && (entry.isIntersecting || entry.boundingClientRect.top < 0);
    show();
  }).observe(piles);
  sortByScroll(
    piles,
    seals.map((seal) => seal.parentElement!),
  );
  /** Stamps up to the last seal that was passed, after the picture that they belong to. */
  const stamp = afterFrames(() => {
    copies.forEach((copy, order) => copy.toggleAttribute('data-stamped', at !== undefined && places[order]! <= at));
    show();
  });
  return {
    sealedAt: () => passed / copies.length,
    moveTo: (position) => {
      const index = position && indexOf.get(`${position.milestone} ${position.step}`);
      if (index === at) return;
      at = index;
      passed = places.filter((place) => at !== undefined && place <= at).length;
      stamp();
    },
  };
}
