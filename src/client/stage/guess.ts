import { followPointer } from './follow-pointer.ts';
import { mountPanel, play } from './panel.ts';
import { filledPath, type GuessData, placeOf, shareAt, typed, verdict, worded, written } from '../../charts/guess.ts';

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
  const parts = ['range', 'field', 'plot', 'fault', 'yours'].map((name) => panel.querySelector(`.guess-${name}`));
  const [range, field, plot, fault, yours] = parts as [HTMLInputElement, HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
  const data = JSON.parse(panel.dataset.guess!) as GuessData;
  let guess: number | undefined;
  const answerMark = panel.querySelector<HTMLElement>('.guess-answer')!;

  /** Fills the paths of a class up to a value, and moves what stands at its end there. */
  const fill = (name: string, element: HTMLElement, value: number) => {
    const place = placeOf(value / data.to, data.field);
    element.style.setProperty('--x', String(place.x));
    element.style.setProperty('--y', String(place.y));
    for (const path of panel.querySelectorAll(name)) path.setAttribute('d', filledPath(value / data.to, data.field));
  };
  const fillAnswer = (value: number) => fill('.guess-told-edge', answerMark, value);
  const showFault = (words: string) => {
    fault.textContent = words;
    field.setAttribute('aria-invalid', String(words !== ''));
  };
  const set = (value: number) => {
    guess = value;
    const words = worded(value, data.scale, data.unit);
    fill('.guess-edge', panel, value);
    range.setAttribute('aria-valuetext', words);
    yours.textContent = words;
    panel.classList.add('set');
    showFault('');
  };
  const setRange = (value: number) => {
    range.valueAsNumber = value;
    set(range.valueAsNumber);
    field.value = written(guess!, data.scale);
  };
  range.addEventListener('input', () => setRange(range.valueAsNumber));
  /** Zero, where the handle begins, is a guess too, but leads to no `input` event. */
  range.addEventListener('keydown', ({ key }) => {
    if (key === 'Home') setRange(0);
  });
  followPointer(plot, (passed) => {
    // A mark that is pointed at is counted.
    const inMark = data.field.rows! > 1 ? Number(range.step) / 2 : 0;
    setRange(shareAt(passed.at(-1)!, data.field) * data.to + inMark);
    range.focus({ preventScroll: true });
  });
  field.addEventListener('input', () => {
    const value = typed(field.value, data);
    if (typeof value === 'number') {
      set(value);
      range.valueAsNumber = value;
    }
  });
  const read = () => (field.value ? typed(field.value, data) : (guess ?? 'none'));
  /** The mark of the answer moves from the guess, or from zero, to its place in the field. */
  const answer = (value?: number) => {
    if (value !== undefined) set(value);
    tell(value === undefined ? '' : verdict(value, data));
    stopReveal();
    stopReveal = play(value ?? 0, data.low, { seconds, ease: 'ink', update: fillAnswer });
  };
  // A class is told the number with or without a guess.
  panel.addEventListener('ledger:tell', () => {
    const value = read();
    answer(typeof value === 'number' ? value : undefined);
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = read();
    if (typeof value === 'number') answer(value);
    else {
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
