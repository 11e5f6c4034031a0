import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The day that files in an archive carry, in the time of the machine, as archives count it: the first that they can name. */
const day = new Date(1980, 0, 1);

/** Files that are pressed already. */
const isPressed = (path: string) => /\.(?:png|jpe?g)$/.test(path);

/** Files as one archive, in the order given, with nothing in it of when it was made: the same files are the same bytes. */
export function archiveOf(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const entries = [...files].map(([path, content]) => [
    path,
    [typeof content === 'string' ? strToU8(content) : content, { level: isPressed(path) ? 0 : 6, mtime: day }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** The files of an archive by their paths; folders are none. */
export function filesIn(archive: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/')));
}

/** A file as text. */
export const textOf = (file: Uint8Array): string => strFromU8(file);
