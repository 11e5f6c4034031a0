import { watchInnerScroll } from './inner-scroll.ts';
import type { Moment } from './program.ts';
import { startRehearsal } from './rehearsal.ts';
import { eases } from '../../charts/timing.ts';
import { Scene, sceneData } from './scene.ts';

/** Draws moments on the stage. If the layout of a chart throws, its last picture stays and it is not drawn again. */
export interface Stage {
  /** @param sealedAt where along the strip of seals a scene goes that gives way, 0–1 */
  show: (moment: Moment, sealedAt?: number) => void;
  /** Says whether something lies over the stage: nothing in it can take the focus then. */
  cover: (isCovered: boolean) => void;
  /** Draws every chart finished, until `resume`: at its size on the page, or at the size of a print. */
  finish: (as: 'page' | 'print') => void;
  resume: () => void;
}

/**
 * Sets up the stage of a page.
 * @param elements the chart elements of the page
 * @param zoom factor by which letters and marks are larger than on a page
 * @param startOffers sets up the buttons that offer a guess (`offers`); without it none is offered
 */
export function startStage(
  elements: Iterable<HTMLElement>,
  zoom: () => number = () => 1,
  startOffers?: (charts: readonly HTMLElement[]) => (moment?: Moment) => void,
): Stage {
  const scenes = new Map<string, Scene>();
  const charts = [...elements];
  const updateOffers = startOffers?.(charts);
  const stage = charts[0]?.closest<HTMLElement>('.stage');
  watchInnerScroll();
  const ribbon = stage?.querySelector<HTMLElement>('.ribbon');
  let onStage: HTMLElement | undefined;
  let covered = false;
  for (const chart of charts) {
    const scene = Scene.of(chart, sceneData(chart), zoom);
    if (scene) {
      scenes.set(chart.dataset.chart ?? '', scene);
      continue;
    }
    // What nothing draws stays as it was printed, as where a page was cut off before the data of its last chart.
    chart.dataset.drawn = '';
    // A picture that is a file is there when its step comes.
    chart.querySelector('img')?.setAttribute('loading', 'eager');
  }
  let current: Moment | undefined;
  /** Where the charts are drawn. */
  let drawing: 'stage' | 'page' | 'print' = 'stage';

  const draw = (id: string, scene: Scene, moment: Omit<Moment, 'scene' | 'at'>) => {
    try {
      scene.draw(moment);
    } catch (error) {
      scenes.delete(id);
      scene.element.dataset.drawn = '';
      console.error(`The chart "${id}" stays as it was printed.`, error);
    }
  };

  /** Shows the picture that gives way as a sheet over the stage, which style moves by its share. */
  let leaving: HTMLElement | undefined;
  let sealed = 0.5;
  const leave = (next: Moment['leaving']) => {
    const sheet = next && charts.find(({ dataset }) => dataset.chart === next.scene);
    if (leaving && leaving !== sheet) {
      delete leaving.dataset.leaving;
      leaving.style.removeProperty('--left');
    }
    leaving = sheet;
    if (!next || !sheet) return;
    const scene = scenes.get(next.scene);
    scene?.keepPrinted();
    sheet.dataset.leaving = sheet.dataset.seen = '';
    sheet.style.setProperty('--sealed', sealed.toFixed(3));
    sheet.style.setProperty('--left', eases.paper(next.share).toFixed(3));
    if (scene) draw(next.scene, scene, { from: next.cue, to: next.cue, t: 1 });
  };

  const rehearsal = startRehearsal(
    charts.flatMap((chart) => {
      const scene = scenes.get(chart.dataset.chart ?? '');
      return scene ? [scene] : [];
    }),
  );

  /** Only what is seen is made inert: the other charts are hidden, and would be styled anew for nothing. On the page nothing is. */
  const setInert = () => {
    for (const part of [onStage, ribbon]) if (part) part.inert = covered && drawing === 'stage';
  };
  const cover = (isCovered: boolean) => {
    covered = isCovered;
    setInert();
  };

  const show: Stage['show'] = (moment, sealedAt = sealed) => {
    current = moment;
    sealed = sealedAt;
    if (drawing !== 'stage') return;
    const scene = scenes.get(moment.scene);
    scene?.keepPrinted();
    if (onStage?.dataset.chart !== moment.scene) {
      if (onStage) {
        delete onStage.dataset.onStage;
        onStage.inert = false;
      }
      onStage = charts.find(({ dataset }) => dataset.chart === moment.scene);
      if (onStage) onStage.dataset.seen = onStage.dataset.onStage = '';
      setInert();
      if (stage) stage.dataset.shows = onStage?.matches('.spine') ? 'spine' : onStage ? 'scene' : '';
    }
    leave(moment.leaving);
    updateOffers?.(moment);
    // Under the opening nothing of it is seen: its picture is prepared first, part by part.
    const waits = moment.at < 0 && scene?.drawnSize === undefined;
    if (scene && !waits) draw(moment.scene, scene, moment);
    rehearsal.after(scene);
  };
  const drawFinished = (id: string, scene: Scene) => {
    const cue = scene.element.dataset.finished;
    draw(id, scene, { from: cue, to: cue, t: 1 });
  };
  const finish = (as: 'page' | 'print') => {
    drawing = as;
    setInert();
    leave(undefined);
    updateOffers?.();
    for (const [id, scene] of scenes) {
      scene.keepPrinted();
      scene.resize(as === 'print' ? { width: 640, height: 460 } : undefined);
      drawFinished(id, scene);
    }
  };
  const resume = () => {
    drawing = 'stage';
    setInert();
    for (const scene of scenes.values()) scene.resize();
    if (current) show(current);
  };

  const sized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const found = [...scenes].find(([, { svg }]) => svg === target);
      if (drawing === 'print' || !found) continue;
      const [id, scene] = found;
      if (!scene.fit(contentRect)) continue;
      if (drawing === 'page') drawFinished(id, scene);
      else if (current && (current.scene === id || current.leaving?.scene === id)) show(current);
    }
  });
  for (const { svg } of scenes.values()) sized.observe(svg);
  // Charts that wait in the text for something that draws them may come to the stage.
  dispatchEvent(new Event('ledger:staged'));
  return { show, cover, finish, resume };
}
