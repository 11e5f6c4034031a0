import { listenForNumbers } from './numbers.ts';
import { startStage } from './stage.ts';

/** A chart on a page of its own: drawn finished at the size that it has there. */
const figure = document.querySelector<HTMLElement>('.chart-page .chart');
const main = document.querySelector<HTMLElement>('main');
if (main) listenForNumbers(main);
if (figure) {
  const { chart: scene, finished } = figure.dataset;
  const stage = startStage([figure]);
  if (scene && finished) stage.show({ scene, from: finished, to: finished, t: 1 });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry!.contentRect.width);
    if (width !== 0 && now !== width) stage.redraw();
    width = now;
  }).observe(figure);
}
