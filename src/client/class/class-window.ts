import { commandOf, type ClassCommand } from '../../classroom/clicker.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { sheetsAreWhole } from './whole-sheets.ts';
import { focusKind } from './class-focus.ts';
import type { ClassSlides } from './class-slides.ts';

/** What both windows of a class share: head, address, keys and buttons. */
export interface ClassWindow {
  /** The first element of the page that matches. */
  find: <T extends HTMLElement>(selector: string) => T;
  /**
   * Updates head, live region, address and language link for the step at an index, -1 for the title. Returns the step. The address says
   * whether a guess is asked, so that a reload and the other language do not show its answer.
   */
  updateHead: (slides: ClassSlides, state: Pick<ClassState, 'at' | 'guess'>) => HTMLElement | undefined;
  /** The step and guess that the address of the window names. */
  placeOf: (slides: ClassSlides) => Pick<ClassState, 'at' | 'guess'>;
  /** Runs the action of a key or button. Keys without an action are left to the browser. */
  listen: (actions: Readonly<Partial<Record<string, () => void>>>) => void;
}

/** Sets up the page of a class window. */
export function startWindow(main: HTMLElement): ClassWindow {
  const find = <T extends HTMLElement>(selector: string) => main.querySelector<T>(selector)!;
  // Without its sheets a class is a page of all steps and charts, which its script leaves as it is.
  const { classList, dataset } = document.documentElement;
  const set = () => {
    const isWhole = sheetsAreWhole();
    if (classList.contains('scripted') === isWhole) return;
    classList.toggle('scripted', isWhole);
    if (isWhole) dispatchEvent(new Event('ledger:back'));
  };
  set();
  document.addEventListener('load', set, true);
  dataset.driver = 'keys';
  return {
    find,
    updateHead: (slides, { at, guess }) => {
      delete dataset.opening;
      const step = slides.steps[at];
      const number = slides.numberOf(at);
      const counter = number && `${number} / ${slides.last}`;
      find('.class-era').textContent = step?.dataset.era ?? '';
      find('.class-place').textContent = counter;
      find('.announce').textContent = `${counter} ${step?.querySelector('h2')?.textContent ?? ''}`.trim();
      const hash = slides.hashOf(at);
      const address = new URL(location.href);
      if (guess === 'asked') address.searchParams.set('guess', guess);
      else address.searchParams.delete('guess');
      address.hash = hash;
      try {
        history.replaceState(history.state, '', address);
      } catch {
        // On file: addresses some browsers allow only the fragment to change.
        history.replaceState(history.state, '', location.pathname + location.search + hash);
      }
      for (const link of main.querySelectorAll<HTMLAnchorElement>('a.switch')) Object.assign(link, { search: address.search, hash });
      return step;
    },
    placeOf: (slides) => {
      const at = slides.indexOf(location.hash);
      const isAsked = slides.guesses[at] !== undefined && new URL(location.href).searchParams.get('guess') === 'asked';
      return { at, guess: isAsked ? 'asked' : undefined };
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
