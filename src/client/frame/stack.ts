import { copied } from '../../charts/mark.ts';
import type { Position } from '../../scroll/position.ts';
import { momentAt, type StagedStep } from '../stage/program.ts';
import { Scene, sceneData, type SceneData } from '../stage/scene.ts';

/** Every step with a picture of its own below its words: for a page that cannot keep one in place. */
export interface Stack {
  /** The step at a position is drawn as far as it has come; all that were seen before are finished. */
  show: (position: Position | undefined) => void;
  /** Takes the pictures away again. */
  stop: () => void;
}

/** A copy of a chart for one step: its table stays with the first. */
function copyOf(home: HTMLElement, step: StagedStep, first: boolean): HTMLElement {
  const figure = home.cloneNode(true) as HTMLElement;
  figure.classList.add('of-step');
  figure.querySelectorAll(first ? 'script' : 'script, .data, .correction').forEach((part) => part.remove());
  const title = figure.querySelector('title')!.textContent;
  const svg = figure.querySelector('svg.picture')!;
  svg.removeAttribute('aria-labelledby');
  svg.setAttribute('aria-label', title ?? '');
  figure.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  figure.querySelector('.targets')?.replaceChildren();
  figure.dataset.cue = figure.dataset.finished = step.cue;
  delete figure.dataset.onStage;
  delete figure.dataset.seen;
  return figure;
}

/**
 * Puts pictures below steps. A step that shows what the one before shows has none.
 * @param steps the steps of the page
 * @param staged what they show, in the same order
 * @param charts the charts of the page, at home
 */
export function startStack(
  steps: readonly HTMLElement[],
  staged: readonly StagedStep[],
  charts: readonly HTMLElement[],
  spine: string,
): Stack {
  const homes = new Map(charts.map((chart) => [chart.dataset.chart ?? '', chart]));
  const known = new Map<string, SceneData | undefined>();
  const pictures = new Map<Element, { index: number; scene: Scene }>();
  const byStep = new Map<number, Scene>();
  staged.forEach((step, index) => {
    const home = homes.get(step.scene);
    const before = staged[index - 1];
    if (!home || (before?.scene === step.scene && before.cue === step.cue)) return;
    const first = !known.has(step.scene);
    if (first) known.set(step.scene, sceneData(home));
    const figure = copyOf(home, step, first);
    const data = known.get(step.scene);
    const scene = Scene.of(figure, data && { ...data, picture: (...of) => copied(data.picture(...of), `${index}`) }, () => 1);
    steps[index]!.append(figure);
    if (!scene) return;
    byStep.set(index, scene);
    pictures.set(scene.svg, { index, scene });
  });

  const draw = (index: number, arrival: number) => {
    const { milestone, step } = staged[index]!;
    const { from, to, t } = momentAt(staged, spine, { milestone, step, progress: arrival, arrival });
    try {
      byStep.get(index)?.draw({ from, to, t });
    } catch (error) {
      byStep.delete(index);
      console.error(`The chart "${staged[index]!.scene}" of ${milestone} stays as it was printed.`, error);
    }
  };
  document.documentElement.classList.add('stacked');
  let reading = -1;
  let arrived = 1;
  const at = (index: number) => (index === reading ? arrived : index > reading && reading >= 0 ? 0 : 1);
  const seen = new Set<number>();
  const watched = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const { index } = pictures.get(target)!;
      if (!isIntersecting) continue;
      seen.add(index);
      draw(index, at(index));
    }
  });
  const sized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const { index, scene } = pictures.get(target)!;
      if (contentRect.width === 0 || !seen.has(index) || !scene.isOff(contentRect)) continue;
      scene.resize();
      draw(index, at(index));
    }
  });
  for (const svg of pictures.keys()) {
    watched.observe(svg);
    sized.observe(svg);
  }

  return {
    show: (position) => {
      const now = position ? staged.findIndex(({ milestone, step }) => milestone === position.milestone && step === position.step) : -1;
      const was = reading;
      reading = now;
      arrived = position?.arrival ?? 1;
      if (was !== now) for (const index of seen) draw(index, at(index));
      else if (now >= 0) draw(now, arrived);
    },
    stop: () => {
      watched.disconnect();
      sized.disconnect();
      document.documentElement.classList.remove('stacked');
      steps.forEach((step) => step.querySelector('.of-step')?.remove());
    },
  };
}
