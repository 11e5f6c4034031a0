import type { Position, StepBox } from './position.ts';

/** Moves the position. Returns its stop, which undoes all that the start did. */
export type Driver = (steps: readonly HTMLElement[], emit: (position: Position | undefined) => void) => () => void;

/** Where the steps stand in the document. */
export function measureSteps(steps: readonly HTMLElement[]): StepBox[] {
  const scrolled = window.scrollY;
  return steps.map((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { milestone: element.dataset.of ?? '', step: Number(element.dataset.step), top: top + scrolled, height };
  });
}

/** Height of the reading line in the window: set in CSS, by units that an address bar does not change. */
export function readingLine(): number {
  return document.querySelector<HTMLElement>('.reading-line')?.offsetHeight ?? window.innerHeight / 2;
}
