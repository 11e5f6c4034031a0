import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from './check-story.ts';
import { contentDir, parts } from '../content-files.ts';
import { formatProblems } from '../problem.ts';
import { unlisted } from './published-ids.ts';

/** Adds every id that is not yet in `published.csv`, so that the checker notices if one disappears. Existing rows stay as they are. */
const { draft, problems } = checkStory(contentDir);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const path = join(contentDir, parts.published);
  const isFirst = !existsSync(path);
  if (isFirst) writeFileSync(path, 'kind,id,now,on\n');
  const rows = unlisted(draft);
  // Ids of the first edition need no day; a list without the column keeps its form.
  const hasDays = /^[^\n]*,on\s*\n/.test(readFileSync(path, 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  const day = hasDays ? `,${isFirst ? '' : today}` : '';
  appendFileSync(path, rows.map(({ kind, id }) => `${kind},${id},${day}\n`).join(''));
  console.log(`${rows.length} ${rows.length === 1 ? 'id' : 'ids'} added to ${parts.published}.`);
}
