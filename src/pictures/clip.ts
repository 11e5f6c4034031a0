import sharp from 'sharp';
import type { Size } from '../charts/mark.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';
import { chartSheet } from './chart-picture.ts';
import type { Faces } from './faces.ts';
import { pixelsOf } from './raster.ts';

const short = 720;
const long = (short * 16) / 9;

/** The shapes in which a clip is made, by the proportion of their sides, in pixels. */
export const clipShapes: Readonly<Record<'1x1' | '9x16' | '16x9', Size>> = {
  '1x1': { width: short, height: short },
  '9x16': { width: short, height: long },
  '16x9': { width: long, height: short },
};

/** A picture of a clip and how long it stands, in seconds. */
export interface Frame {
  svg: string;
  lasts: number;
}

/** Seconds: of a frame, and how long the picture of a cue stands. */
const times = { frame: 0.08, cue: 0.5, end: 2.5 };
/** Frames of the change from the paper, and of a change between two cues. */
const frames = { first: 8, next: 24 };

/** The changes of a clip: the paper to the first cue of the scene, and that to the finished one. */
function changesOf(scene: Scene): [from: string | undefined, to: string][] {
  const [first] = Object.keys(scene.cues);
  const { finished } = scene;
  return first === undefined || first === finished
    ? [[undefined, finished]]
    : [
        [undefined, first],
        [first, finished],
      ];
}

/**
 * The change of a scene as pictures, each with title, source, and the rival of every disputed number: from the empty paper to the first cue,
 * and to the finished picture, which stands longest.
 * @param url address of the chart's page, without its protocol
 */
export function clipFrames(story: Story, id: string, scene: Scene, size: Size, url: string, faces: Faces): Frame[] {
  const changes = changesOf(scene);
  const cues = changes.map(([, to]) => to);
  const picture = chartSheet(story, id, scene, size, url, faces, { margin: 52, heads: [40, 36, 32, 28], headLines: 2, foot: 16, cues });
  return changes.flatMap(([from, to], change) => {
    const count = from === undefined && changes.length > 1 ? frames.first : frames.next;
    const stands = change === changes.length - 1 ? times.end : times.cue;
    return Array.from({ length: count + 1 }, (_, index) => ({
      svg: picture(from, to, index / count),
      lasts: index === count ? stands : times.frame,
    }));
  });
}

/**
 * Frames as an animated picture of the WebP format, which begins again at its end. Frames that are alike become one that stands longer. It is
 * without loss: of few flat colours that takes a fraction of the bytes, and a frame that is built on the one before keeps no shade of it.
 */
export async function animatedWebp(shown: readonly Frame[], { width, height }: Size): Promise<Buffer> {
  const pixels = Buffer.concat(shown.map(({ svg }) => pixelsOf(svg)));
  const raw = { width, height: height * shown.length, channels: 4, pageHeight: height } as const;
  return sharp(pixels, { raw, limitInputPixels: false })
    .webp({ lossless: true, effort: 2, loop: 0, delay: shown.map(({ lasts }) => lasts * 1000) })
    .toBuffer();
}
