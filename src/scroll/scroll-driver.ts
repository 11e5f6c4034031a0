import type { Driver } from './driver.ts';
import { startInertia } from './inertia.ts';
import { startMoving, stopMoving } from './moving.ts';

/** How long after the last event of a wheel or trackpad a scroll still counts as theirs, in milliseconds: browsers smooth the steps of a wheel. */
const wheelDelay = 450;

/** A picture further behind the page than this, in heights of the window, does not follow but is that of the place at once. */
const furthest = 2;

/** Inputs after which the position does not follow a wheel any more. Browsers scroll after the last one, on back and forward. */
const inputs = ['keydown', 'touchstart', 'pointerdown', 'popstate'] as const;

/**
 * With motion: emits the position at every animation frame of a scroll. After a wheel or a trackpad the position follows with a short
 * inertia; after any other input, a jump or a change of the layout it is that of the place at once. At rest it is always exactly that of the
 * place. Steps are measured after a change of the layout, not while scrolling.
 */
export const scrollDriver: Driver = (track, emit) => {
  let wheeledAt = -Infinity;
  let gliding = false;
  const rest = () => {
    gliding = false;
    stopMoving('inertia');
    emit(track.read());
  };
  const inertia = startInertia(
    () => gliding && emit(track.readAt(inertia.offset())),
    () => gliding && rest(),
  );
  const finish = () => {
    inertia.finish();
    rest();
  };
  const wheeled = ({ ctrlKey }: WheelEvent) => {
    // With the control key a wheel changes the zoom.
    if (!ctrlKey) wheeledAt = performance.now();
  };
  const otherInput = () => {
    wheeledAt = -Infinity;
    if (gliding) finish();
  };
  const scrolled = () => {
    if (track.isStale()) return;
    const isWheel = performance.now() - wheeledAt < wheelDelay;
    const isFar = Math.abs(window.scrollY - inertia.offset()) > furthest * window.innerHeight;
    if (!isWheel || isFar || !inertia.follow()) {
      finish();
      return;
    }
    gliding = true;
    startMoving('inertia');
  };
  const stopLayout = track.onLayout(finish);
  const listening = { passive: true, capture: true };
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('wheel', wheeled, listening);
  for (const input of inputs) addEventListener(input, otherInput, listening);
  finish();
  return () => {
    stopLayout();
    removeEventListener('scroll', scrolled);
    removeEventListener('wheel', wheeled, listening);
    for (const input of inputs) removeEventListener(input, otherInput, listening);
    gliding = false;
    inertia.finish();
    stopMoving('inertia');
  };
};
