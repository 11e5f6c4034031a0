import type { ClassSlides } from './class-slides.ts';
import { hasWords, plainText } from '../stage/words.ts';

/** All steps in a dialog, to go to one by number, word, pointer or keys. */
export interface ClassOverview {
  /** Opens at a step; in the field where a number or word is to be written. */
  open: (at: number, find: boolean) => void;
}

/** Takes over the dialog. */
export function startOverview(dialog: HTMLDialogElement, { steps }: ClassSlides, go: (index: number) => void): ClassOverview {
  const list = dialog.querySelector('ol')!;
  const form = dialog.querySelector('form')!;
  const field = form.querySelector('input')!;
  const lines = steps.map((step, index) => {
    const line = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const number = document.createElement('b');
    number.textContent = String(index + 1);
    const when = document.createElement('small');
    when.textContent = step.querySelector('time')?.textContent ?? '';
    button.append(number, ' ', when, ' ', step.querySelector('h2')?.textContent ?? '');
    button.addEventListener('click', () => {
      dialog.close();
      go(index);
    });
    line.append(button);
    return { line, button, text: plainText(step.textContent), number: String(index + 1) };
  });
  list.append(...lines.map(({ line }) => line));
  const find = () => {
    const wanted = plainText(field.value.trim());
    for (const { line, text, number } of lines) line.hidden = /^\d{1,3}$/.test(wanted) ? number !== wanted : !hasWords(text, wanted);
  };
  field.addEventListener('input', find);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lines.find(({ line }) => !line.hidden)?.button.click();
  });
  return {
    open: (at, finding) => {
      field.value = '';
      find();
      lines.forEach(({ button }, index) => button.toggleAttribute('aria-current', index === at));
      if (!dialog.open) dialog.showModal();
      if (finding) field.focus();
      else (lines[at] ?? lines[0])?.button.focus();
    },
  };
}
