import { existsSync, readFileSync } from 'node:fs';

/**
 * Headers for the paths that a rule is about.
 * @typedef {{ path: RegExp, headers: [name: string, value: string][] }} HeaderRule
 */

/** @param {string} path a path with `*` for anything and `:name` for what stands between two slashes */
const pattern = (path) =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/:\w+/g, '[^/]+')}$`,
  );

/**
 * Rules of a `_headers` file as hosts of static sites read it: a path, and under it its headers; none without a file.
 * @param {string} file
 * @returns {HeaderRule[]}
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function readHeaders(file) {
  if (!existsSync(file)) return [];
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\//.test(line)) rules.push({ path: pattern(line.trim()), headers: [] });
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1], header[2]]);
  }
  return rules;
}

/**
 * Headers of a path. Where several rules name one, all hold, joined.
 * @param {HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersOf(rules, path) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { headers } of rules.filter((rule) => rule.path.test(path)))
    for (const [name, value] of headers) found[name] = name in found && found[name] !== value ? `${found[name]}, ${value}` : value;
  return found;
}
