import type { Position } from '../../scroll/position.ts';
import { stageQuery } from '../../scroll/stage-query.ts';
import type { Track } from '../../scroll/track.ts';
import type { Keys } from './keys.ts';
import type { Stage } from '../stage/stage.ts';

/** How the story is read: scrolled, step by step, or as a plain document. */
export type Way = 'scroll' | 'step' | 'plain';

/** What the ways need of the page. */
export interface WaysPage {
  track: Track;
  place: () => Position | undefined;
  stage: () => Stage | undefined;
}

/** The buttons that choose how to read, and those that go from step to step; returns the keys for the same. Wherever a reader changes the way, the place stays. */
export function startWays({ track, place, stage }: WaysPage): Keys {
  const group = document.querySelector<HTMLElement>('.ways');
  const bar = document.querySelector<HTMLElement>('.step-bar');
  if (!group || !bar) return {};
  const { steps } = track;
  let way: Way = 'scroll';

  const indexOf = (position: Position | undefined) =>
    steps.findIndex(({ dataset }) => dataset.of === position?.milestone && Number(dataset.step) === position?.step);

  /** The step that was asked for last: the place follows a frame or two later, and a second press within them counts from there. */
  let aim = -1;
  let aimed = -Infinity;
  const move = (by: 1 | -1) => {
    const next = (performance.now() - aimed < 400 ? aim : indexOf(place())) + by;
    if (!steps[next]) return;
    [aim, aimed] = [next, performance.now()];
    track.show(steps[next]);
  };
  const choose = (wanted: Way) => {
    if (wanted === way) return;
    const kept = place();
    const plain = wanted === 'plain';
    if (plain !== (way === 'plain')) {
      dispatchEvent(new Event(plain ? 'ledger:no-stage' : 'ledger:stage'));
      if (plain) stage()?.finish('page');
      else stage()?.resume();
    }
    way = wanted;
    document.documentElement.dataset.way = way;
    for (const button of group.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.way === way));
    bar.hidden = way !== 'step';
    track.holds = plain ? 'never' : 'always';
    const step = steps[indexOf(kept)];
    if (step) track.show(step);
  };

  /** In a window without room for a stage the page is plain, until there is. */
  const fits = matchMedia(stageQuery);
  let forced = false;
  const fit = () => {
    if (!fits.matches && way !== 'plain') {
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

  group.hidden = !CSS.supports('position', 'sticky');
  group.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-way]');
    if (button) choose(button.dataset.way as Way);
  });
  bar.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-by]');
    if (button) move(button.dataset.by === '1' ? 1 : -1);
  });
  const stepping = (by: 1 | -1) => () => {
    if (way === 'step') move(by);
  };
  return {
    ArrowRight: stepping(1),
    ArrowLeft: stepping(-1),
    j: () => move(1),
    k: () => move(-1),
    s: () => fits.matches && choose(way === 'step' ? 'scroll' : 'step'),
    p: () => fits.matches && choose(way === 'plain' ? 'scroll' : 'plain'),
  };
}
