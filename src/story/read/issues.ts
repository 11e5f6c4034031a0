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
const isEmpty = (value: unknown) => value === '' || value === null;
const choose = (values: readonly unknown[]) =>
  values.length === 1 ? `Write ${String(values[0])}, or leave it empty.` : `Write one of: ${values.map(String).join(', ')}.`;
const at = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** Message and mend for one value of a field that exists. */
function sentence(issue: Issue, subject: string, found: unknown): { message: string; mend: string } {
  const [what, mend] = issue.message.split('\n');
  if (isEmpty(found) || what === 'is empty') {
    const choice = issue.code === 'invalid_value' ? choose(issue.values) : undefined;
    // The mend of a format is about characters, and an empty cell has none.
    const form = issue.code === 'invalid_format' ? undefined : mend;
    return { message: `${subject} is empty.`, mend: choice ?? form ?? 'Fill it; docs/authoring.md says what it holds.' };
  }
  if (mend) return { message: `${subject} ${quote(found)} ${what}.`, mend };
  if (issue.code === 'invalid_value') return { message: `${subject} is ${quote(found)}.`, mend: choose(issue.values) };
  return { message: `${subject} is ${quote(found)}, which is not allowed (${what}).`, mend: 'docs/authoring.md says what it holds.' };
}

/**
 * Turns the issues of a schema into sentences. A message in a schema is what is wrong and, after a line break, the mend.
 * @param joint separator in the name of a nested field: `.` in a document, `_` in the header of a table
 */
export function authorIssues(error: { issues: Issue[] }, data: unknown, joint = '.'): AuthorIssue[] {
  return error.issues.flatMap((issue): AuthorIssue[] => {
    const path = issue.path as (string | number)[];
    const subject = path.length > 0 ? `"${path.join(joint)}"` : 'The file';
    const found = at(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${[...path, key].join(joint)}" is not a field here.`,
        mend: 'Remove it, or correct its spelling.',
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
}
