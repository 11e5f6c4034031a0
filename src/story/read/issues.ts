import type { z } from 'zod';

/** An issue of a schema as it is shown to an author. `path` is that of the field. */
export interface AuthorIssue {
  path: (string | number)[];
  message: string;
  mend: string;
  /** Whether the field itself is missing or unknown: in a table this is a problem of the column. */
  column: boolean;
}

type Issue = z.core.$ZodIssue;

const quote = (value: unknown) => JSON.stringify(value);
const isEmpty = (value: unknown) => value === '' || value === null || (Array.isArray(value) && value.length === 0);
const choose = (values: readonly unknown[]) =>
  values.length === 1 ? `Write ${String(values[0])}, or leave it empty.` : `Write one of: ${values.map(String).join(', ')}.`;
const at = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** What a value is instead of what its field takes, by the kinds of both. */
const kinds: Record<string, [what: string, mend: string]> = {
  array: ['is not a list', 'Write it in brackets, with commas between several: [one, two].'],
  record: ['has no languages', 'Write the words in each language: {en: "words"}.'],
  object: ['is not a group of fields', 'docs/authoring.md shows what stands in it.'],
  boolean: ['is neither true nor false', 'Write true, or leave the field out.'],
  number: ['is not a number', 'Write a plain number without quotes.'],
  string: ['is not text', 'Put quotes around it.'],
  int: ['is not a whole number', 'Write a whole number, such as 2.'],
  tuple: ['is not a list of the right length', 'docs/authoring.md shows what stands in it.'],
};
/** What a list is where one value is taken. */
const listed: [what: string, mend: string] = ['is a list', 'Write one value, without brackets.'];
/** Words in quotes as books print them. */
const curly = /^[“”„«‘].*[“”»’]$/su;

/** What is wrong with a size, and what to write instead. */
function ofSize(issue: Issue): [what: string, mend: string] | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const [limit, small] = issue.code === 'too_small' ? [Number(issue.minimum), true] : [Number(issue.maximum), false];
  if (issue.origin !== 'number' && issue.origin !== 'int')
    return [small ? 'has too few parts' : 'has too many parts', `Write ${small ? 'at least' : 'at most'} ${limit}.`];
  return [small ? 'is too small' : 'is too large', `Write ${small ? 'at least' : 'at most'} ${limit}.`];
}

/** How a field that nobody knows may be meant: fields are written in small letters, with _ before a language of two letters. */
function spelling(key: string): string {
  const plain = key
    .trim()
    .replace(/([_ -][a-z]{2})[-_][a-z]{2,4}$/i, '$1')
    .replace(/[ -](?=[a-z]{2}$)/i, '_')
    .toLowerCase();
  return plain === key || !/^[\w -]+$/.test(key) ? 'Remove it, or correct its spelling.' : `Write it ${plain}, or remove it.`;
}

/** Message and mend for one value of a field that exists. */
function sentence(issue: Issue, subject: string, found: unknown): { message: string; mend: string } {
  const [what, mend] = issue.message.split('\n');
  if (isEmpty(found) || what === 'is empty') {
    const choice = issue.code === 'invalid_value' ? choose(issue.values) : undefined;
    // The mend of a format is about characters, and an empty cell has none.
    const form = issue.code === 'invalid_format' ? undefined : mend;
    return { message: `${subject} is empty.`, mend: choice ?? form ?? 'Fill it; docs/authoring.md says what it holds.' };
  }
  if (typeof found === 'string' && curly.test(found))
    return { message: `${subject} is in curly quotes: ${found}.`, mend: 'Write it in plain quotes ", or without quotes.' };
  // Words in every language stand where a single text is taken, and the message of the field is about a text that is not there.
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'object' && !Array.isArray(found))
    return { message: `${subject} ${quote(found)} is no single text.`, mend: 'Write the words once, without languages and braces.' };
  if (mend) return { message: `${subject} ${quote(found)} ${what}.`, mend };
  const size = ofSize(issue);
  if (size) return { message: `${subject} ${quote(found)} ${size[0]}.`, mend: size[1] };
  const [wrong, instead] =
    issue.code !== 'invalid_type' ? [] : Array.isArray(found) && issue.expected !== 'array' ? listed : (kinds[issue.expected] ?? []);
  if (wrong) return { message: `${subject} ${quote(found)} ${wrong}.`, mend: instead! };
  if (issue.code === 'invalid_value') return { message: `${subject} is ${quote(found)}.`, mend: choose(issue.values) };
  return { message: `${subject} is ${quote(found)}, which is not allowed (${what}).`, mend: 'docs/authoring.md says what it holds.' };
}

/** A value with several issues is told once: the later ones follow from the first. */
const firsts = (issues: AuthorIssue[]): AuthorIssue[] =>
  issues.filter(({ path, column }, index) => column || issues.findIndex((one) => one.path.join('\n') === path.join('\n')) === index);

/**
 * Turns the issues of a schema into sentences. A message in a schema is what is wrong and, after a line break, the mend.
 * @param joint separator in the name of a nested field: `.` in a document, `_` in the header of a table
 */
export function authorIssues(error: { issues: Issue[] }, data: unknown, joint = '.'): AuthorIssue[] {
  const told = error.issues.flatMap((issue): AuthorIssue[] => {
    const path = issue.path as (string | number)[];
    const subject = path.length > 0 ? `"${path.join(joint)}"` : 'The file';
    const found = at(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${[...path, key].join(joint)}" is not a field here.`,
        mend: spelling(key),
        column: true,
      }));
    }
    if (issue.code === 'invalid_key') {
      const [what, mend = 'docs/authoring.md says what it holds.'] = (issue.issues[0]?.message ?? issue.message).split('\n');
      return [{ path, message: `${subject} ${what}.`, mend, column: true }];
    }
    // For a cell that may be empty, the issues of the other member of the union are shown.
    const inner = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
    if (inner && inner.length > 0)
      return authorIssues({ issues: inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) }, data, joint);
    if (found === undefined) {
      const mend = issue.message.split('\n')[1] ?? 'Add it; docs/authoring.md says what it holds.';
      return [{ path, message: `${subject} is missing.`, mend, column: true }];
    }
    return [{ path, ...sentence(issue, subject, found), column: false }];
  });
  return firsts(told);
}
