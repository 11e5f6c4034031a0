import type { Driver } from '../../scroll/driver.ts';
import { observerDriver } from '../../scroll/observer-driver.ts';
import type { Position } from '../../scroll/position.ts';
import { Track } from '../../scroll/track.ts';
import { startBookmark } from './bookmark.ts';
import { startKeys } from './keys.ts';
import { momentAt } from '../stage/program.ts';
import { stagedSteps } from '../stage/staged-steps.ts';
import { listenForNumbers } from '../card/numbers.ts';
import { startFamilies } from './families.ts';
import { startSearch } from './search.ts';
import { startTrail } from './trail.ts';
import { startWays } from './ways.ts';
import { startReader } from './reader.ts';
import type { Stage } from '../stage/stage.ts';

const steps = [...document.querySelectorAll<HTMLElement>('.step')];
const staged = stagedSteps(steps);
const main = document.querySelector<HTMLElement>('main.story');
const spine = main?.dataset.spine ?? '';
if (main) listenForNumbers(main);
const track = new Track(steps);
const trail = startTrail(track);
const bookmark = startBookmark(steps);
const reader = startReader((position) => {
  trail.rest();
  bookmark.rest(position);
});
startFamilies();
const search = startSearch();
let stage: Stage | undefined;
let place: Position | undefined;

const moveTo = (position: Position | undefined) => {
  place = position;
  reader.moveTo(position);
  stage?.show(momentAt(staged, spine, position));
};

startKeys({
  ...startWays({ track, place: () => place, stage: () => stage }),
  ...search,
  l: () => document.querySelector<HTMLElement>('.running a.switch')?.click(),
});

/** Whether the charts stand in the text. */
const isPlain = () => !document.documentElement.classList.contains('scripted');

/** Charts come when they are about to be seen: with the first move, or at once where the page opens below its opening. */
let coming = false;
const setStage = () => {
  if (coming) return;
  coming = true;
  import('../stage/stage.ts').then(
    ({ startStage }) => {
      stage = startStage(document.querySelectorAll<HTMLElement>('.story .chart'), undefined, () => import('../stage/guess.ts'));
      if (isPlain()) stage.finish('page');
      moveTo(place);
    },
    () => dispatchEvent(new Event('ledger:no-stage')),
  );
};

let stop: (() => void) | undefined;
const run = (driver: Driver, name: string) => {
  stop?.();
  stop = driver(track, moveTo);
  document.documentElement.dataset.driver = name;
};

const still = matchMedia('(prefers-reduced-motion: reduce)');
const intents = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Whether the page opens below its opening: by an address that names a place, or reloaded in the middle. */
const isBelow = () => location.hash !== '' || window.scrollY > 0;

/** Charts and GSAP come together. Where motion is not wanted, or GSAP cannot be loaded, steps are observed. */
const follow = () => {
  intents.forEach((intent) => removeEventListener(intent, follow));
  setStage();
  if (still.matches) return;
  import('../../scroll/scroll-driver.ts').then(
    ({ scrollDriver }) => {
      if (!still.matches) run(scrollDriver, 'scroll');
    },
    () => {
      if (!stop) run(observerDriver, 'observer');
    },
  );
};

/**
 * At its opening a page waits for the first sign that the reader will move, and observes until then. Below it the scroll is followed
 * from the start, so that a reload in the middle of a step shows the picture that was there.
 */
const start = () => {
  if (isBelow() && !still.matches) {
    follow();
    return;
  }
  run(observerDriver, 'observer');
  intents.forEach((intent) => addEventListener(intent, follow, { passive: true, once: true }));
  if (isBelow()) setStage();
};

/** Measuring waits for the first paint, except where the address names a place. To ask how far the page is scrolled would lay it out. */
if (location.hash) start();
else requestAnimationFrame(() => setTimeout(start));
still.addEventListener('change', start);
addEventListener('beforeprint', () => stage?.finish('print'));
/** Back from paper. Some browsers still have its layout at the event, and the page's own a frame or two later. */
const back = () => {
  if (isPlain()) stage?.finish('page');
  else stage?.resume();
};
addEventListener('afterprint', () => {
  back();
  requestAnimationFrame(() => requestAnimationFrame(back));
});
