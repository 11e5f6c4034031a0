import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Crop, ImageScene } from '../schemas/scene.ts';
import { contentDir } from '../story/content-files.ts';
import { imageSize, type ImageSize } from './image-size.ts';

/** A picture of one size, as a file of the site. */
export interface Variant extends ImageSize {
  /** Name of its file. */
  name: string;
  bytes: () => Promise<Buffer>;
}

/** A picture in its sizes, the smallest first. */
export interface ShownImage {
  /** For all screens. */
  wide: Variant[];
  /** For narrow ones, where they show another part. */
  narrow: Variant[];
}

/** Widths of the files of a picture: a phone, a desk, and both with two pixels for one. */
const widths = [480, 960, 1600];
const quality = 78;
const cache = join('.cache', 'images');

/** The picture of a scene in one width, made once for what it is made from. */
function variant(scene: ImageScene, source: Buffer, size: ImageSize, part: Crop, width: number): Variant {
  const [left, top, wide, high] = part.map((share) => share / 100) as Crop;
  const region = {
    left: Math.round(size.width * left),
    top: Math.round(size.height * top),
    width: Math.max(1, Math.floor(size.width * wide)),
    height: Math.max(1, Math.floor(size.height * high)),
  };
  const height = Math.max(1, Math.round((width * region.height) / region.width));
  const stem = scene.file.replace(/^.*\/|\.[^.]+$/g, '');
  const made = createHash('sha256')
    .update(source)
    .update(JSON.stringify([region, width, quality]))
    .digest('hex')
    .slice(0, 10);
  const name = `${stem}-${width}.${made}.webp`;
  const bytes = async () => {
    const path = join(cache, name);
    if (existsSync(path)) return readFileSync(path);
    const isSvg = scene.file.endsWith('.svg');
    // A drawing is set at the size that it is shown at.
    const density = isSvg ? Math.min(900, Math.max(72, (72 * width) / region.width)) : undefined;
    const opened = sharp(source, density === undefined ? {} : { density }).rotate();
    const scale = isSvg ? (await opened.clone().toBuffer({ resolveWithObject: true })).info.width / size.width : 1;
    const cut = Object.fromEntries(Object.entries(region).map(([side, value]) => [side, Math.floor(value * scale)])) as typeof region;
    const picture = await opened.extract(cut).resize(width, height, { fit: 'fill' }).webp({ quality }).toBuffer();
    mkdirSync(cache, { recursive: true });
    writeFileSync(path, picture);
    return picture;
  };
  return { name, width, height, bytes };
}

/** The picture of a scene in its sizes; none is larger than its file. Throws where the file cannot be read, which the checker rules out. */
export function variantsOf(scene: ImageScene): ShownImage {
  const source = readFileSync(join(contentDir, scene.file));
  const size = imageSize(source);
  if (!size) throw new Error(`The picture ${scene.file} cannot be read. Run the checker.`);
  const made = (part: Crop) => {
    const own = scene.file.endsWith('.svg') ? Infinity : Math.floor((size.width * part[2]) / 100);
    const fitting = widths.filter((width) => width <= own);
    return (fitting.length > 0 ? fitting : [own]).map((width) => variant(scene, source, size, part, width));
  };
  return { wide: made(scene.crop.wide ?? [0, 0, 100, 100]), narrow: scene.crop.narrow ? made(scene.crop.narrow) : [] };
}

/** A picture within a picture or a document of its own: its size, and its bytes as an address. */
export interface InlineImage extends ImageSize {
  href: string;
}

/**
 * The picture of a scene as an address that holds it.
 * @param width the least width wanted, where the file has it
 * @param type JPEG for programs that draw SVG
 */
export async function inlineImage(scene: ImageScene, width: number, type: 'webp' | 'jpeg' = 'webp'): Promise<InlineImage> {
  const { wide } = variantsOf(scene);
  const found = wide.find((one) => one.width >= width) ?? wide.at(-1)!;
  const bytes = await found.bytes();
  const own = type === 'jpeg' ? await sharp(bytes).flatten({ background: '#ffffff' }).jpeg({ quality: 84 }).toBuffer() : bytes;
  return { width: found.width, height: found.height, href: `data:image/${type};base64,${own.toString('base64')}` };
}
