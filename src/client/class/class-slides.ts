import type { Route } from '../../classroom/route.ts';
import { keyDriver } from '../../scroll/key-driver.ts';
import { addressOf, type Position } from '../../scroll/position.ts';
import type { FetchGuess } from '../stage/offers.ts';
import { momentAt } from '../stage/program.ts';
import { stagedSteps } from '../stage/staged-steps.ts';
import { startStage } from '../stage/stage.ts';

/** The slides of a class page: one step at a time, with the scene that belongs to it. */
export interface ClassSlides {
  steps: readonly HTMLElement[];
  /** Index of the step that an address names; -1 is the title. */
  indexOf: (hash: string) => number;
  /** The hash of a step; empty at the title. */
  hashOf: (index: number) => string;
  /** Shows a step; its change is seen where it comes right after the one that was shown. */
  show: (index: number) => void;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Letters and marks of charts grow as the words do, which are 1 rem high on a page. */
const zoomOf = (main: HTMLElement) => () => Math.max(1, parseFloat(getComputedStyle(main).fontSize) / 16);

/** The lesson that the address names, of those that the page holds. */
export function routeOf(main: HTMLElement): Route | undefined {
  const routes = JSON.parse(main.querySelector('script.routes')?.textContent ?? '[]') as Route[];
  return routes.find(({ id }) => id === new URL(location.href).searchParams.get('route'));
}

/**
 * Takes over the slides in a part of the page.
 * @param route shows the steps of a lesson's entries alone, in its order
 * @param fetchGuess brings what opens a guess; where it is left out, none is offered
 */
export function startSlides(
  main: HTMLElement,
  route: Route | undefined,
  moved: (position: Position | undefined) => void = () => {},
  fetchGuess?: FetchGuess,
): ClassSlides {
  const slides = [...main.querySelectorAll<HTMLElement>('.slide')];
  const all = slides.filter(({ classList }) => classList.contains('step'));
  const steps = route ? route.stops.flatMap(({ milestone }) => all.filter(({ dataset }) => dataset.of === milestone)) : all;
  const staged = stagedSteps(steps);
  const stage = startStage(main.querySelectorAll<HTMLElement>('.stage .chart'), zoomOf(main), fetchGuess);
  const spine = main.dataset.spine ?? '';
  const driver = keyDriver((position) => {
    stage.show(momentAt(staged, spine, position));
    moved(position);
  });
  let shown: number | undefined;
  return {
    steps,
    indexOf: (hash) => {
      const address = decodeURIComponent(hash.replace(/^#/, ''));
      return staged.findIndex(({ milestone, step }) => addressOf(milestone, step) === address);
    },
    hashOf: (index) => (staged[index] ? `#${addressOf(staged[index].milestone, staged[index].step)}` : ''),
    show: (index) => {
      if (index === shown) return;
      for (const slide of slides) slide.toggleAttribute('data-now', slide === (steps[index] ?? slides[0]));
      driver.go(staged[index], shown !== undefined && index === shown + 1 && !still.matches);
      shown = index;
    },
  };
}
