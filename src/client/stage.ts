import type { Size } from '../charts/mark.ts';
import { patch } from '../charts/patch.ts';
import { type ChartData, type Picture, pictureOf } from '../charts/registry.ts';
import { type NumberNames, Targets } from './targets.ts';
import type { Moment } from './program.ts';

/** A chart on the page, with what is needed to draw it. */
interface Scene {
  figure: HTMLElement;
  svg: SVGSVGElement;
  texts: Record<string, string>;
  marks: Element;
  picture: Picture;
  targets: Targets;
  /** What was drawn last. */
  drawn: string;
  size: Size | undefined;
}

/** Draws moments on the stage. A chart whose code throws keeps its finished picture and is not tried again. */
export interface Stage {
  show: (moment: Moment) => void;
  /** Draws every chart finished where it stands, until `resume`: at the size that it has on the page, or as it is printed. */
  finish: (as: 'page' | 'print') => void;
  resume: () => void;
}

function readScene(figure: HTMLElement): Scene | undefined {
  const svg = figure.querySelector<SVGSVGElement>('svg.picture');
  const json = figure.querySelector('script[type="application/json"]')?.textContent;
  const marks = svg?.querySelector('.marks');
  if (!svg || !marks || !json) return undefined;
  const { data, texts, names } = JSON.parse(json) as { data: ChartData; texts: Record<string, string>; names: NumberNames };
  const targets = new Targets(figure.querySelector<HTMLElement>('.targets') ?? undefined, names);
  return { figure, svg, marks, texts, picture: pictureOf(data), targets, drawn: '', size: undefined };
}

/**
 * Takes over the charts of the page.
 * @param zoom how much larger than on a page their letters and marks are
 */
export function startStage(figures: Iterable<HTMLElement>, zoom: () => number = () => 1): Stage {
  const scenes = new Map<string, Scene>();
  const charts = [...figures];
  let onStage: HTMLElement | undefined;
  for (const figure of charts) {
    const scene = readScene(figure);
    if (scene) scenes.set(figure.dataset.chart ?? '', scene);
  }
  let current: Moment | undefined;
  /** Where the charts are drawn. */
  let drawing: 'stage' | 'page' | 'print' = 'stage';

  /** Sizes are asked for once, and again when they have changed. */
  const sizeOf = (scene: Scene): Size => {
    if (scene.size) return scene.size;
    const by = zoom();
    const size = { width: Math.round(scene.svg.clientWidth / by), height: Math.round(scene.svg.clientHeight / by) };
    if (size.width < 10 || size.height < 10) return size;
    scene.svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    scene.size = size;
    return size;
  };

  /** Says which cue is shown, to other scripts and to those who do not see it. */
  const name = ({ figure, svg, texts }: Scene, cue: string | undefined) => {
    if (figure.dataset.drawn !== undefined && figure.dataset.cue === (cue ?? '')) return;
    figure.dataset.drawn = '';
    figure.dataset.cue = cue ?? '';
    const description = svg.querySelector('desc');
    if (description && cue && texts[cue]) description.textContent = texts[cue];
  };

  const draw = (id: string, scene: Scene, { from, to, t }: Omit<Moment, 'scene'>) => {
    const size = sizeOf(scene);
    if (!scene.size) return;
    const key = [from, to, t, size.width, size.height].join();
    if (scene.drawn === key) return;
    try {
      const marks = scene.picture(from, to, t, size);
      patch(scene.marks, marks);
      scene.targets.follow(marks, scene.svg.clientWidth / size.width || 1);
      scene.drawn = key;
      name(scene, to);
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
      if (onStage) onStage.dataset.onStage = '';
    }
    if (scene) draw(moment.scene, scene, moment);
  };
  const finished = (id: string, scene: Scene) => {
    const cue = scene.figure.dataset.finished;
    draw(id, scene, { from: cue, to: cue, t: 1 });
  };
  const finish = (as: 'page' | 'print') => {
    drawing = as;
    for (const [id, scene] of scenes) {
      scene.size = undefined;
      if (as === 'print') {
        scene.size = { width: 640, height: 460 };
        scene.svg.setAttribute('viewBox', '0 0 640 460');
      }
      finished(id, scene);
    }
  };
  const resume = () => {
    drawing = 'stage';
    for (const scene of scenes.values()) scene.size = undefined;
    if (current) show(current);
  };

  const sized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const found = [...scenes].find(([, { svg }]) => svg === target);
      if (drawing === 'print' || !found || contentRect.width === 0) continue;
      const [id, scene] = found;
      const { width, height } = scene.size ?? { width: 0, height: 0 };
      const by = zoom();
      if (Math.round(contentRect.width / by) === width && Math.round(contentRect.height / by) === height) continue;
      scene.size = undefined;
      if (drawing === 'page') finished(id, scene);
      else if (current?.scene === id) show(current);
    }
  });
  for (const { svg } of scenes.values()) sized.observe(svg);
  return { show, finish, resume };
}
