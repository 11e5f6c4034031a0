import { parts } from '../content-files.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Files that systems and programs leave in folders, and that nobody wrote. */
const left = /(^|\/)(?:\.[^/]*|~\$[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|Icon\r)(\/|$)/;
const isId = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
/** Names that programs give to copies, backups and what they have not finished. */
const copied =
  /~$|^#.*#$|\.(?:bak|old|orig|rej|backup|tmp|temp|part|crdownload|icloud|sw[a-p]|sb-[^.]+)$|^~|(?:^| )copy(?: \d+)?(?= of |\.|$)|^copy of |^copie de | \(\d+\)(?=\.|$)|副本|conflict/i;
/** Files of spreadsheets and of programs for words. */
const [workbook, letter] = [/\.(?:xlsx?|xlsm|ods|numbers|et|tsv)$/i, /\.(?:docx?|odt|rtf|pages|wps|pdf|html?)$/i];

const single: string[] = Object.values(parts).filter((path) => /\.\w+$/.test(path));

/** How many letters two names differ by; more than two are many. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++)
    row = row.reduce<number[]>(
      (next, above, j) => (j === 0 ? [i] : [...next, Math.min(above + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))]),
      [],
    );
  return row.at(-1)! <= 2;
}

/** Files that nothing reads, and files whose name is no id. */
export function checkFiles(draft: Draft): Problem[] {
  const root = draft.story.name.replace(/[^/]*$/, '');
  const folders: Record<string, string> = {
    ...Object.fromEntries(draft.languages.map((lang) => [`${parts.milestones}/${lang}`, '.md'])),
    [parts.scenes]: '.yaml',
    [parts.lessons]: '.yaml',
    [parts.method]: '.md',
  };
  const tables = new Set(draft.series.map(({ id }) => id));
  const images = new Set(draft.scenes.flatMap(({ value }) => (value?.kind === 'image' ? [value.file] : [])));
  // Where a scene cannot be read it is not known which picture it shows.
  const unread = draft.scenes.some(({ value }) => !value);

  const unreadFile = 'Nothing reads this file.';
  const faultOf = (path: string): [message: string, mend: string] | undefined => {
    const [, folder = '', file = ''] = /^(?:(.*)\/)?([^/]+)$/s.exec(path)!;
    const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(file)!;
    const named = (): [string, string] => ['The name of this file is no id.', 'Name it in lower-case letters, digits and single hyphens.'];
    if (single.includes(path)) return undefined;
    if (copied.test(file)) return [unreadFile, 'It looks like a copy or a backup that a program left: remove it.'];
    if (workbook.test(file))
      return [unreadFile, 'Save the table from it as “CSV UTF-8” under the name that docs/authoring.md has, and keep it elsewhere.'];
    if (letter.test(file))
      return [unreadFile, 'Copy its words into a file of plain text that docs/authoring.md lists, and keep it elsewhere.'];
    if (folder === parts.series) {
      if (extension === '.csv') return isId(stem) ? undefined : named();
      if (extension === '.yaml')
        return tables.has(stem) ? undefined : [unreadFile, `Write ${root}${parts.series}/${stem}.csv, the table that it speaks of.`];
      return [unreadFile, 'A series is a table <id>.csv and what it measures, <id>.yaml: correct the ending.'];
    }
    if (folder === parts.images)
      return images.has(path) || unread ? undefined : [unreadFile, 'Name it in a scene of the kind image, or keep it elsewhere.'];
    const wanted = folders[folder];
    if (wanted === extension) return isId(stem) ? undefined : named();
    if (wanted) return [unreadFile, `Name it ${stem.endsWith(wanted) ? stem : stem + wanted}: that is what stands in this folder.`];
    const twin = single.find((own) => own.toLowerCase() === path.toLowerCase() || near(own.toLowerCase(), path.toLowerCase()));
    if (twin) return [unreadFile, `Name it ${root}${twin}.`];
    const lang = new RegExp(`^${parts.milestones}/([^/]+)$`).exec(folder)?.[1];
    if (lang) return [unreadFile, `"${lang}" is no language of the story: add it to languages in story.yaml, or remove the file.`];
    const above = Object.keys(folders).find((own) => folder.startsWith(`${own}/`));
    if (above) return [unreadFile, `There are no folders within ${root}${above}: move it up.`];
    return [unreadFile, 'docs/authoring.md lists the files of a story: correct its name or its folder, or keep it elsewhere.'];
  };

  return draft.paths
    .filter((path) => !left.test(path))
    .flatMap((path) => {
      const [message, mend] = faultOf(path) ?? [];
      return message ? [{ file: root + path, line: 1, message, mend: mend! }] : [];
    });
}
