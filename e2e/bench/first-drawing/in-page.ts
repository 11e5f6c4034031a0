import { Scene, sceneData } from '../../../src/client/stage/scene.ts';

/** Scenes of a page whose own stage has not started, for the bench. */
const scenes = new Map<string, Scene>();

function sceneOf(name: string): Scene {
  const chart = document.querySelector<HTMLElement>(`.chart[data-chart="${name}"]`)!;
  const scene = scenes.get(name) ?? Scene.of(chart, sceneData(chart), () => 1)!;
  scenes.set(name, scene);
  return scene;
}

/** Size of the last picture that was drawn: those that follow are rehearsed in it. */
let like = { width: 0, height: 0 };

const drawings = {
  /** Does a part of the rehearsal; returns whether nothing is left to do. */
  rehearse: (name: string): boolean => sceneOf(name).prepare(like),
  /** Shows the first moment of a scene that a reader scrolls to. */
  arrive: (name: string, cue: string): void => {
    const scene = sceneOf(name);
    for (const other of scenes.values()) delete other.element.dataset.onStage;
    scene.element.dataset.seen = scene.element.dataset.onStage = '';
    scene.draw({ from: undefined, to: cue, t: 0.05 });
    like = scene.drawnSize ?? like;
  },
};
export type Drawings = typeof drawings;

Object.assign(window, { drawings });
