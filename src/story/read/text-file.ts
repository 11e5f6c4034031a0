import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../problem.ts';

/** A content file as text, and its name in problems. */
export interface TextFile {
  name: string;
  text: string;
}

/** Reads the files of a content folder and reports wrong encodings and line ends. */
export class ContentFolder {
  readonly problems: Problem[] = [];
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** The name of a path in problems: name of the content folder and path, with slashes. */
  name(path: string): string {
    return join(basename(this.dir), path).replaceAll('\\', '/');
  }

  /** Sorted names, without extension, of the files of a folder with this extension; empty if there is no folder. */
  list(folder: string, extension: string): string[] {
    const path = join(this.dir, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => file.endsWith(extension))
      .map((file) => file.slice(0, -extension.length))
      .sort();
  }

  /** Whether there is such a file. */
  has(path: string): boolean {
    return existsSync(join(this.dir, path));
  }

  /** The text of a file; `undefined` and a problem if it does not exist. */
  read(path: string): TextFile | undefined {
    const name = this.name(path);
    const full = join(this.dir, path);
    if (!existsSync(full)) {
      this.problems.push({ file: name, line: 1, message: 'This file is missing.', mend: 'Write it; docs/authoring.md shows its form.' });
      return undefined;
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(full));
    } catch {
      this.problems.push({ file: name, line: 1, message: 'This file is not UTF-8.', mend: 'Save it as UTF-8 without a byte-order mark.' });
      return undefined;
    }
    if (text.startsWith('\uFEFF')) {
      this.problems.push({
        file: name,
        line: 1,
        message: 'The file begins with a byte-order mark.',
        mend: 'Save it as UTF-8 without a byte-order mark.',
      });
      text = text.slice(1);
    }
    if (text.includes('\r')) {
      const line = text.slice(0, text.indexOf('\r')).split('\n').length;
      this.problems.push({ file: name, line, message: 'The file has Windows line ends (CR LF).', mend: 'Save it with LF line ends.' });
      text = text.replace(/\r\n?/g, '\n');
    }
    return { name, text };
  }
}
