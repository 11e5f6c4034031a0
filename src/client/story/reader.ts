import { addressOf, type Position } from '../../scroll/position.ts';

/** Shows where the reader is: the active entry, its line in the index, the running head. */
export interface Reader {
  moveTo: (position: Position | undefined) => void;
}

/** How far the spine has come: its share of the years, and its last point by then. */
interface SpineSpot {
  at: number;
  address: string;
  when: string;
  text: string;
}

/** Writes on the ribbon how far the spine has come, where another chart has the stage; before its first point there is no ribbon. */
function showSpot(spot: SpineSpot | undefined): void {
  const ribbon = document.querySelector<HTMLElement>('.ribbon');
  const link = ribbon?.querySelector('a');
  if (!ribbon || !link) return;
  ribbon.toggleAttribute('data-before', !spot);
  if (!spot) return;
  const { at, address, when, text } = spot;
  ribbon.style.setProperty('--at', String(at));
  ribbon.querySelector('.ribbon-when')!.textContent = when;
  link.textContent = text;
  link.dataset.figure = address;
  link.href = ribbon.dataset.rows! + address.replace('/', ':');
}

/** How long the scroll must rest before something is made of it, in milliseconds. */
const pause = 160;

/** Takes over the running head and the index of a story page; tells where the reader comes to rest. */
export function startReader(rested: (position: Position | undefined) => void): Reader {
  const index = document.querySelector<HTMLDetailsElement>('details.index');
  index?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('nav a')) index.open = false;
  });
  index?.addEventListener('toggle', () => {
    const nav = index.querySelector('nav');
    const current = index.querySelector<HTMLElement>('li [aria-current]');
    if (index.open && nav && current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
  });
  index?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !index.open) return;
    index.open = false;
    index.querySelector('summary')?.focus();
  });

  let active: string | undefined;
  let frame = 0;
  const running = document.querySelector<HTMLElement>('.running');
  const stage = document.querySelector<HTMLElement>('.stage');

  /** The opening of an era in the middle of the window, which belongs to no entry. */
  let spread: Element | undefined;

  /** The running head and the rail name the era in view, and the entry where one is. */
  const head = () => {
    const article = spread || !active ? undefined : (document.getElementById(active) ?? undefined);
    const era = (spread ?? article)?.closest<HTMLElement>('.era');
    document.querySelector('.eras [aria-current]')?.removeAttribute('aria-current');
    document.querySelector(`.eras a[href="#${era?.id}"]`)?.setAttribute('aria-current', 'true');
    const spot = active ? document.getElementById(active)?.dataset.spine : undefined;
    showSpot(spot ? (JSON.parse(spot) as SpineSpot) : undefined);
    // Behind an opening the stage is not seen: nothing in it takes the focus.
    if (stage) stage.inert = spread !== undefined || !active;
    if (!running) return;
    running.querySelector('.running-era')!.textContent = era?.dataset.title ?? '';
    running.querySelector('.running-when')!.textContent = article?.dataset.year ?? '';
    running.querySelector('.running-number')!.textContent = article?.dataset.number
      ? `${article.dataset.number} / ${running.dataset.count}`
      : '';
  };
  const spreads = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) spread = target;
        else if (spread === target) spread = undefined;
      }
      head();
    },
    // The document and not the topmost window: in a frame on another site margins of that are left out.
    { root: document, rootMargin: '-50% 0px -50% 0px' },
  );
  document.querySelectorAll('.spread').forEach((each) => spreads.observe(each));

  const mark = (id: string | undefined) => {
    document.querySelector('.milestone[data-active]')?.removeAttribute('data-active');
    document.querySelector('.index [aria-current]')?.removeAttribute('aria-current');
    if (id) document.getElementById(id)?.setAttribute('data-active', '');
    document.querySelector(`.index li a[href="#${id}"]`)?.setAttribute('aria-current', 'step');
    head();
  };

  /** Says once where the reader has come to rest. */
  const announce = (id: string | undefined) => {
    const line = document.querySelector('.announce');
    const article = id ? document.getElementById(id) : undefined;
    const number = article?.dataset.number;
    const words = article
      ? `${number ? `${number} / ${running?.dataset.count}, ` : ''}${article.querySelector('h3')?.textContent ?? ''}`
      : '';
    if (line && line.textContent !== words) line.textContent = words;
  };

  let last: Position | undefined;
  let told: Position | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      announce(active);
      rested(last);
    }, pause);
  };
  addEventListener('scroll', rest, { passive: true });

  return {
    moveTo: (position) => {
      if (position?.milestone !== active) {
        active = position?.milestone;
        mark(active);
      }
      if (position?.milestone !== last?.milestone || position?.step !== last?.step) {
        const hash = position ? addressOf(position.milestone, position.step) : '';
        for (const link of document.querySelectorAll<HTMLAnchorElement>('a.switch')) link.hash = hash;
        rest();
      }
      last = position;
      if (!position) return;
      told = position;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const { milestone, step, progress } = told!;
        document.dispatchEvent(new CustomEvent('ledger:position', { detail: { milestone, step, progress } }));
      });
    },
  };
}
