import { addressOf, type Position } from '../../scroll/position.ts';
import { boxDriver } from '../../scroll/box-driver.ts';
import type { Driver } from '../../scroll/driver.ts';
import { pinDriver, tallDriver } from '../../scroll/host-driver.ts';
import { observerDriver } from '../../scroll/observer-driver.ts';
import { Track } from '../../scroll/track.ts';
import { readFrameQuery } from '../../embed/frame-query.ts';
import type { Tier } from '../../embed/tier.ts';
import { dress, type Framed, startFramed } from './framed.ts';
import { momentAt } from '../stage/program.ts';
import { startReader } from '../story/reader.ts';
import { startStack } from './stack.ts';
import { startStage } from '../stage/stage.ts';
import { stagedSteps } from '../stage/staged-steps.ts';

/** Height of a story that scrolls by itself, in CSS pixels. */
const boxHeight = 760;

const root = document.documentElement;

/** What ends listeners together. */
function ends(): { signal: AbortSignal; abort: () => void } {
  const end = new AbortController();
  return { signal: end.signal, abort: () => end.abort() };
}

/** How far the document is scrolled where links lead to a part of it. */
const landing = (part: Element) => part.getBoundingClientRect().top + window.scrollY - parseFloat(getComputedStyle(part).scrollMarginTop);

/** Scrolls the document, and not what it stands in. */
const scrollIn = (top: number) => window.scrollTo({ top, behavior: 'instant' });

/** A card is the opening: its list of chapters leads nowhere, and what they hold is not laid out. */
function startCard(): void {
  root.dataset.layout = 'card';
  document.querySelectorAll('.contents a').forEach((link) => link.removeAttribute('href'));
  startFramed();
}

function startStory({ toStage, toPage }: typeof import('../stage/stage-moves.ts')): void {
  const steps = [...document.querySelectorAll<HTMLElement>('.step')];
  const charts = [...document.querySelectorAll<HTMLElement>('.entries .chart')];
  const staged = stagedSteps(steps);
  const main = document.querySelector<HTMLElement>('main.story')!;
  const spine = main.dataset.spine!;
  const enter = document.querySelector<HTMLButtonElement>('.frame-enter')!;
  const leave = document.querySelector<HTMLButtonElement>('.frame-leave')!;
  const track = new Track(steps);
  const reader = startReader(() => {});
  let stop = () => {};
  track.keepsPlace = 'never';

  const run = (driver: Driver, name: string, draw: (position: Position | undefined) => void) => {
    const halt = driver(track, (position) => {
      reader.moveTo(position);
      draw(position);
    });
    root.dataset.driver = name;
    return halt;
  };
  /** Every step with its picture: how the story stands in a frame that is as high as it. */
  const stack = () => startStack(steps, staged, charts, spine);
  const takeStage = () => {
    toStage();
    const stage = startStage(charts);
    return (position: Position | undefined) => stage.show(momentAt(staged, spine, position));
  };

  const startTall = ({ child, still }: Framed) => {
    toPage();
    const pictures = stacked ?? stack();
    stacked = undefined;
    const host = (tell: Parameters<typeof child.follow>[0]) => child.follow(tell);
    const halt = run(tallDriver(host, still.matches), 'host', pictures.show);
    return () => {
      halt();
      pictures.stop();
    };
  };
  const startPin = ({ child }: Framed) => {
    child.height = () => NaN;
    track.keepsPlace = 'resized';
    let told = { h: 0, width: window.innerWidth };
    /**
     * The host gives the story room. In a window of another width it scrolls to what was read as well.
     * @param laid the place is kept already in a window of another width
     */
    const tellTrack = (laid = true) => {
      const now = { h: root.scrollHeight, width: window.innerWidth };
      const turned = now.width !== told.width;
      if (turned && !laid) return;
      if (turned || now.h !== told.h) child.say('track', { h: now.h, ...(turned ? { y: window.scrollY } : {}) });
      told = now;
    };
    const halt = run(
      pinDriver(
        (tell) =>
          child.follow((part) => {
            tell(part);
            // Out of sight nothing is observed; the host tells where the frame is even then.
            tellTrack(false);
          }),
        (top) => child.reveal(top),
      ),
      'host',
      takeStage(),
    );
    tellTrack();
    const tall = new ResizeObserver(() => tellTrack());
    tall.observe(main);
    const { signal, abort } = ends();
    // The story may be as high in another width; what is laid out anew is known after this.
    addEventListener('resize', () => setTimeout(() => tellTrack()), { signal });
    return () => {
      halt();
      abort();
      tall.disconnect();
    };
  };
  const startBox = ({ child, still, query }: Framed) => {
    const { signal, abort } = ends();
    track.keepsPlace = 'always';
    child.height = () => boxHeight;
    const halt = still.matches ? run(observerDriver, 'observer', takeStage()) : run(boxDriver, 'scroll', takeStage());
    const read = (reading: boolean) => {
      root.toggleAttribute('data-reading', reading);
      leave.hidden = !reading || child.alone;
    };
    const left = () => {
      read(false);
      scrollIn(0);
      enter.focus({ preventScroll: true });
    };
    leave.onclick = left;
    const escape = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && !child.alone && !document.querySelector('dialog[open]')) left();
    };
    addEventListener('keydown', escape, { signal });
    enter.addEventListener('click', () => read(true), { signal });
    if (child.alone) {
      read(true);
      if (query.at) scrollIn(landing(document.getElementById(query.at)!));
    }
    return () => {
      halt();
      abort();
    };
  };

  /** The pictures that are laid out to know how high the story is in a frame as high as it. */
  let stacked: ReturnType<typeof stack> | undefined;
  const starts: Record<Tier, (framed: Framed) => () => void> = {
    tall: startTall,
    pin: startPin,
    box: startBox,
    card: () => () => {},
  };
  const tierChanged = (tier: Tier) => {
    stop();
    if (tier !== 'tall') {
      stacked?.stop();
      stacked = undefined;
    }
    enter.hidden = tier === 'card';
    stop = starts[tier](framed);
  };
  stacked = stack();
  const framed = startFramed((tier) => queueMicrotask(() => tierChanged(tier)));
  const { query, child } = framed;

  const first = query.at ?? steps[0]?.dataset.of ?? '';
  if (query.at) {
    const title = document.getElementById(query.at)!.querySelector('h3')!.textContent ?? '';
    enter.textContent = enter.dataset.at!.replace('%', title);
  }
  enter.addEventListener('click', () => {
    const target = document.getElementById(addressOf(first, 0))!;
    main.focus({ preventScroll: true });
    if (root.dataset.tier === 'box') scrollIn(landing(target));
    else child.reveal(landing(target), target);
  });
}

dress();
addEventListener('DOMContentLoaded', () => {
  if (readFrameQuery(location.search, []).layout === 'card') startCard();
  else void import('../stage/stage-moves.ts').then(startStory);
});
