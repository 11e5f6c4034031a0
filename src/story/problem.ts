/** Something in `content/` that must be corrected before a story can be built. */
export interface Problem {
  /** Path from the content folder's parent, as an author sees it. */
  file: string;
  /** One-based. */
  line: number;
  /** What is wrong, as a full sentence without the name of the file. */
  message: string;
  /** What to do about it. */
  mend: string;
}

const byPlace = (a: Problem, b: Problem) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);

/** All problems as text for a terminal, in the order of files and lines, each once. */
export function formatProblems(problems: Problem[]): string {
  const lines = [...problems].sort(byPlace).map(({ file, line, message, mend }) => `${file}:${line}  ${message} ${mend}`);
  const unique = [...new Set(lines)];
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${unique.length} ${unique.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return `${unique.join('\n')}\n\n${count}. Nothing was built.`;
}
