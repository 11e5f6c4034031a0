import { type Document, LineCounter, parseDocument, isMap, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { authorIssues } from './issues.ts';
import type { Problem } from '../problem.ts';

/** A piece of YAML, the name of its file and the number of lines above it. */
export interface YamlSource {
  name: string;
  text: string;
  offset?: number;
}

/** A validated YAML document; `lineOf` gives the line of a path in it. */
export interface YamlFile<T> {
  value: T | undefined;
  /** The document before validation. */
  raw: unknown;
  lineOf: (...path: (string | number)[]) => number;
  problems: Problem[];
}

/** Where an error begins. For a missing closing quote the parser reports the end of the file, so the start of the scalar is taken. */
function startOf(error: YAMLError, document: Document): number {
  let start = error.pos[0];
  if (!error.message.startsWith('Missing closing')) return start;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range) start = range[0];
    },
  });
  return start;
}

/** Reads YAML against a schema and reports every problem with its line number. */
export function readYaml<S extends z.ZodType>({ name, text, offset = 0 }: YamlSource, schema: S): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Errors after the first are often consequences of it.
  const problems: Problem[] = document.errors.slice(0, 1).map((error) => ({
    file: name,
    line: lines.linePos(startOf(error, document)).line + offset,
    message: `This is not YAML: ${error.message.replace(/\.$/, '')}.`,
    mend: 'Look at indents, colons, quotes and brackets here and in the line above.',
  }));
  const lineOf = (...path: (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1]!;
      const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = (pair?.key ?? document.getIn(path.slice(0, depth), true)) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line + offset;
    }
    return offset + 1;
  };
  if (problems.length > 0) return { value: undefined, raw: undefined, lineOf, problems };
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw ?? {});
  if (result.success) return { value: result.data, raw, lineOf, problems };
  for (const issue of authorIssues(result.error, raw)) {
    problems.push({ file: name, line: lineOf(...issue.path), message: issue.message, mend: issue.mend });
  }
  return { value: undefined, raw, lineOf, problems };
}
