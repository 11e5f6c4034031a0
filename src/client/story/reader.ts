import { addressOf, type Position } from '../../scroll/position.ts';
import { afterFrames } from './after-frames.ts';

/** Shows the position on the page: the active entry, its item in the index, the running head. */
export interface Reader {
  moveTo: (position: Position | undefined) => void;
  /** Whether the opening or the heading of an era lies over the stage. */
  isCovered: () => boolean;
}

/** The last point of the spine up to an entry, as `data-spine` holds it: `at` is its share of the axis, 0–1. */
interface SpinePoint {
  at: number;
  address: string;
  when: string;
  text: string;
}

/** Shows a point of the spine on the ribbon, which is seen while another chart has the stage; hides the ribbon if there is none. */
function showSpinePoint(point: SpinePoint | undefined): void {
  const ribbon = document.querySelector<HTMLElement>('.ribbon');
  const link = ribbon?.querySelector('a');
  if (!ribbon || !link) return;
  ribbon.toggleAttribute('data-before', !point);
  if (!point) return;
  const { at, address, when, text } = point;
  ribbon.style.setProperty('--at', String(at));
  ribbon.querySelector('.ribbon-when')!.textContent = when;
  link.textContent = text;
  link.dataset.figure = address;
  link.href = ribbon.dataset.rows! + address.replace('/', ':');
}

/** Marks the link of a list that leads to an element as the current one, and no other. */
function moveCurrent(list: string, id: string | undefined, value: 'true' | 'step'): void {
  const before = document.querySelector(`${list} [aria-current]`);
  const now = document.querySelector(`${list} a[href="#${id}"]`);
  if (before === now) return;
  before?.removeAttribute('aria-current');
  now?.setAttribute('aria-current', value);
}

/** How long after the last scroll event the reader counts as at rest, in milliseconds. */
const restDelay = 160;

/**
 * Sets up the running head of a story page, and the marks of where the reader is in its lists.
 * @param rested called with the position when the scroll has come to rest
 * @param covered called when `isCovered` may have changed
 */
export function startReader(rested: (position: Position | undefined) => void, covered: (isCovered: boolean) => void): Reader {
  let active: string | undefined;
  let frame = 0;
  const running = document.querySelector<HTMLElement>('.running');

  /** The heading of an era in the middle of the window, if there is one: no entry is active then. */
  let spread: Element | undefined;

  const isCovered = () => spread !== undefined || !active;

  /** Updates the running head, the list of eras and the ribbon. */
  const updateHead = () => {
    const article = spread || !active ? undefined : (document.getElementById(active) ?? undefined);
    const era = (spread ?? article)?.closest<HTMLElement>('.era');
    moveCurrent('.eras', era?.id, 'true');
    const point = active ? document.getElementById(active)?.dataset.spine : undefined;
    showSpinePoint(point ? (JSON.parse(point) as SpinePoint) : undefined);
    covered(isCovered());
    if (!running) return;
    running.querySelector('.running-era')!.textContent = era?.dataset.title ?? '';
    running.querySelector('.running-when')!.textContent = article?.dataset.year ?? '';
    running.querySelector('.running-number')!.textContent = article?.dataset.number
      ? `${article.dataset.number} / ${running.dataset.count}`
      : '';
  };
  let last: Position | undefined;
  let hash = '';
  /** Lets the language switch lead to what is read: a step, or the heading of an era until its first step has come to the reading line. */
  const pointSwitch = () => {
    const era = spread?.closest('.era') ?? undefined;
    const own = last && document.getElementById(last.milestone)?.closest('.era');
    const heading = last?.isAhead ? own : era !== own && era;
    const next = heading ? heading.id : last ? addressOf(last.milestone, last.step) : '';
    if (next === hash) return;
    hash = next;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.switch')) link.hash = hash;
  };
  const spreads = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) spread = target;
        else if (spread === target) spread = undefined;
      }
      updateHead();
      pointSwitch();
    },
    // With the document as root, margins also work in a frame on another site.
    { root: document, rootMargin: '-50% 0px -50% 0px' },
  );
  document.querySelectorAll('.spread').forEach((element) => spreads.observe(element));

  const markActive = afterFrames(() => {
    document.querySelector('.milestone[data-active]')?.removeAttribute('data-active');
    if (active) document.getElementById(active)?.setAttribute('data-active', '');
    moveCurrent('.index li', active, 'step');
    updateHead();
  });

  /** Writes the active entry to the live region, which screen readers announce. */
  const announce = (id: string | undefined) => {
    const region = document.querySelector('.announce');
    const article = id ? document.getElementById(id) : undefined;
    const number = article?.dataset.number;
    const words = article
      ? `${number ? `${number} / ${running?.dataset.count}, ` : ''}${article.querySelector('h3')?.textContent ?? ''}`
      : '';
    if (region && region.textContent !== words) region.textContent = words;
  };

  let pending: Position | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const scheduleRest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      announce(active);
      rested(last);
    }, restDelay);
  };
  addEventListener('scroll', scheduleRest, { passive: true });

  return {
    isCovered,
    moveTo: (position) => {
      if (position?.milestone !== active) {
        active = position?.milestone;
        markActive();
      }
      const { milestone, step, isAhead } = position ?? {};
      if (milestone !== last?.milestone || step !== last?.step || isAhead !== last?.isAhead) {
        scheduleRest();
      }
      last = position;
      pointSwitch();
      if (!position) return;
      pending = position;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const { milestone, step, progress } = pending!;
        document.dispatchEvent(new CustomEvent('ledger:position', { detail: { milestone, step, progress } }));
      });
    },
  };
}
