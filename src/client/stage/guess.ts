import { type GuessData, typed, verdict, worded, written } from '../../charts/guess.ts';

/**
 * Lays the sheet of a guess over the picture, which is covered until it is closed, and so is its number in the words.
 * @param closed the sheet is gone
 * @returns what closes it
 */
export function openGuess(offer: HTMLElement, closed: () => void): () => void {
  const plate = offer.parentElement!;
  const sheet = plate.querySelector('template')!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const parts = ['range', 'field', 'fault', 'verdict', 'yours'].map((name) => sheet.querySelector(`.guess-${name}`));
  const [range, field, fault, told, yours] = parts as [HTMLInputElement, HTMLInputElement, HTMLElement, HTMLElement, HTMLElement];
  const data = JSON.parse(sheet.dataset.guess!) as GuessData;
  const links = document.querySelectorAll(`a.figure[data-figure="${offer.dataset.row}"]`);
  let guess: number | undefined;

  const veil = (veiled: boolean) => links.forEach((link) => link.classList.toggle('veiled', veiled));
  const blame = (words: string) => {
    fault.textContent = words;
    field.setAttribute('aria-invalid', String(words !== ''));
  };
  const set = (value: number) => {
    guess = value;
    const words = worded(value, data.scale, data.unit);
    sheet.style.setProperty('--at', String(value / data.to));
    range.setAttribute('aria-valuetext', words);
    yours.textContent = words;
    sheet.classList.add('set');
    blame('');
  };
  const close = () => {
    const held = sheet.contains(document.activeElement);
    sheet.remove();
    plate.classList.remove('covered');
    veil(false);
    closed();
    // In class the button stands in the bar.
    if (held) (offer.offsetParent ? offer : document.querySelector<HTMLElement>('[data-ask="guess"]'))?.focus({ preventScroll: true });
  };

  /** A press on the scale where the handle stands is a guess too, and changes nothing that would be told as input. */
  for (const way of ['input', 'click'])
    range.addEventListener(way, () => {
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
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = field.value ? typed(field.value, data) : (guess ?? 'none');
    if (typeof value === 'number') {
      set(value);
      told.textContent = verdict(value, data);
      sheet.classList.add('told');
      veil(false);
      told.focus({ preventScroll: true });
    } else {
      blame(data.faults[value]);
      field.focus();
    }
  });
  sheet.addEventListener('click', ({ target }) => {
    const { does } = (target as HTMLElement).dataset;
    if (does === 'close') close();
    if (does === 'again') {
      sheet.classList.remove('told');
      range.focus();
    }
  });
  sheet.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  veil(true);
  plate.classList.add('covered');
  plate.append(sheet);
  range.focus({ preventScroll: true });
  return close;
}
