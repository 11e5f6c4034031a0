import { listenForNumbers } from '../card/numbers.ts';
import { offerCopies } from '../take/offer-copies.ts';
import { startStage } from '../stage/stage.ts';

/** Chart elements on the page of a chart or an entry: each is drawn finished at its size. */
const charts = [...document.querySelectorAll<HTMLElement>('.chart-page .chart')];
const main = document.querySelector<HTMLElement>('main');
if (main) {
  listenForNumbers(main);
  offerCopies(main);
}
for (const chart of charts) {
  const { chart: scene, finished } = chart.dataset;
  const stage = startStage([chart]);
  if (scene && finished) stage.show({ at: 0, scene, from: finished, to: finished, t: 1 });
}
