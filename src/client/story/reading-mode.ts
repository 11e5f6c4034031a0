import type { Position } from '../../scroll/position.ts';
import { stageQuery } from '../../scroll/stage-query.ts';
import type { Track } from '../../scroll/track.ts';
import type { Keys } from './keys.ts';
import type { Stage } from '../stage/stage.ts';

/** How the story is read: scrolled, step by step, or as a plain document. */
export type ReadingMode = 'scroll' | 'step' | 'plain';

/** What the reading mode reads and changes on the page. */
export interface ReadingPage {
  track: Track;
  position: () => Position | undefined;
  /** `undefined` until the stage is loaded. */
  stage: () => Stage | undefined;
  /** Goes to a step: on a way that is seen if it is short, else at once. */
  goToStep: (step: HTMLElement) => void;
  /** The step or entry that the page is on its way to. */
  goal: () => HTMLElement | undefined;
}

/** How long a step that was asked for counts as the current one, in milliseconds: the position follows a frame or two later. */
const stepDelay = 400;

/** Sets up the buttons of the reading modes and of the step bar. A change of mode keeps the position. Returns the keys that do the same. */
export function startReadingMode({ track, position, stage, goToStep, goal }: ReadingPage): Keys {
  const group = document.querySelector<HTMLElement>('.ways');
  const bar = document.querySelector<HTMLElement>('.step-bar');
  if (!group || !bar) return {};
  const { steps } = track;
  let mode: ReadingMode = 'scroll';

  const indexOf = (position: Position | undefined) =>
    steps.findIndex(({ dataset }) => dataset.of === position?.milestone && Number(dataset.step) === position?.step);

  /** The step that was asked for last, so that a second press at once counts from there. */
  let target = -1;
  let targetSet = -Infinity;
  const from = () => {
    const going = goal();
    if (going) return steps.findIndex((step) => going.contains(step));
    return performance.now() - targetSet < stepDelay ? target : indexOf(position());
  };
  const move = (by: 1 | -1) => {
    const next = from() + by;
    if (!steps[next]) {
      // At the end of a page the story goes on on another.
      if (next === steps.length || next < 0)
        document.querySelector<HTMLElement>(`.part-ways a[rel="${by > 0 ? 'next' : 'prev'}"]`)?.click();
      return;
    }
    [target, targetSet] = [next, performance.now()];
    goToStep(steps[next]);
  };
  const choose = (wanted: ReadingMode) => {
    if (wanted === mode) return;
    const before = position();
    const plain = wanted === 'plain';
    if (plain !== (mode === 'plain')) {
      dispatchEvent(new Event(plain ? 'ledger:no-stage' : 'ledger:stage'));
      if (plain) stage()?.finish('page');
      else stage()?.resume();
    }
    mode = wanted;
    document.documentElement.dataset.way = mode;
    for (const button of group.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.way === mode));
    bar.hidden = mode !== 'step';
    track.keepsPlace = plain ? 'never' : 'always';
    const step = steps[indexOf(before)];
    if (step) track.scrollToElement(step);
  };

  /** While the window has no room for a stage, the mode is `plain`. */
  const fits = matchMedia(stageQuery);
  let forced = false;
  const fit = () => {
    if (!fits.matches && mode !== 'plain') {
      forced = true;
      choose('plain');
    } else if (fits.matches && forced) {
      forced = false;
      choose('scroll');
    }
    for (const button of group.querySelectorAll('button')) button.disabled = !fits.matches && button.dataset.way !== 'plain';
  };
  fits.addEventListener('change', fit);
  fit();

  group.hidden = !CSS.supports('position', 'sticky') || document.documentElement.dataset.lost !== undefined;
  group.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-way]');
    if (button) choose(button.dataset.way as ReadingMode);
  });
  bar.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-by]');
    if (button) move(button.dataset.by === '1' ? 1 : -1);
  });
  const stepping = (by: 1 | -1) => () => {
    if (mode === 'step') move(by);
  };
  return {
    ArrowRight: stepping(1),
    ArrowLeft: stepping(-1),
    j: () => move(1),
    k: () => move(-1),
    s: () => fits.matches && choose(mode === 'step' ? 'scroll' : 'step'),
    p: () => fits.matches && choose(mode === 'plain' ? 'scroll' : 'plain'),
  };
}
