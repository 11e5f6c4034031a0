import { keyOf, type ClassKey } from '../../classroom/clicker.ts';
import { focusKind } from './class-focus.ts';
import type { ClassSlides } from './class-slides.ts';

/** What the windows of a class have in common: a head, an address that follows, keys and buttons. */
export interface ClassWindow {
  part: <T extends HTMLElement>(selector: string) => T;
  /** Writes what belongs to a step, -1 for the title: head, address, what is said aloud, the other language. Returns the step. */
  head: (slides: ClassSlides, at: number) => HTMLElement | undefined;
  /** Does what keys and buttons ask for; what a window does not do stays with the browser. */
  listen: (asks: Readonly<Partial<Record<string, () => void>>>) => void;
}

/** Takes over the page of a class, which is a plain document until then. */
export function startWindow(main: HTMLElement): ClassWindow {
  const part = <T extends HTMLElement>(selector: string) => main.querySelector<T>(selector)!;
  document.documentElement.classList.add('scripted');
  document.documentElement.dataset.driver = 'keys';
  return {
    part,
    head: (slides, at) => {
      const step = slides.steps[at];
      const place = step?.dataset.place ?? '';
      part('.class-era').textContent = step?.dataset.era ?? '';
      part('.class-place').textContent = place;
      part('.announce').textContent = `${place} ${step?.querySelector('h2')?.textContent ?? ''}`.trim();
      const hash = slides.hashOf(at);
      history.replaceState(history.state, '', location.pathname + location.search + hash);
      for (const link of main.querySelectorAll<HTMLAnchorElement>('a.switch')) Object.assign(link, { search: location.search, hash });
      return step;
    },
    listen: (asks) => {
      document.addEventListener('keydown', (event) => {
        const asked: ClassKey | undefined = keyOf(event, focusKind(event.target as Element));
        const act = asked && asks[asked];
        if (!act) return;
        event.preventDefault();
        act();
      });
      main.addEventListener('click', ({ target }) => asks[(target as Element).closest<HTMLElement>('[data-ask]')?.dataset.ask ?? '']?.());
    },
  };
}
