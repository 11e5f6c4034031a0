import type { Guesses } from '../../classroom/class-state.ts';
import type { Route } from '../../classroom/route.ts';
import { keyDriver } from '../../scroll/key-driver.ts';
import { addressOf, type Position } from '../../scroll/position.ts';
import { type FetchPanel, startOffers } from '../stage/offers.ts';
import { momentAt } from '../stage/program.ts';
import { stagedSteps } from '../stage/staged-steps.ts';
import { startStage } from '../stage/stage.ts';

/** The slides of a class page: one step at a time, with its scene. */
export interface ClassSlides {
  steps: readonly HTMLElement[];
  /** The guess of each step. */
  guesses: Guesses;
  /** The number of a step in the counter: of the step in a lesson, of its entry in the whole story; empty for the title and closing entries. */
  numberOf: (index: number) => string;
  /** The last of these numbers. */
  last: number;
  /** Whether steps are counted, as in a lesson, or entries. */
  counts: 'steps' | 'entries';
  /** Index of the step that a fragment names; -1 for the title. */
  indexOf: (hash: string) => number;
  /** The fragment of a step; empty for the title. */
  hashOf: (index: number) => string;
  /**
   * Shows a step. Its change is tweened if it is the next, or the one before in the same scene.
   * @param covered whether a guess covers the picture: then it is finished at once
   */
  show: (index: number, covered?: boolean) => void;
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** The zoom of charts: the font size of the slides relative to that of a page, at least 1. */
const zoomOf = (main: HTMLElement) => () => Math.max(1, parseFloat(getComputedStyle(main).fontSize) / 16);

/** The lesson that the address names by `?route=`; `undefined` if the page has none of that id. */
export function routeOf(main: HTMLElement): Route | undefined {
  const routes = JSON.parse(main.querySelector('script.routes')?.textContent ?? '[]') as Route[];
  return routes.find(({ id }) => id === new URL(location.href).searchParams.get('route'));
}

/**
 * Sets up the slides in an element.
 * @param route only the steps of this lesson's entries, in its order
 * @param moved called with each position
 * @param fetchPanel imports the guess panel; without it no guess is offered
 */
export function startSlides(
  main: HTMLElement,
  route: Route | undefined,
  moved: (position: Position | undefined) => void = () => {},
  fetchPanel?: FetchPanel,
): ClassSlides {
  const slides = [...main.querySelectorAll<HTMLElement>('.slide')];
  const all = slides.filter(({ classList }) => classList.contains('step'));
  const steps = route ? route.stops.flatMap(({ milestone }) => all.filter(({ dataset }) => dataset.of === milestone)) : all;
  const staged = stagedSteps(steps);
  const stage = startStage(main.querySelectorAll<HTMLElement>('.stage .chart'), zoomOf(main), (charts) => startOffers(charts, fetchPanel));
  const spine = main.dataset.spine ?? '';
  let tween: typeof import('../../scroll/tween.ts').tween | undefined;
  import('../../scroll/tween.ts').then(
    (loaded) => (tween = loaded.tween),
    () => {},
  );
  const show = (position: Position | undefined) => {
    stage.show(momentAt(staged, spine, position));
    moved(position);
  };
  const driver = keyDriver(staged, show, () => tween);
  // Without its sheets the page is one of all steps, with finished charts.
  const isPlain = () => !document.documentElement.classList.contains('scripted');
  addEventListener('ledger:back', () => stage.resume());
  /** Whether a change from one step to another is tweened: on to the next step, and back where both have the same scene. */
  const isTweened = (from: number, to: number) =>
    !reducedMotion.matches && (to === from + 1 || (to === from - 1 && staged[from]?.scene === (staged[to]?.scene ?? spine)));
  let shown: number | undefined;
  const places = steps.map(({ dataset }) => (dataset.place ?? '').split(' / '));
  return {
    steps,
    guesses: steps.map(({ dataset }) => dataset.guess),
    numberOf: (index) => (route && steps[index] ? String(index + 1) : (places[index]?.[0] ?? '')),
    last: route ? steps.length : Math.max(0, ...places.map(([number]) => Number(number))),
    counts: route ? 'steps' : 'entries',
    indexOf: (hash) => {
      const address = decodeURIComponent(hash.replace(/^#/, ''));
      return staged.findIndex(({ milestone, step }) => addressOf(milestone, step) === address);
    },
    hashOf: (index) => (staged[index] ? `#${addressOf(staged[index].milestone, staged[index].step)}` : ''),
    show: (index, covered = false) => {
      if (index === shown && !covered) return;
      for (const slide of slides) slide.toggleAttribute('data-now', slide === (steps[index] ?? slides[0]));
      driver.go(index, !covered && shown !== undefined && isTweened(shown, index));
      if (shown === undefined && isPlain()) stage.finish('page');
      shown = index;
    },
  };
}
