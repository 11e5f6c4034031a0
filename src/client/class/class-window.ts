import { commandOf, type ClassCommand } from '../../classroom/clicker.ts';
import { sheetsAreWhole } from './whole-sheets.ts';
import { focusKind } from './class-focus.ts';
import type { ClassSlides } from './class-slides.ts';

/** What both windows of a class share: head, address, keys and buttons. */
export interface ClassWindow {
  /** The first element of the page that matches. */
  find: <T extends HTMLElement>(selector: string) => T;
  /** Updates head, live region, address and language link for the step at an index, -1 for the title. Returns the step. */
  updateHead: (slides: ClassSlides, at: number) => HTMLElement | undefined;
  /** Runs the action of a key or button. Keys without an action are left to the browser. */
  listen: (actions: Readonly<Partial<Record<string, () => void>>>) => void;
}

/** Sets up the page of a class window. */
export function startWindow(main: HTMLElement): ClassWindow {
  const find = <T extends HTMLElement>(selector: string) => main.querySelector<T>(selector)!;
  // Without its sheets a class is a page of all steps and charts, which its script leaves as it is.
  const { classList } = document.documentElement;
  const set = () => {
    if (classList.contains('scripted') || !sheetsAreWhole()) return;
    classList.add('scripted');
    dispatchEvent(new Event('ledger:back'));
  };
  set();
  document.addEventListener('load', set, true);
  document.documentElement.dataset.driver = 'keys';
  return {
    find,
    updateHead: (slides, at) => {
      const step = slides.steps[at];
      const counter = step?.dataset.place ?? '';
      find('.class-era').textContent = step?.dataset.era ?? '';
      find('.class-place').textContent = counter;
      find('.announce').textContent = `${counter} ${step?.querySelector('h2')?.textContent ?? ''}`.trim();
      const hash = slides.hashOf(at);
      history.replaceState(history.state, '', location.pathname + location.search + hash);
      for (const link of main.querySelectorAll<HTMLAnchorElement>('a.switch')) Object.assign(link, { search: location.search, hash });
      return step;
    },
    listen: (actions) => {
      document.addEventListener('keydown', (event) => {
        const command: ClassCommand | undefined = commandOf(event, focusKind(event.target as Element));
        const action = command && actions[command];
        if (!action) return;
        event.preventDefault();
        action();
      });
      main.addEventListener('click', ({ target }) =>
        actions[(target as Element).closest<HTMLElement>('[data-ask]')?.dataset.ask ?? '']?.(),
      );
    },
  };
}
