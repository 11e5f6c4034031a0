import type { ClassSlides } from './class-slides.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** A dialog that lists all steps, to go to one by number, word, pointer or keys. */
export interface ClassOverview {
  /** Opens the list at a step. `finding` moves the focus to the search field. */
  open: (at: number, finding: boolean) => void;
}

/**
 * Sets up the dialog.
 * @param go called with the index of the step that was chosen
 */
export function startOverview(
  dialog: HTMLDialogElement,
  { steps, numberOf, last, counts }: ClassSlides,
  go: (index: number) => void,
): ClassOverview {
  const list = dialog.querySelector('ol')!;
  const form = dialog.querySelector('form')!;
  const field = form.querySelector('input')!;
  const none = dialog.querySelector<HTMLElement>('.class-none')!;
  const items = steps.map((step, index) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const number = numberOf(index);
    // Where entries are counted, the further steps of one have its number and their own.
    const part = counts === 'entries' && step.dataset.step !== '0' ? `·${Number(step.dataset.step) + 1}` : '';
    const label = document.createElement('b');
    label.textContent = number + part;
    const when = document.createElement('small');
    when.textContent = step.querySelector('time')?.textContent ?? '';
    button.append(label, ' ', when, ' ', step.querySelector('h2')?.textContent ?? '');
    button.addEventListener('click', () => {
      dialog.close();
      go(index);
    });
    item.append(button);
    return { item, button, text: plainText(step.textContent), number };
  });
  list.append(...items.map(({ item }) => item));
  const find = () => {
    const wanted = plainText(field.value.trim());
    const isNumber = /^\d{1,3}$/.test(wanted);
    for (const { item, text, number } of items) item.hidden = isNumber ? number !== String(Number(wanted)) : !hasWords(text, wanted);
    const { steps: noStep = '', entries: noEntry = '', words = '' } = none.dataset;
    const said = isNumber ? (counts === 'steps' ? noStep : noEntry).replace('{last}', String(last)) : words;
    none.textContent = items.every(({ item }) => item.hidden) ? said : '';
  };
  field.addEventListener('input', find);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    items.find(({ item }) => !item.hidden)?.button.click();
  });
  return {
    open: (at, finding) => {
      field.value = '';
      find();
      items.forEach(({ button }, index) => button.toggleAttribute('aria-current', index === at));
      if (!dialog.open) dialog.showModal();
      if (finding) field.focus();
      else (items[at] ?? items[0])?.button.focus();
    },
  };
}
