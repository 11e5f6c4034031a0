/** The front matter and the text of a Markdown file. */
export interface FrontMatter {
  yaml: string;
  body: string;
  /** Number of lines above the text. */
  bodyOffset: number;
}

/** Splits a Markdown file at its `---` lines; `undefined` if it has no front matter. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyOffset: match[0].split('\n').length - 1 };
}
