import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Size } from '../src/charts/mark.ts';
import { animatedWebp, clipFrames, clipShapes, type Frame } from '../src/pictures/clip.ts';
import { pictureFaces } from '../src/pictures/faces.ts';
import { pixelsOf } from '../src/pictures/raster.ts';
import { checkStory } from '../src/story/check/check-story.ts';
import { compileStories } from '../src/story/compile-story.ts';

/**
 * Makes a clip of the change of each scene in `clips/`: an animated picture in each of three shapes, and a film where ffmpeg is installed.
 * Arguments narrow the clips: `npm run clips -- en population`. Clips are kept in `.cache/clips/` by what they show.
 */
const [out, cache] = ['clips', join('.cache', 'clips')];
const site = process.env.SITE_URL ?? 'https://example.org';
const hasFilm = spawnSync('ffmpeg', ['-version']).status === 0;

/** Bytes that an animated picture may have: what common places for posts take. */
const most = 1e6;

/** A film of frames as MP4: of equal frames, so that one that stands longer comes again. */
function film(frames: readonly Frame[], { width, height }: Size, path: string): void {
  const rate = 25;
  const pixels = frames.flatMap(({ svg, lasts }) => Array<Buffer>(Math.round(lasts * rate)).fill(pixelsOf(svg)));
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', String(rate), '-i', '-'];
  const output = ['-an', '-c:v', 'libx264', '-preset', 'slow', '-crf', '20', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', path];
  const { status, stderr } = spawnSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output], { input: Buffer.concat(pixels) });
  if (status !== 0) throw new Error(`ffmpeg: ${stderr.toString()}`);
}

const asked = process.argv.slice(2);
const faces = await pictureFaces();
const stories = compileStories(checkStory(process.env.CONTENT_DIR ?? 'content').draft, '/');
const kinds = ['webp', ...(hasFilm ? ['mp4'] : [])];
let [made, kept] = [0, 0];
for (const story of stories)
  for (const { id, scene } of story.scenes)
    for (const [shape, size] of Object.entries(clipShapes)) {
      if (![story.lang, id, shape].some((name) => asked.length === 0 || asked.includes(name))) continue;
      if (asked.some((word) => ![story.lang, id, shape].includes(word))) continue;
      if (scene.kind === 'strip' || scene.kind === 'image') continue;
      const url = new URL(`${story.lang}/charts/${id}/`, site);
      const frames = clipFrames(story, id, scene, size, url.host + url.pathname, faces);
      const digest = createHash('sha256').update(JSON.stringify(frames)).digest('hex').slice(0, 24);
      mkdirSync(cache, { recursive: true });
      mkdirSync(join(out, story.lang), { recursive: true });
      for (const kind of kinds) {
        const path = join(cache, `${digest}.${kind}`);
        if (existsSync(path)) kept += 1;
        else if (kind === 'webp') {
          const bytes = await animatedWebp(frames, size);
          if (bytes.length > most) throw new Error(`${story.lang}/${id}-${shape} has ${bytes.length} bytes.`);
          writeFileSync(path, bytes);
        } else film(frames, size, path);
        copyFileSync(path, join(out, story.lang, `${id}-${shape}.${kind}`));
        made += 1;
      }
    }
console.log(`${made} clips in ${out}/, ${kept} of them as they were.${hasFilm ? '' : ' No films: ffmpeg is not installed.'}`);
