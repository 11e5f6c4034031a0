import { mountPanel } from './panel.ts';
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
  let stopReveal = () => {};
  const {
    element: panel,
    close,
    tell,
  } = mountPanel(offer, () => {
    stopReveal();
    closed();
  });
  const parts = ['range', 'field', 'fault', 'yours'].map((name) => panel.querySelector(`.guess-${name}`));
  const [range, field, fault, yours] = parts as [HTMLInputElement, HTMLInputElement, HTMLElement, HTMLElement];
  const data = JSON.parse(panel.dataset.guess!) as GuessData;
  let guess: number | undefined;
  const answer = panel.querySelector<HTMLElement>('.guess-answer')!;
  const place = Number(answer.style.getPropertyValue('--at'));

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
      tell(verdict(value, data));
      reveal(value);
    } else {
      showFault(data.faults[value]);
      field.focus();
    }
  });
  panel.addEventListener('click', ({ target }) => {
    if ((target as HTMLElement).dataset.does === 'again') {
      panel.classList.remove('told');
      range.focus();
    }
  });
  range.focus({ preventScroll: true });
  return close;
}
