import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Greatest difference between the minutes of all stops and of the lesson, as a share of the latter. */
const slack = 0.05;

/** Lessons with unknown entries, questions or numbers, minutes that do not add up, or words missing in a language. */
export function checkLessons(draft: Draft): Problem[] {
  const questions = new Map(
    draft.milestones
      .filter(({ lang }) => lang === draft.languages[0])
      .map((file) => [file.id, file.outline.questions.map(({ name }) => name)]),
  );
  const points = new Map(draft.series.map(({ id, table }) => [id, table.ids]));
  const hasNumber = (address: string) => {
    const [series = '', key] = address.split('/');
    return key === undefined ? draft.figures.ids.has(series) || draft.derived.ids.has(series) : (points.get(series)?.has(key) ?? false);
  };
  return draft.lessons.flatMap(({ name, value, lineOf }) => {
    if (!value) return [];
    const problems: Problem[] = [];
    const report = (path: (string | number)[], message: string, mend: string) =>
      problems.push({ file: name, line: lineOf(...path), message, mend });
    const sum = value.stops.reduce((all, { minutes }) => all + minutes, 0);
    if (Math.abs(sum - value.minutes) > value.minutes * slack)
      report(
        ['minutes'],
        `The stops take ${sum} minutes, the lesson ${value.minutes}.`,
        'Change the minutes of the stops, or of the lesson.',
      );
    value.stops.forEach(({ entry, question }, index) => {
      const known = questions.get(entry);
      if (!known) report(['stops', index, 'entry'], `The entry "${entry}" does not exist.`, 'Name an entry by the name of its file.');
      else if (question !== undefined && !known.includes(question))
        report(
          ['stops', index, 'question'],
          `The entry "${entry}" has no question "${question}".`,
          known.length > 0 ? `Name one of its own: ${known.join(', ')}.` : 'Write one there, or leave it out here.',
        );
      if (value.stops.findIndex((stop) => stop.entry === entry) < index)
        report(['stops', index, 'entry'], `The entry "${entry}" is a stop already.`, 'Teach it once.');
    });
    value.exercise.forEach((address, index) => {
      if (!hasNumber(address))
        report(['exercise', index], `There is no number "${address}".`, 'Name a figure, or a point of a series as series/key.');
      else if (value.exercise.indexOf(address) < index)
        report(['exercise', index], `The number "${address}" stands twice.`, 'Name it once.');
    });
    const words = [
      [['title'], value.title],
      ...value.aims.map((aim, index) => [['aims', index], aim] as const),
      ...value.stops.flatMap(({ task }, index) => (task ? [[['stops', index, 'task'], task] as const] : [])),
    ] as const;
    for (const [path, text] of words)
      for (const lang of draft.languages)
        if (!text[lang]) report([...path], `The words in "${lang}" are missing.`, 'Write them in every language of the story.');
    return problems;
  });
}
