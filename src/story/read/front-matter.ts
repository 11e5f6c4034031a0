/** The front matter and the text of a Markdown file. */
export interface FrontMatter {
  yaml: string;
  body: string;
  /** Number of lines above the fields. */
  yamlOffset: number;
  /** Number of lines above the text. */
  bodyOffset: number;
}

/** A line of hyphens around the fields; spaces behind it, and empty lines above it, are nothing. */
const fences = /^((?:[ \t]*\n)*---[ \t]*\n)(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** Splits a Markdown file at its `---` lines; `undefined` if it has no front matter. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = fences.exec(text);
  if (!match) return undefined;
  const [whole, above, yaml = ''] = match;
  const linesIn = (part: string) => part.split('\n').length - 1;
  return { yaml, body: text.slice(whole.length), yamlOffset: linesIn(above!), bodyOffset: linesIn(whole) };
}

/** Why a file has no front matter that can be read, and what to do about it. */
export function faultOfFences(text: string): { line: number; message: string; mend: string } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first]?.trim() ?? '';
  const fields = lines.findIndex((line) => /^(?:title|date)[ \t]*[:：]/.test(line));
  const mend = 'Begin it with a line ---, the fields, and a line ---.';
  if (opening === '---')
    return { line: first + 1, message: 'The front matter does not end.', mend: 'Write a line --- below its last field.' };
  if (fields < 0) return { line: 1, message: 'The file has no front matter.', mend };
  if (fields === first)
    return { line: first + 1, message: 'The front matter does not begin.', mend: 'Write a line --- above its first field.' };
  if (/^(?:[-–—−+=~]+)$/.test(opening))
    return { line: first + 1, message: `"${opening}" is no line that front matter begins with.`, mend: 'Write three plain hyphens: ---' };
  return { line: first + 1, message: 'Something stands above the front matter.', mend };
}
