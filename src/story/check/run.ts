import { checkStory } from './check-story.ts';
import { contentDir } from '../content-files.ts';
import { formatProblems } from '../problem.ts';

const { draft, problems } = checkStory(contentDir);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const entries = draft.milestones.filter(({ facts }) => facts?.date !== undefined).length;
  console.log(
    `The story is sound: ${entries} entries in ${draft.languages.join(', ')}, ${draft.figures.rows.length} figures, ${draft.series.length} series.`,
  );
}
