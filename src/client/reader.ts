import type { Position } from '../scroll/position.ts';

/** Shows where the reader is: the active entry, its line in the index, the running head. */
export interface Reader {
  moveTo: (position: Position | undefined) => void;
}

/** Takes over the running head and the index of a story page. */
export function startReader(): Reader {
  const index = document.querySelector<HTMLDetailsElement>('details.index');
  index?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('nav a')) index.open = false;
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

  const mark = (id: string | undefined) => {
    document.querySelector('.milestone[data-active]')?.removeAttribute('data-active');
    for (const link of document.querySelectorAll('[aria-current]:not([lang])')) link.removeAttribute('aria-current');
    const article = id ? document.getElementById(id) : undefined;
    article?.setAttribute('data-active', '');
    const era = article?.closest<HTMLElement>('.era');
    document.querySelector(`.index a[href="#${id}"]`)?.setAttribute('aria-current', 'step');
    document.querySelector(`.eras a[href="#${era?.id}"]`)?.setAttribute('aria-current', 'true');
    if (running) {
      running.querySelector('.running-era')!.textContent = era?.dataset.title ?? '';
      running.querySelector('.running-when')!.textContent = article?.dataset.year ?? '';
      running.querySelector('.running-number')!.textContent = article?.dataset.number
        ? `${article.dataset.number} / ${running.dataset.count}`
        : '';
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.switch')) link.hash = id ?? '';
  };

  /** The address follows the reader; browsers count replacements, so it is written when the scroll rests. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  const address = (id: string | undefined) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const hash = id ? `#${id}` : '';
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
