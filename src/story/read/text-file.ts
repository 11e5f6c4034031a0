import type { Problem } from '../problem.ts';
import type { ContentFiles } from './content-files.ts';

/** A content file as text, and its name in problems. */
export interface TextFile {
  name: string;
  text: string;
}

/** Marks that version control leaves where two versions of a file meet. */
const conflict = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m;
/** Characters that nobody sees or that stand for nothing: controls, lost characters, invisible marks, private use. */
// eslint-disable-next-line no-control-regex
const unseen = /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFF9-\uFFFF]/;

const nameOf = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Reads the files of a content folder and reports encodings, characters and marks that no text has. */
export class ContentFolder {
  readonly problems: Problem[] = [];
  private readonly files: ContentFiles;
  private readonly paths: ReadonlySet<string>;

  constructor(files: ContentFiles) {
    this.files = files;
    this.paths = new Set(files.paths);
  }

  /** The name of a path in problems: name of the content folder and path, with slashes. */
  name(path: string): string {
    return `${this.files.label}/${path}`.replaceAll('\\', '/');
  }

  /** Sorted names, without extension, of the files of a folder with this extension; empty if there is no folder. */
  list(folder: string, extension: string): string[] {
    const begin = `${folder}/`;
    return (
      this.files.paths
        .filter((path) => path.startsWith(begin) && path.endsWith(extension) && !path.slice(begin.length).includes('/'))
        .map((path) => path.slice(begin.length, -extension.length))
        // A file whose name is no id is told by its name alone.
        .filter((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
        .sort()
    );
  }

  /** Whether there is such a file. */
  has(path: string): boolean {
    return this.paths.has(path);
  }

  /**
   * The text of a file with LF line ends and without a byte-order mark; `undefined` and a problem if it does not exist or is no text that
   * can be read.
   */
  read(path: string): TextFile | undefined {
    const name = this.name(path);
    const refuse = (line: number, message: string, mend: string) => {
      this.problems.push({ file: name, line, message, mend });
      return undefined;
    };
    if (!this.has(path)) return refuse(1, 'This file is missing.', 'Write it; docs/authoring.md shows its form.');
    const bytes = this.files.bytes(path);
    const utf8 = 'Save it as UTF-8; a spreadsheet calls this “CSV UTF-8”.';
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      return refuse(1, 'This file is UTF-16.', utf8);
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return refuse(1, 'This file is not UTF-8.', utf8);
    }
    text = text.replace(/\r\n?/g, '\n');
    const lineAt = (index: number) => text.slice(0, index).split('\n').length;
    const meets = conflict.exec(text);
    if (meets)
      return refuse(
        lineAt(meets.index),
        `Two versions of this file meet here: ${meets[0].slice(0, 7)}`,
        'Keep one of them, and remove the lines of marks <<<<<<<, ======= and >>>>>>>.',
      );
    const strange = unseen.exec(text);
    if (strange)
      refuse(
        lineAt(strange.index),
        strange[0] === '\uFFFD'
          ? 'A character was lost here (U+FFFD).'
          : `There is a character here that nobody sees (${nameOf(strange[0])}).`,
        strange[0] === '\uFFFD' ? 'Write it anew.' : 'Delete it: write the words around it anew.',
      );
    return { name, text };
  }
}
