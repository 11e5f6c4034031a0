import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from './check-story.ts';
import { contentDir, parts } from '../content-files.ts';
import { formatProblems } from '../problem.ts';
import { unlisted } from './published-ids.ts';
import { sizes } from './row-sizes.ts';

/**
 * Adds every id that is not yet in `published.csv`, with the number that it names, so that the checker notices if one disappears or changes.
 * Existing rows stay as they are.
 */
const { draft, problems } = checkStory(contentDir);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const path = join(contentDir, parts.published);
  const isFirst = !existsSync(path);
  if (isFirst) writeFileSync(path, 'kind,id,now,on,said\n');
  const rows = unlisted(draft);
  const columns = readFileSync(path, 'utf8').split(/\r?\n/, 1)[0]!.split(',');
  const numbers = sizes(draft);
  // Ids of the first edition need no day; a list without a column keeps its form.
  const today = isFirst ? '' : new Date().toISOString().slice(0, 10);
  const row = ({ kind, id }: (typeof rows)[number]) => {
    const cells: Record<string, string> = { kind, id, on: today, said: kind === 'number' ? (numbers.get(id) ?? '') : '' };
    return `${columns.map((name) => cells[name] ?? '').join(',')}\n`;
  };
  appendFileSync(path, rows.map(row).join(''));
  console.log(`${rows.length} ${rows.length === 1 ? 'id' : 'ids'} added to ${parts.published}.`);
}
