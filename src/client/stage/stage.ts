import { type FetchGuess, startOffers } from './offers.ts';
import type { Moment } from './program.ts';
import { Scene, sceneData } from './scene.ts';

/** Draws moments on the stage. A chart whose code throws keeps its finished picture and is not tried again. */
export interface Stage {
  show: (moment: Moment) => void;
  /** Draws every chart finished where it stands, until `resume`: at the size that it has on the page, or as it is printed. */
  finish: (as: 'page' | 'print') => void;
  resume: () => void;
}

/**
 * Takes over the charts of the page.
 * @param zoom how much larger than on a page their letters and marks are
 * @param fetchGuess brings what opens a guess; where it is left out, none is offered
 */
export function startStage(figures: Iterable<HTMLElement>, zoom: () => number = () => 1, fetchGuess?: FetchGuess): Stage {
  const scenes = new Map<string, Scene>();
  const charts = [...figures];
  const offer = startOffers(charts, fetchGuess);
  const plate = charts[0]?.closest<HTMLElement>('.stage');
  let onStage: HTMLElement | undefined;
  for (const figure of charts) {
    const scene = Scene.of(figure, sceneData(figure), zoom);
    if (scene) scenes.set(figure.dataset.chart ?? '', scene);
  }
  let current: Moment | undefined;
  /** Where the charts are drawn. */
  let drawing: 'stage' | 'page' | 'print' = 'stage';

  const draw = (id: string, scene: Scene, moment: Omit<Moment, 'scene' | 'at'>) => {
    try {
      scene.draw(moment);
    } catch (error) {
      scenes.delete(id);
      scene.figure.dataset.drawn = '';
      console.error(`The chart "${id}" stays as it was printed.`, error);
    }
  };

  const show = (moment: Moment) => {
    current = moment;
    if (drawing !== 'stage') return;
    const scene = scenes.get(moment.scene);
    if (onStage?.dataset.chart !== moment.scene) {
      if (onStage) delete onStage.dataset.onStage;
      onStage = charts.find(({ dataset }) => dataset.chart === moment.scene);
      if (onStage) onStage.dataset.seen = onStage.dataset.onStage = '';
      if (plate) plate.dataset.shows = onStage?.matches('.spine') ? 'spine' : onStage ? 'scene' : '';
    }
    offer(moment);
    if (scene) draw(moment.scene, scene, moment);
  };
  const finished = (id: string, scene: Scene) => {
    const cue = scene.figure.dataset.finished;
    draw(id, scene, { from: cue, to: cue, t: 1 });
  };
  const finish = (as: 'page' | 'print') => {
    drawing = as;
    offer();
    for (const [id, scene] of scenes) {
      scene.resize(as === 'print' ? { width: 640, height: 460 } : undefined);
      finished(id, scene);
    }
  };
  const resume = () => {
    drawing = 'stage';
    for (const scene of scenes.values()) scene.resize();
    if (current) show(current);
  };

  const sized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const found = [...scenes].find(([, { svg }]) => svg === target);
      if (drawing === 'print' || !found || contentRect.width === 0) continue;
      const [id, scene] = found;
      if (!scene.isOff(contentRect)) continue;
      scene.resize();
      if (drawing === 'page') finished(id, scene);
      else if (current?.scene === id) show(current);
    }
  });
  for (const { svg } of scenes.values()) sized.observe(svg);
  return { show, finish, resume };
}
