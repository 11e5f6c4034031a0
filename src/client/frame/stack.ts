import { copied } from '../../charts/mark.ts';
import type { Position } from '../../scroll/position.ts';
import { momentAt, type StagedStep } from '../stage/program.ts';
import { Scene, sceneData, type SceneData } from '../stage/scene.ts';

/** A picture below the words of each step, for a frame that cannot keep one in place. */
export interface Stack {
  /** Draws the step at a position by its arrival; earlier steps are drawn finished. */
  show: (position: Position | undefined) => void;
  /** Removes the pictures. */
  stop: () => void;
}

/** A copy of a chart element for one step. Only the first copy has the data table. */
function copyOf(home: HTMLElement, step: StagedStep, first: boolean): HTMLElement {
  const copy = home.cloneNode(true) as HTMLElement;
  copy.classList.add('of-step');
  copy.querySelectorAll(first ? 'script' : 'script, .data, .correction').forEach((element) => element.remove());
  const svg = copy.querySelector('svg.picture');
  svg?.setAttribute('aria-label', copy.querySelector('title')?.textContent ?? '');
  svg?.removeAttribute('aria-labelledby');
  copy.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  copy.querySelector('.targets')?.replaceChildren();
  copy.dataset.cue = copy.dataset.finished = step.cue;
  delete copy.dataset.onStage;
  copy.inert = false;
  delete copy.dataset.seen;
  return copy;
}

/**
 * Adds pictures below the steps. A step that shows the same cue as the one before gets none.
 * @param steps the steps of the page
 * @param staged scenes and cues of the steps, in the same order
 * @param charts the chart elements of the page, in their entries
 */
export function startStack(
  steps: readonly HTMLElement[],
  staged: readonly StagedStep[],
  charts: readonly HTMLElement[],
  spine: string,
): Stack {
  const homes = new Map(charts.map((chart) => [chart.dataset.chart ?? '', chart]));
  const dataOf = new Map<string, SceneData | undefined>();
  const pictures = new Map<Element, { index: number; scene: Scene }>();
  const byStep = new Map<number, Scene>();
  staged.forEach((step, index) => {
    const home = homes.get(step.scene);
    const before = staged[index - 1];
    if (!home || (before?.scene === step.scene && before.cue === step.cue)) return;
    const first = !dataOf.has(step.scene);
    if (first) dataOf.set(step.scene, sceneData(home));
    const copy = copyOf(home, step, first);
    const data = dataOf.get(step.scene);
    const scene = Scene.of(copy, data && { ...data, picture: (...of) => copied(data.picture(...of), `${index}`) }, () => 1);
    steps[index]!.append(copy);
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
  const arrivalOf = (index: number) => (index === reading ? arrived : index > reading && reading >= 0 ? 0 : 1);
  const visited = new Set<number>();
  const watched = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const { index } = pictures.get(target)!;
      if (!isIntersecting) continue;
      visited.add(index);
      draw(index, arrivalOf(index));
    }
  });
  const sized = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const { index, scene } = pictures.get(target)!;
      if (!visited.has(index) || !scene.fit(contentRect)) continue;
      draw(index, arrivalOf(index));
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
      if (was !== now) for (const index of visited) draw(index, arrivalOf(index));
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
