import type { TweenSettings } from '../../scroll/tween.ts';

/** A panel over the picture of a chart, from the template beside its button. */
export interface Panel {
  element: HTMLElement;
  close: () => void;
  /** Hides links to the number, which say what is asked for, or shows them. */
  setVeiled: (veiled: boolean) => void;
  /** Says how far a reader was from the number; the answer is shown from then on. */
  tell: (words: string) => void;
}

/**
 * Puts a panel over the picture of its chart. While it is open the picture is covered, and links to the number are veiled.
 * @param offer the button that was pressed
 * @param closing called when the panel closes: ends what still moves in it, and tells the stage
 */
export function mountPanel(offer: HTMLElement, closing: () => void): Panel {
  const plate = offer.parentElement!;
  const element = plate.querySelector('template')!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const result = element.querySelector<HTMLElement>('.guess-verdict')!;
  const links = document.querySelectorAll(`a.figure[data-figure="${offer.dataset.row}"]`);
  const setVeiled = (veiled: boolean) => links.forEach((link) => link.classList.toggle('veiled', veiled));
  const close = () => {
    const hadFocus = element.contains(document.activeElement);
    element.remove();
    plate.classList.remove('covered');
    setVeiled(false);
    closing();
    // In class the button of the bar opens the panel.
    if (hadFocus) (offer.offsetParent ? offer : document.querySelector<HTMLElement>('[data-ask="guess"]'))?.focus({ preventScroll: true });
  };
  const tell = (words: string) => {
    result.textContent = words;
    element.classList.add('told');
    setVeiled(false);
    result.focus({ preventScroll: true });
  };
  element.addEventListener('click', ({ target }) => {
    if ((target as HTMLElement).dataset.does === 'close') close();
  });
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  setVeiled(true);
  plate.classList.add('covered');
  plate.append(element);
  return { element, close, setVeiled, tell };
}

/** Moves a number from one to another over time; where the reader wants no motion, or nothing can play it, it is there at once. Returns what stops it. */
export function play(from: number, to: number, how: TweenSettings): () => void {
  let stop = () => {};
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) how.update(to);
  else
    import('../../scroll/tween.ts').then(
      ({ tween }) => (stop = tween(from, to, how)),
      () => how.update(to),
    );
  return () => stop();
}
