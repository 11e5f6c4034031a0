import { type Document, LineCounter, parseDocument, isMap, isNode, isScalar, isSeq, type Scalar, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { joinLines } from '../../markdown/parse.ts';
import { authorIssues } from './issues.ts';
import { withoutNames } from './names.ts';
import { yamlMend, yamlMessage } from './yaml-mend.ts';
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
  /** The document before validation, with marks of names as they were typed. */
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

/** Keys whose values are words: a language, or a field of an entry. */
const isWords = (key: string) => /^(?:[a-z]{2}|title|standing|length)$/.test(key);

/** Words of a scalar that is written on several lines, joined as the lines of a text are: YAML puts a space between Han too. */
function joinScalar(scalar: Scalar, text: string): void {
  if (typeof scalar.value !== 'string' || !scalar.range) return;
  const source = text.slice(scalar.range[0], scalar.range[1]);
  if (!source.includes('\n')) {
    // A line end or a tab that is written as \n or \t in double quotes is one all the same.
    if (/[\n\t]/.test(scalar.value)) scalar.value = joinLines(scalar.value.replace(/\t/g, ' '));
    return;
  }
  if (scalar.type === 'PLAIN' || scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') {
    const lines = source.replace(/^(["'])([\s\S]*)\1$/, '$2').replace(/[ \t]*\n[ \t]*/g, '\n');
    // Only where nothing but line ends was folded do lines and value have the same characters.
    if (lines.replaceAll('\n', ' ') === scalar.value) scalar.value = joinLines(lines);
    return;
  }
  scalar.value = joinLines(scalar.value.trim());
}

/** Fields that stand in files of a story below words of several lines; one that is indented as those are becomes words itself. */
const field =
  /^[ \t]+(?:[a-z]{2}|title|date|theme|locator|scene|cue|status|standing|order|after|undated|length|era|place|span|lede|description|heading|question|back|spine|source|published|changed|licence|credits|themes|eras|sentence|figures|remark|kind|finished|cues|text|show|through|fit|levels|claims|points|guess|ask|statements|when|words|note|captions|alt|credit|label|unit|definition|authority|measure|display|why|breaks|minutes|aims|stops|entry|task|exercise):(?:[ \t]|$)/;
const indented = {
  message: 'This line is indented as the words above it are, and becomes part of them.',
  mend: 'Begin the field where the one above it begins, or put quotes around the words.',
};

/** The line of a field that is indented below words of one line, where the parser stops at the words; `undefined` where there is none. */
function indentedField(text: string, line: number): number | undefined {
  const [own = '', next = ''] = text.split('\n').slice(line - 1, line + 1);
  const depth = (words: string) => words.length - words.trimStart().length;
  return field.test(next) && depth(next) > depth(own) && /^\s*[\w-]+:[ \t]+[^\s|>[{"']/.test(own) ? line + 1 : undefined;
}

/** What YAML would take out of words without a word, or into them: a comment behind them, an anchor, a tag, a field of its own. */
function swallowed(document: Document, text: string): { at: number; message: string; mend: string }[] {
  const found: { at: number; message: string; mend: string }[] = [];
  const quote = 'Put quotes around the words.';
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (!isScalar(value) || value.type !== 'PLAIN' || !value.comment || !isWords(name)) return;
      const at = value.range![0];
      found.push({ at, message: `"${name}" is cut at #: YAML leaves out "#${value.comment}".`, mend: quote });
    },
    Alias: (_, { source, range }) => {
      found.push({ at: range![0], message: `"*${source}" stands for something else in YAML.`, mend: quote });
    },
    Node: (_, node) => {
      if (!isNode(node) || !node.range) return;
      if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
        const lines = text.slice(node.range[0], node.range[1]).split('\n');
        const place = lines.findIndex((line, index) => index > 0 && field.test(line));
        if (place > 0) found.push({ at: node.range[0] + lines.slice(0, place).join('\n').length + 1, ...indented });
      }
      if ('anchor' in node && node.anchor) found.push({ at: node.range[0], message: `YAML leaves out "&${node.anchor}".`, mend: quote });
      if (node.tag?.startsWith('!')) found.push({ at: node.range[0], message: `YAML leaves out "${node.tag}".`, mend: quote });
    },
  });
  return found;
}

/** Whether a document has words that YAML takes for another place of it. */
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => ((found = true), visit.BREAK) });
  return found;
}

const nameOf = (path: readonly (string | number)[]) => path.join('\n');

/**
 * The line of each path in a document, by `nameOf`: of a field where its name stands, of an item where it begins. The document itself is fifty
 * times as large, and a long story has thousands.
 */
function linesIn(document: Document, lines: LineCounter): Map<string, number> {
  const found = new Map<string, number>();
  const add = (node: unknown, path: readonly (string | number)[]): void => {
    const place = (at: readonly (string | number)[], what: unknown) => {
      const start = isNode(what) ? what.range?.[0] : undefined;
      if (start !== undefined && !found.has(nameOf(at))) found.set(nameOf(at), lines.linePos(start).line);
    };
    if (isMap(node))
      for (const { key, value } of node.items) {
        const at = [...path, String(key)];
        place(at, key ?? value);
        add(value, at);
      }
    if (isSeq(node))
      node.items.forEach((item, index) => {
        place([...path, index], item);
        add(item, [...path, index]);
      });
  };
  add(document.contents, []);
  return found;
}

/** Reads YAML against a schema and reports every problem with its line number. */
export function readYaml<S extends z.ZodType>({ name, text, offset = 0 }: YamlSource, schema: S): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Errors after the first are often consequences of it.
  const problems: Problem[] = document.errors.slice(0, 1).map((error) => {
    const { line } = lines.linePos(startOf(error, document));
    const below = indentedField(text, line);
    if (below !== undefined && /Nested mappings/.test(error.message)) return { file: name, line: below + offset, ...indented };
    const message = `This is not YAML: ${yamlMessage(error.message)}.`;
    return { file: name, line: line + offset, message, mend: yamlMend(text.split('\n')[line - 1] ?? '', error.message) };
  });
  const places = linesIn(document, lines);
  const lineOf = (...path: (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const line = places.get(nameOf(path.slice(0, depth)));
      if (line !== undefined) return line + offset;
    }
    return offset + 1;
  };
  if (problems.length > 0) return { value: undefined, raw: undefined, lineOf, problems };
  for (const { at, message, mend } of swallowed(document, text))
    problems.push({ file: name, line: lines.linePos(at).line + offset, message, mend });
  if (hasAlias(document)) return { value: undefined, raw: undefined, lineOf, problems };
  visit(document, { Scalar: (_, scalar) => joinScalar(scalar, text) });
  const raw: unknown = document.toJS();
  const result = schema.safeParse(withoutNames(raw ?? {}));
  if (result.success) return { value: result.data, raw, lineOf, problems };
  for (const issue of authorIssues(result.error, raw)) {
    problems.push({ file: name, line: lineOf(...issue.path), message: issue.message, mend: issue.mend });
  }
  return { value: undefined, raw, lineOf, problems };
}
