import type { Mark, Size } from '../charts/mark.ts';
import { pictureOf } from '../charts/registry.ts';
import { chartData } from '../scenes/chart-data.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';
import { lightToken } from './chart-styles.ts';
import type { Faces } from './faces.ts';
import { addressesIn } from '../scenes/rivals.ts';
import { standAlone } from './stand-alone.ts';

/** The finished picture of a cue. */
export interface CuePicture {
  /** Addresses of the numbers that it shows. */
  numbers: string[];
  /** What it is drawn from: the same picture where this is the same. */
  madeFrom: string;
  /** The picture as SVG, on paper of the light theme. */
  svg: (faces: Faces) => string;
}

/**
 * The picture of a scene at a cue, finished, without title, sources and licence: for pages that say those in words of their own.
 * @param size of the picture, in units; words are laid out in these
 */
export function cuePicture(story: Story, id: string, scene: Scene, cue: string, size: Size): CuePicture {
  const marks: readonly Mark[] = pictureOf(chartData(id, scene, story.ledger, story.lang))(cue, cue, 1, size);
  const frame = `width="${size.width}" height="${size.height}"`;
  return {
    numbers: addressesIn(marks),
    madeFrom: JSON.stringify([scene.kind, size, marks]),
    svg: (faces) =>
      `<svg xmlns="http://www.w3.org/2000/svg" ${frame} viewBox="0 0 ${size.width} ${size.height}"><rect ${frame} fill="${lightToken('--paper')}"/>${standAlone(marks, scene.kind, faces)}</svg>`,
  };
}
