import type { Position } from '../scroll/position.ts';

/** Shows where the reader is: the active entry, its line in the index, the running head. */
export interface Reader {
  moveTo: (position: Position | undefined) => void;
}

/** Writes on the ribbon how far the spine has come, where another chart has the stage. */
function showSpot({ at, address, when, text }: { at: number; address: string; when: string; text: string }): void {
  const ribbon = document.querySelector<HTMLElement>('.ribbon');
  const link = ribbon?.querySelector('a');
  if (!ribbon || !link) return;
  ribbon.style.setProperty('--at', String(at));
  ribbon.querySelector('.ribbon-when')!.textContent = when;
  link.textContent = text;
  link.dataset.figure = address;
  link.href = ribbon.dataset.rows! + address.replace('/', ':');
}

/** Takes over the running head and the index of a story page. */
export function startReader(): Reader {
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
  let told: Position | undefined;
  const running = document.querySelector<HTMLElement>('.running');

  /** The opening of an era in the middle of the window, which belongs to no entry. */
  let spread: Element | undefined;

  /** The running head and the rail name the era in view, and the entry where one is. */
  const head = () => {
    const article = spread || !active ? undefined : (document.getElementById(active) ?? undefined);
    const era = (spread ?? article)?.closest<HTMLElement>('.era');
    document.querySelector('.eras [aria-current]')?.removeAttribute('aria-current');
    document.querySelector(`.eras a[href="#${era?.id}"]`)?.setAttribute('aria-current', 'true');
    const spot = article?.dataset.spine ?? document.querySelector<HTMLElement>(`#${active ?? 'none'}`)?.dataset.spine;
    if (spot) showSpot(JSON.parse(spot));
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
    { rootMargin: '-50% 0px -50% 0px' },
  );
  document.querySelectorAll('.spread').forEach((each) => spreads.observe(each));

  const mark = (id: string | undefined) => {
    document.querySelector('.milestone[data-active]')?.removeAttribute('data-active');
    document.querySelector('.index [aria-current]')?.removeAttribute('aria-current');
    if (id) document.getElementById(id)?.setAttribute('data-active', '');
    document.querySelector(`.index li a[href="#${id}"]`)?.setAttribute('aria-current', 'step');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.switch')) link.hash = id ?? '';
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

  /** The address follows the reader; browsers count replacements, so it is written when the scroll rests. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  const address = (id: string | undefined) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const hash = id ? `#${id}` : '';
      announce(id);
      if (location.hash !== hash) history.replaceState(history.state, '', hash || location.pathname + location.search);
    }, 160);
  };

  return {
    moveTo: (position) => {
      if (position?.milestone !== active) {
        active = position?.milestone;
        mark(active);
        address(active);
      }
      if (!position) return;
      told = position;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        document.dispatchEvent(new CustomEvent('ledger:position', { detail: told }));
      });
    },
  };
}
