import { type GuessData, typed, verdict, worded, written } from '../../charts/guess.ts';

/** How long the mark of the answer moves from the guess to its place, in seconds. */
const seconds = 0.7;

/**
 * Opens the guess panel over the picture of its chart. While it is open the picture is covered, and links to the number are veiled.
 * @param offer the button that was pressed
 * @param closed called after the panel is closed
 * @returns closes the panel
 */
export function openGuess(offer: HTMLElement, closed: () => void): () => void {
  const plate = offer.parentElement!;
  const panel = plate.querySelector('template')!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const parts = ['range', 'field', 'fault', 'verdict', 'yours'].map((name) => panel.querySelector(`.guess-${name}`));
  const [range, field, fault, result, yours] = parts as [HTMLInputElement, HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
  const data = JSON.parse(panel.dataset.guess!) as GuessData;
  const links = document.querySelectorAll(`a.figure[data-figure="${offer.dataset.row}"]`);
  let guess: number | undefined;
  const answer = panel.querySelector<HTMLElement>('.guess-answer')!;
  const place = Number(answer.style.getPropertyValue('--at'));
  let stopReveal = () => {};

  /** Moves the mark of the answer from the guess to its place on the scale, unless the reader wants no motion. */
  const reveal = (value: number) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const update = (share: number) => answer.style.setProperty('--at', String(share));
    import('../../scroll/tween.ts').then(
      ({ tween }) => {
        stopReveal();
        stopReveal = tween(value / data.to, place, { seconds, ease: 'ink', update });
      },
      () => {},
    );
  };
  const setVeiled = (veiled: boolean) => links.forEach((link) => link.classList.toggle('veiled', veiled));
  const showFault = (words: string) => {
    fault.textContent = words;
    field.setAttribute('aria-invalid', String(words !== ''));
  };
  const set = (value: number) => {
    guess = value;
    const words = worded(value, data.scale, data.unit);
    panel.style.setProperty('--at', String(value / data.to));
    range.setAttribute('aria-valuetext', words);
    yours.textContent = words;
    panel.classList.add('set');
    showFault('');
  };
  const close = () => {
    const hadFocus = panel.contains(document.activeElement);
    stopReveal();
    panel.remove();
    plate.classList.remove('covered');
    setVeiled(false);
    closed();
    // In class the button of the bar opens the panel.
    if (hadFocus) (offer.offsetParent ? offer : document.querySelector<HTMLElement>('[data-ask="guess"]'))?.focus({ preventScroll: true });
  };

  /** A click on the handle is a guess too, but it changes no value and fires no `input` event. */
  for (const type of ['input', 'click'])
    range.addEventListener(type, () => {
      set(range.valueAsNumber);
      field.value = written(guess!, data.scale);
    });
  field.addEventListener('input', () => {
    const value = typed(field.value, data);
    if (typeof value === 'number') {
      set(value);
      range.valueAsNumber = value;
    }
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = field.value ? typed(field.value, data) : (guess ?? 'none');
    if (typeof value === 'number') {
      set(value);
      result.textContent = verdict(value, data);
      panel.classList.add('told');
      reveal(value);
      setVeiled(false);
      result.focus({ preventScroll: true });
    } else {
      showFault(data.faults[value]);
      field.focus();
    }
  });
  panel.addEventListener('click', ({ target }) => {
    const { does } = (target as HTMLElement).dataset;
    if (does === 'close') close();
    if (does === 'again') {
      panel.classList.remove('told');
      range.focus();
    }
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  setVeiled(true);
  plate.classList.add('covered');
  plate.append(panel);
  range.focus({ preventScroll: true });
  return close;
}
