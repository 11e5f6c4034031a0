/** Width and height in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

export type ImageKind = 'jpg' | 'png' | 'webp' | 'svg';

/** Tag of Exif that says how the camera lay. */
const orientation = 274;

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What kind of picture the bytes of a file are; `undefined` for none that is known. */
export function readsAs(bytes: Uint8Array): ImageKind | undefined {
  if (latin(bytes, 1, 4) === 'PNG') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>/]/.test(
    new TextDecoder().decode(bytes.subarray(0, 999)),
  )
    ? 'svg'
    : undefined;
}

/** Width and height from the frame header of a JPEG. @see ITU-T T.81, B.2.2 */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const data = view(bytes);
  let turned = false;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xe1 && latin(bytes, at + 4, at + 8) === 'Exif')
      turned = isTurned(bytes.subarray(at + 10, at + 2 + data.getUint16(at + 2)));
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [data.getUint16(at + 5), data.getUint16(at + 7)];
      return turned ? { width: height, height: width } : { width, height };
    }
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

/** Whether the camera lay on its side: the orientation of Exif is 5 or more. */
function isTurned(exif: Uint8Array): boolean {
  if (exif.length < 14) return false;
  const data = view(exif);
  const little = latin(exif, 0, 2) === 'II';
  const first = data.getUint32(4, little);
  if (first + 2 > exif.length) return false;
  for (let entry = 0; entry < data.getUint16(first, little); entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > exif.length) return false;
    if (data.getUint16(at, little) === orientation) return data.getUint16(at + 8, little) >= 5;
  }
  return false;
}

/** Width and height from the first chunk of a WebP. @see https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Uint8Array): ImageSize | undefined {
  const data = view(bytes);
  switch (latin(bytes, 12, 16)) {
    case 'VP8 ':
      return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (data.getUint16(24, true) | (bytes[26]! << 16)) + 1,
        height: (data.getUint16(27, true) | (bytes[29]! << 16)) + 1,
      };
    default:
      return undefined;
  }
}

/** Width and height of the view box of an SVG, or of its own width and height in pixels. */
function svgSize(bytes: Uint8Array): ImageSize | undefined {
  const open = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const box = /\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(open);
  const own = [/\swidth="([\d.]+)(?:px)?"/.exec(open)?.[1], /\sheight="([\d.]+)(?:px)?"/.exec(open)?.[1]];
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : own.map(Number);
  return width && height ? { width, height } : undefined;
}

/** Width and height of a JPEG, PNG, WebP or SVG as it is seen, from the bytes of its file; `undefined` where it does not say. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    switch (readsAs(bytes)) {
      case 'png':
        return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
      case 'jpg':
        return jpegSize(bytes);
      case 'webp':
        return webpSize(bytes);
      case 'svg':
        return svgSize(bytes);
      default:
        return undefined;
    }
  } catch (error) {
    // The file ends within what says its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
