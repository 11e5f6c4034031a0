import type { z } from 'zod';

/** What an issue of a schema says to an author: the field's path, what is wrong, how to mend it. */
export interface AuthorIssue {
  path: (string | number)[];
  message: string;
  mend: string;
}

const quote = (value: unknown) => (value === '' ? 'nothing' : JSON.stringify(value));
const at = (data: unknown, path: PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** Turns the issues of a schema into sentences. Messages of the schemas hold what is wrong and, after a line break, the mend. */
export function authorIssues(error: z.ZodError, data: unknown): AuthorIssue[] {
  return error.issues.flatMap((issue): AuthorIssue[] => {
    const path = issue.path as (string | number)[];
    const field = path.join('.') || 'The file';
    const found = at(data, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `"${[...path, key].join('.')}" is not a field here.`,
        mend: 'Remove it, or correct its spelling.',
      }));
    }
    const [what, mend] = issue.message.split('\n');
    if (mend) {
      const missing = found === undefined;
      const subject = missing || what === 'is empty' ? `"${field}"` : `"${field}" ${quote(found)}`;
      return [{ path, message: `${subject} ${missing ? 'is missing' : what}.`, mend }];
    }
    if (found === undefined) return [{ path, message: `"${field}" is missing.`, mend: 'Add it; docs/authoring.md says what it holds.' }];
    if (issue.code === 'invalid_value') {
      return [{ path, message: `"${field}" is ${quote(found)}.`, mend: `Write one of: ${issue.values.map(String).join(', ')}.` }];
    }
    return [{ path, message: `"${field}" is ${quote(found)}, which is not allowed (${what}).`, mend: 'docs/authoring.md says what it holds.' }];
  });
}
