import type { ClassState } from '../../classroom/class-state.ts';

/** The questions of entries in the window that the class sees. */
export interface ClassQuestions {
  /** The questions of the entry of a step; none of the title. */
  of: (step: HTMLElement | undefined) => HTMLElement[];
  /** Shows the question of the entry in the place of its slide, or the slide again. */
  show: (state: ClassState, step: HTMLElement | undefined) => void;
}

/** Sets up the questions of a class window and its button, which is there where the entry has a question. */
export function startQuestions(main: HTMLElement): ClassQuestions {
  const box = main.querySelector<HTMLElement>('.class-asks')!;
  const button = main.querySelector<HTMLElement>('.class-bar [data-ask="question"]')!;
  const all = [...box.children] as HTMLElement[];
  const of = (step: HTMLElement | undefined) => all.filter(({ dataset }) => step !== undefined && dataset.for === step.dataset.of);
  return {
    of,
    show: ({ question }, step) => {
      const own = of(step);
      for (const one of all) one.hidden = !own.includes(one);
      box.hidden = !question || own.length === 0;
      button.hidden = own.length === 0;
      button.setAttribute('aria-pressed', String(question));
    },
  };
}
