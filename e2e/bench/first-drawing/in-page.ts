import { Scene, sceneData } from '../../../src/client/stage/scene.ts';

/** Scenes of a page whose own stage has not started, for the bench. */
const scenes = new Map<string, Scene>();

/** Scenes are told the size of their boxes as on the stage. */
const sized = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) [...scenes.values()].find(({ svg }) => svg === target)?.fit(contentRect);
});

function sceneOf(name: string): Scene {
  const chart = document.querySelector<HTMLElement>(`.chart[data-chart="${name}"]`)!;
  const scene = scenes.get(name) ?? Scene.of(chart, sceneData(chart), () => 1)!;
  if (!scenes.has(name)) sized.observe(scene.svg);
  scenes.set(name, scene);
  return scene;
}

/** Size of the last picture that was drawn: those that follow are rehearsed in it. */
let like = { width: 0, height: 0 };

const drawings = {
  /** Sets a scene on the stage before its first change, as at the opening: it is drawn in a rehearsal. */
  open: (name: string): void => {
    const scene = sceneOf(name);
    scene.element.dataset.seen = scene.element.dataset.onStage = '';
    scene.fit({ width: scene.svg.clientWidth, height: scene.svg.clientHeight });
    like = scene.size ?? like;
  },
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
