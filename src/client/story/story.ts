import { fetchPanel } from '../stage/panels.ts';
import type { Driver } from '../../scroll/driver.ts';
import { observerDriver } from '../../scroll/observer-driver.ts';
import type { Position } from '../../scroll/position.ts';
import { Track } from '../../scroll/track.ts';
import { startBookmark } from './bookmark.ts';
import { startEntryIndex } from './entry-index.ts';
import { startKeys } from './keys.ts';
import { momentAt } from '../stage/program.ts';
import { stagedSteps } from '../stage/staged-steps.ts';
import { listenForNumbers } from '../card/numbers.ts';
import { pressStamp } from '../card/press-stamp.ts';
import { startFamilies } from './families.ts';
import type { Seals } from './seals.ts';
import { startSearch } from './search.ts';
import { startTrail } from './trail.ts';
import { startWays } from './ways.ts';
import { startReadingMode } from './reading-mode.ts';
import { startPullBack } from './pull-back.ts';
import { startReader } from './reader.ts';
import type { Stage } from '../stage/stage.ts';

const steps = [...document.querySelectorAll<HTMLElement>('.step')];
const staged = stagedSteps(steps);
const main = document.querySelector<HTMLElement>('main.story');
const spine = main?.dataset.spine ?? '';
if (main) {
  listenForNumbers(main, pressStamp);
}
const track = new Track(steps);
let way: typeof import('../../scroll/way.ts') | undefined;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
/** Whether charts are in the text instead of on the stage. */
const isPlain = () => !document.documentElement.classList.contains('scripted');
const trail = startTrail(track, () => ways.goal());
const ways = startWays(track, () => (reducedMotion.matches || isPlain() ? undefined : way));
const entries = main?.dataset.entries;
const otherPages = () => import('./other-pages.ts');
if (entries) void otherPages().then(({ followAddresses }) => followAddresses(entries));
let stage: Stage | undefined;
const bookmark = startBookmark(steps, entries ? async (address) => (await otherPages()).placeElsewhere(entries, address) : undefined);
const reader = startReader(
  (position) => {
    trail.rest();
    bookmark.rest(position);
  },
  (isCovered) => stage?.cover(isCovered),
);
startPullBack();
startEntryIndex();
/** Loaded with the stage: no seal is stamped before the reader moves. */
let seals: Seals | undefined;
startFamilies();
const search = startSearch(entries ? async (words) => (await otherPages()).entriesWith(entries, words) : undefined);
let current: Position | undefined;

const moveTo = (position: Position | undefined) => {
  current = position;
  seals?.moveTo(position);
  stage?.show(momentAt(staged, spine, position), seals?.sealedAt());
  reader.moveTo(position);
};

startKeys({
  ...startReadingMode({ track, position: () => current, stage: () => stage, goToStep: ways.goToStep, goal: ways.goal }),
  ...search,
  l: () => document.querySelector<HTMLElement>('.running a.switch')?.click(),
});

/** The stage is loaded when it is about to be seen: at the reader's first input, or at once if the page opens below its opening. */
let loading = false;
const loadStage = () => {
  if (loading) return;
  loading = true;
  if (main) void import('../take/offer-copies.ts').then(({ offerCopies }) => offerCopies(main));
  void import('./seals.ts').then(({ startSeals }) => {
    seals = startSeals(steps);
    seals.moveTo(current);
  });
  // Without what offers guesses there is a stage all the same.
  const offers = import('../stage/offers.ts').catch(() => undefined);
  Promise.all([import('../stage/stage.ts'), offers]).then(
    ([{ startStage }, offering]) => {
      const charts = document.querySelectorAll<HTMLElement>('.story .chart');
      stage = startStage(charts, undefined, offering && ((all) => offering.startOffers(all, fetchPanel)));
      if (isPlain()) stage.finish('page');
      stage.cover(reader.isCovered());
      moveTo(current);
    },
    () => dispatchEvent(new Event('ledger:lost')),
  );
};

let stop: (() => void) | undefined;
const run = (driver: Driver, name: string) => {
  ways.stop();
  stop?.();
  stop = driver(track, moveTo);
  document.documentElement.dataset.driver = name;
};

const inputs = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Whether the page opens below its opening: its address has a fragment, or it was reloaded in the middle. */
const isBelow = () => location.hash !== '' || window.scrollY > 0;

/** How long the page waits for GSAP without any driver, in milliseconds. */
const patience = 1.5e3;

/** Loads the stage and GSAP. With reduced motion, or if GSAP cannot be loaded, the observer driver runs. */
const startScrolling = () => {
  inputs.forEach((input) => removeEventListener(input, startScrolling));
  loadStage();
  if (reducedMotion.matches) return;
  setTimeout(() => stop ?? run(observerDriver, 'observer'), patience);
  Promise.all([import('../../scroll/scroll-driver.ts'), import('../../scroll/way.ts')]).then(
    ([{ scrollDriver }, loaded]) => {
      way = loaded;
      if (!reducedMotion.matches) run(scrollDriver, 'scroll');
    },
    () => {
      if (!stop) run(observerDriver, 'observer');
    },
  );
};

/**
 * At the opening the observer driver runs until the reader's first input. Below it the scroll driver starts at once, so that a reload in
 * the middle of a step shows the same picture as before.
 */
const start = () => {
  if (isBelow() && !reducedMotion.matches) {
    startScrolling();
    return;
  }
  run(observerDriver, 'observer');
  inputs.forEach((input) => addEventListener(input, startScrolling, { passive: true, once: true }));
  if (isBelow()) loadStage();
};

/** The eras are laid out before anything is measured: one after the other, or all at once at the reader's first input. */
const layOutAndStart = ({ layOut }: typeof import('./laying.ts')) => {
  const hurry = () => {
    laying.finish();
    startScrolling();
  };
  const laying = layOut(() => {
    inputs.forEach((input) => removeEventListener(input, hurry));
    start();
  });
  inputs.forEach((input) => addEventListener(input, hurry, { passive: true, once: true }));
};
const startAtOnce = () => {
  delete document.documentElement.dataset.laying;
  start();
};

/** Without a fragment this waits for the first paint: reading the scroll offset forces a layout. */
if (location.hash) start();
else requestAnimationFrame(() => setTimeout(() => import('./laying.ts').then(layOutAndStart, startAtOnce)));
reducedMotion.addEventListener('change', start);
addEventListener('ledger:back', () => stage?.resume());
addEventListener('beforeprint', () => stage?.finish('print'));
/** After printing some browsers restore the layout of the screen a frame or two after the event, so this runs twice. */
const afterPrint = () => {
  if (isPlain()) stage?.finish('page');
  else stage?.resume();
};
addEventListener('afterprint', () => {
  afterPrint();
  requestAnimationFrame(() => requestAnimationFrame(afterPrint));
});
