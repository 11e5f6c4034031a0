import { existsSync, readFileSync } from 'node:fs';

/** Headers for the paths that a rule is about. */
export interface HeaderRule {
  path: RegExp;
  headers: [name: string, value: string][];
}

const pattern = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/:\w+/g, '[^/]+')}$`,
  );

/** Rules of a `_headers` file as hosts of static sites read it: a path, with `*` and `:name`, and under it its headers; none without a file. */
export function readHeaders(file: string): HeaderRule[] {
  if (!existsSync(file)) return [];
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\//.test(line)) rules.push({ path: pattern(line.trim()), headers: [] });
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)!.headers.push([header[1]!, header[2]!]);
  }
  return rules;
}

/** Headers of a path. Where several rules name one, all hold, joined. */
export function headersOf(rules: HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { headers } of rules.filter((rule) => rule.path.test(path)))
    for (const [name, value] of headers) found[name] = name in found && found[name] !== value ? `${found[name]}, ${value}` : value;
  return found;
}
