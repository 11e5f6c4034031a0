import { listenForNumbers } from '../card/numbers.ts';
import { startStage } from '../stage/stage.ts';

/** Charts on a page of their own or of an entry: drawn finished at the size that they have there. */
const figures = [...document.querySelectorAll<HTMLElement>('.chart-page .chart')];
const main = document.querySelector<HTMLElement>('main');
if (main) listenForNumbers(main);
for (const figure of figures) {
  const { chart: scene, finished } = figure.dataset;
  const stage = startStage([figure]);
  if (scene && finished) stage.show({ at: 0, scene, from: finished, to: finished, t: 1 });
}
