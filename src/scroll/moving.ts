/** What moves the picture or the page after the input that began it: the inertia of a scroll, or a way to a step. */
export type Motion = 'inertia' | 'way';

/** Says on the document that something moves: `data-moving` is there until the page has come to rest. */
export function startMoving(motion: Motion): void {
  document.documentElement.dataset.moving = motion;
}

/** Ends a motion, if it is the one that moves. */
export function stopMoving(motion: Motion): void {
  const { dataset } = document.documentElement;
  if (dataset.moving === motion) delete dataset.moving;
}
