import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { rowNames } from './row-names.ts';
import { sizes, worded } from './row-sizes.ts';

/** The current status of each row, by address: a point has that of its series, or of the figure that it refers to. */
function statuses(draft: Draft): Map<string, string> {
  const figures = new Map(draft.figures.rows.map(({ value: { id, status } }) => [id, status as string]));
  const points = draft.series.flatMap(({ id, about, table }) =>
    table.rows.flatMap(({ value: { key, figure } }) => {
      const own = figure ? figures.get(figure) : about.value?.status;
      return own === undefined ? [] : [[`${id}/${key}`, own] as const];
    }),
  );
  return new Map([...figures, ...points]);
}

/** Corrections of unknown rows, out of order, that change nothing, or whose chain does not end at the current value. */
export function checkCorrections(draft: Draft): Problem[] {
  const [now, standing] = [sizes(draft), statuses(draft)];
  const rows = rowNames(draft);
  const last = new Map<string, { line: number; date: string; to: string }>();
  const problems: Problem[] = [];
  const file = draft.corrections.name;
  for (const { line, value } of draft.corrections.rows) {
    const report = (message: string, mend: string) => problems.push({ file, line, message, mend });
    const [from, to] = [worded(value.old), worded(value.new)];
    const isStatus = 'status' in value.old;
    // A number and its status are corrected apart from each other.
    const name = isStatus ? `${value.about} status` : value.about;
    const before = last.get(name);
    last.set(name, { line, date: value.date, to });
    if (!rows.has(value.about) || draft.derived.ids.has(value.about)) {
      report(`The number "${value.about}" is not in the ledger.`, 'Name a figure, or a point of a series.');
      last.delete(name);
    } else if (isStatus !== 'status' in value.new) {
      report(`This correction of "${value.about}" ends at something else than it begins with.`, 'Write two numbers, or two statuses.');
      last.delete(name);
    } else if (from === to)
      report(`This correction of "${value.about}" changes nothing.`, 'Write what stood before in old and what stands now in new.');
    else if (before && before.date > value.date)
      report('This correction is earlier than the one above it.', 'Sort the corrections of a number by date.');
    else if (before && before.to !== from)
      report(
        `This correction begins at ${from}, and the one on line ${before.line} ends at ${before.to}.`,
        'Make one follow from the other.',
      );
  }
  for (const [name, { line, to }] of last) {
    const about = name.replace(/ status$/, '');
    const current = name === about ? now.get(about) : standing.get(about);
    if (current !== undefined && current !== to)
      problems.push({
        file,
        line,
        message: `The last correction of "${about}" ends at ${to}, and its row has ${current}.`,
        mend: 'Change the row too, or add a correction.',
      });
  }
  return problems;
}
