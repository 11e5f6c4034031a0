import type { ClassAction, ClassState } from '../../classroom/class-state.ts';
import type { FetchPanel } from '../stage/offers.ts';
import { fetchPanel } from '../stage/panels.ts';

/** The guess of a class: its panel follows the state, and what is done in the panel is told to the state. */
export interface ClassGuess {
  /** Loads the panel of a button and keeps hold of it. */
  fetchPanel: FetchPanel;
  /** Covers the picture and the number before a step is drawn that is asked for. */
  cover: (state: ClassState, step: HTMLElement | undefined) => void;
  /** Opens, tells or closes the panel, after the step is drawn. */
  show: (state: ClassState) => void;
  /** Lets the panel that opens next take the keys. Otherwise they stay with the page, where they go on. */
  takeKeys: () => void;
}

/** Blurs what has the focus in an element. */
function blurIn(element: Element): void {
  const focused = document.activeElement as HTMLElement | null;
  if (element.contains(focused)) focused?.blur();
}

/**
 * Sets up the guess of the window that the class sees.
 * @param dispatch called with what was done in the panel
 */
export function startGuess(main: HTMLElement, dispatch: (action: ClassAction) => void): ClassGuess {
  let state: ClassState | undefined;
  let panel: { element: HTMLElement; close: () => void } | undefined;
  let takesKeys = false;
  const isTold = () => panel?.element.classList.contains('told') ?? false;

  /** Links that say a number which is asked for and not told. */
  let veiled: Element[] = [];
  const veil = (row: string | undefined) => {
    for (const link of veiled) link.classList.remove('veiled');
    veiled = row === undefined ? [] : [...document.querySelectorAll(`a.figure[data-figure="${row}"]`)];
    for (const link of veiled) link.classList.add('veiled');
  };
  const uncover = () => {
    delete main.dataset.guessing;
    veil(undefined);
  };

  const follow = () => {
    if (!panel) return;
    if (!state?.guess) panel.close();
    else if (state.guess === 'told' && !isTold()) panel.element.dispatchEvent(new Event('ledger:tell'));
    else if (state.guess === 'asked' && isTold()) panel.element.querySelector<HTMLElement>('[data-does="again"]')?.click();
  };

  /** A panel that is closed by its own button or key is left, and the class sees the picture. */
  const left = () => {
    panel = undefined;
    if (state?.guess) dispatch({ do: 'leave' });
  };

  main.addEventListener('submit', () => {
    if (isTold() && state?.guess === 'asked') dispatch({ do: 'tell' });
  });
  main.addEventListener('click', ({ target }) => {
    if ((target as HTMLElement).dataset.does === 'again' && state?.guess === 'told') dispatch({ do: 'ask' });
  });
  // A guess that was pointed at leaves the arrow keys to the page.
  main.addEventListener('pointerup', ({ target }) => {
    const plot = (target as Element).closest('.guess-plot');
    if (plot) blurIn(plot);
  });

  return {
    fetchPanel: async (offer) => {
      try {
        const open = await fetchPanel(offer);
        return (pressed, closed) => {
          const close = open(pressed, () => {
            closed();
            if (panel) left();
          });
          const element = pressed.parentElement!.querySelector<HTMLElement>('.guess')!;
          panel = { element, close };
          if (!takesKeys) blurIn(element);
          takesKeys = false;
          follow();
          return close;
        };
      } catch (error) {
        // What cannot be asked is shown.
        if (state?.guess) dispatch({ do: 'leave' });
        throw error;
      }
    },
    cover: (next, step) => {
      if (panel && next.at !== state?.at) {
        const { element, close } = panel;
        panel = undefined;
        blurIn(element);
        close();
      }
      state = next;
      if (next.guess) main.dataset.guessing = next.guess;
      else uncover();
      veil(next.guess === 'asked' ? main.querySelector<HTMLElement>(`.offer[data-of="${step?.dataset.guess}"]`)?.dataset.row : undefined);
      main.querySelector('[data-ask="guess"]')?.setAttribute('aria-pressed', String(next.guess !== undefined));
    },
    show: (next) => {
      if (state !== next) return;
      if (panel || !next.guess) follow();
      else {
        const offer = main.querySelector<HTMLElement>('.offer:not([hidden])');
        if (offer) offer.click();
        else uncover();
      }
    },
    takeKeys: () => (takesKeys = true),
  };
}
