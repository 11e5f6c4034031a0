import { addressOf, type Position } from '../../scroll/position.ts';
import { boxDriver } from '../../scroll/box-driver.ts';
import type { Driver } from '../../scroll/driver.ts';
import { linkStop } from '../../scroll/link-stop.ts';
import { pinDriver, tallDriver } from '../../scroll/host-driver.ts';
import { observerDriver } from '../../scroll/observer-driver.ts';
import { Track } from '../../scroll/track.ts';
import { readFrameQuery } from '../../embed/frame-query.ts';
import type { Tier } from '../../embed/tier.ts';
import { applyTheme, type Framed, startFramed } from './framed.ts';
import { momentAt } from '../stage/program.ts';
import { startReader } from '../story/reader.ts';
import { startStack } from './stack.ts';
import { type Stage, startStage } from '../stage/stage.ts';
import { stagedSteps } from '../stage/staged-steps.ts';

/** Height of the story in tier `box`, in CSS pixels. */
const boxHeight = 760;

const root = document.documentElement;

/** A signal for listeners, and the function that removes them. */
function removable(): { signal: AbortSignal; remove: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, remove: () => controller.abort() };
}

/** Scroll offset of the document at which a link to an element stops, in CSS pixels. */
const scrollTopOf = (element: Element) => element.getBoundingClientRect().top + window.scrollY - linkStop(element);

/** Scrolls the document, but not the page around the frame. */
const scrollDocument = (top: number) => window.scrollTo({ top, behavior: 'instant' });

/** Tier `card`: shows the opening alone. The chapters are not laid out, so links to them are removed. */
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
  let stage: Stage | undefined;
  const reader = startReader(
    () => {},
    (isCovered) => stage?.cover(isCovered),
  );
  let stop = () => {};
  track.keepsPlace = 'never';

  const runDriver = (driver: Driver, name: string, draw: (position: Position | undefined) => void) => {
    const stopDriver = driver(track, (position) => {
      reader.moveTo(position);
      draw(position);
    });
    root.dataset.driver = name;
    return stopDriver;
  };
  /** Tier `tall`: a picture below every step. */
  const stackPictures = () => startStack(steps, staged, charts, spine);
  const startOnStage = () => {
    toStage();
    const started = startStage(charts);
    stage = started;
    started.cover(reader.isCovered());
    return (position: Position | undefined) => started.show(momentAt(staged, spine, position));
  };

  const startTall = ({ child, reducedMotion }: Framed) => {
    toPage();
    const pictures = stacked ?? stackPictures();
    stacked = undefined;
    const host = (listener: Parameters<typeof child.follow>[0]) => child.follow(listener);
    const stopDriver = runDriver(tallDriver(host, reducedMotion.matches), 'host', pictures.show);
    return () => {
      stopDriver();
      pictures.stop();
    };
  };
  const startPin = ({ child }: Framed) => {
    child.height = () => NaN;
    track.keepsPlace = 'resized';
    let sent = { h: 0, width: window.innerWidth };
    /**
     * Sends the height that the host scrolls through, and after a change of width also the offset to scroll to.
     * @param measured whether the layout of the new width is measured and its place restored
     */
    const sendTrack = (measured = true) => {
      const now = { h: root.scrollHeight, width: window.innerWidth };
      const resized = now.width !== sent.width;
      if (resized && !measured) return;
      if (resized || now.h !== sent.h) child.send('track', { h: now.h, ...(resized ? { y: window.scrollY } : {}) });
      sent = now;
    };
    const stopDriver = runDriver(
      pinDriver(
        (listener) =>
          child.follow((part) => {
            listener(part);
            // Observers do not run outside the window, but messages of the host arrive.
            sendTrack(false);
          }),
        (top) => child.reveal(top),
      ),
      'host',
      startOnStage(),
    );
    sendTrack();
    const observer = new ResizeObserver(() => sendTrack());
    observer.observe(main);
    const { signal, remove } = removable();
    // The height may be the same at another width, so the observer may not run. The timeout waits for the new layout.
    addEventListener('resize', () => setTimeout(() => sendTrack()), { signal });
    return () => {
      stopDriver();
      remove();
      observer.disconnect();
    };
  };
  const startBox = ({ child, reducedMotion, query }: Framed) => {
    const { signal, remove } = removable();
    track.keepsPlace = 'always';
    child.height = () => boxHeight;
    const stopDriver = reducedMotion.matches
      ? runDriver(observerDriver, 'observer', startOnStage())
      : runDriver(boxDriver, 'scroll', startOnStage());
    const setReading = (reading: boolean) => {
      root.toggleAttribute('data-reading', reading);
      leave.hidden = !reading || child.isTopLevel;
    };
    const leaveStory = () => {
      setReading(false);
      scrollDocument(0);
      enter.focus({ preventScroll: true });
    };
    leave.onclick = leaveStory;
    const escape = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && !child.isTopLevel && !document.querySelector('dialog[open]')) leaveStory();
    };
    addEventListener('keydown', escape, { signal });
    enter.addEventListener('click', () => setReading(true), { signal });
    if (child.isTopLevel) {
      setReading(true);
      if (query.at) scrollDocument(scrollTopOf(document.getElementById(query.at)!));
    }
    return () => {
      stopDriver();
      remove();
    };
  };

  /** Pictures below the steps before a tier is chosen: they give the story the height that is requested for tier `tall`. */
  let stacked: ReturnType<typeof stackPictures> | undefined;
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
  stacked = stackPictures();
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
    if (root.dataset.tier === 'box') scrollDocument(scrollTopOf(target));
    else child.reveal(scrollTopOf(target), target);
  });
}

applyTheme();
addEventListener('DOMContentLoaded', () => {
  if (readFrameQuery(location.search, []).layout === 'card') startCard();
  else void import('../stage/stage-moves.ts').then(startStory);
});
