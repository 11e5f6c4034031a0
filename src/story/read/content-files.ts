import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files of a story, wherever they are. */
export interface ContentFiles {
  /** Name of the folder, as problems show it. */
  label: string;
  /** Paths of all files from the folder, with slashes. */
  paths: readonly string[];
  /** What a file holds. */
  bytes: (path: string) => Uint8Array;
}

/** The files of a folder of the disk; none where there is no such folder. */
export function filesOf(dir: string): ContentFiles {
  const entries = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/').replace(/^\/+/, ''));
  return { label: basename(dir), paths, bytes: (path) => readFileSync(join(dir, path)) };
}
