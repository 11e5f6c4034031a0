import { patch } from '../charts/patch.ts';
import { type ChartData, type Picture, pictureOf } from '../charts/registry.ts';
import type { Moment } from './program.ts';

/** A chart on the page, with what is needed to draw it. */
interface Scene {
  figure: HTMLElement;
  svg: SVGSVGElement;
  texts: Record<string, string>;
  picture: Picture;
  drawn: string;
}

/** Draws moments on the stage. A chart whose code throws keeps its finished picture and is not tried again. */
export interface Stage {
  show: (moment: Moment) => void;
  /** Draws the moment again, for another size. */
  redraw: () => void;
}

function readScene(figure: HTMLElement): Scene | undefined {
  const svg = figure.querySelector<SVGSVGElement>('svg.picture');
  const json = figure.querySelector('script[type="application/json"]')?.textContent;
  if (!svg || !json) return undefined;
  const { data, texts } = JSON.parse(json) as { data: ChartData; texts: Record<string, string> };
  return { figure, svg, texts, picture: pictureOf(data), drawn: '' };
}

/** Takes over the charts of the page. */
export function startStage(figures: Iterable<HTMLElement>): Stage {
  const scenes = new Map<string, Scene>();
  for (const figure of figures) {
    const scene = readScene(figure);
    if (scene) scenes.set(figure.dataset.chart ?? '', scene);
  }
  let current: Moment | undefined;

  const draw = (id: string, scene: Scene, { from, to, t }: Omit<Moment, 'scene'>) => {
    const width = Math.round(scene.svg.clientWidth);
    const height = Math.round(scene.svg.clientHeight);
    if (width < 10 || height < 10) return;
    const key = [from, to, t, width, height].join();
    if (scene.drawn === key) return;
    try {
      const marks = scene.picture(from, to, t, { width, height });
      scene.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      patch(scene.svg.querySelector('.marks')!, marks);
      scene.drawn = key;
      scene.figure.dataset.cue = to ?? '';
      const description = scene.svg.querySelector('desc');
      if (description && to && scene.texts[to]) description.textContent = scene.texts[to];
    } catch (error) {
      scenes.delete(id);
      console.error(`The chart "${id}" stays as it was printed.`, error);
    }
    scene.figure.dataset.drawn = '';
  };

  const show = (moment: Moment) => {
    current = moment;
    for (const figure of document.querySelectorAll<HTMLElement>('.chart[data-on-stage]')) {
      if (figure.dataset.chart !== moment.scene) delete figure.dataset.onStage;
    }
    const scene = scenes.get(moment.scene);
    const figure = scene?.figure ?? document.querySelector<HTMLElement>(`.chart[data-chart="${moment.scene}"]`);
    if (figure && figure.dataset.onStage === undefined) figure.dataset.onStage = '';
    if (scene) draw(moment.scene, scene, moment);
  };
  return { show, redraw: () => current && show(current) };
}
