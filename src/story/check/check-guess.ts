import { sentenceReferences } from '../../ledger/prose.ts';
import { yearAfter, yearOf } from '../../locales/edtf-parts.ts';
import type { Qualifier, ValueCell } from '../../schemas/figure.ts';
import type { Scene } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { rowNames } from './row-names.ts';

/** What decides whether a number can be guessed. */
interface Guessed {
  value: ValueCell;
  qualifier: Qualifier;
  form: string;
}

/** Looks up numbers by address, and the address of the row that holds the number: for a point it may be a figure. */
function numbersOf(draft: Draft): { at: (address: string) => Guessed | undefined; rowOf: (address: string) => string } {
  const figures = draft.figures.rows.map(({ value }): [string, Guessed] => [value.id, value]);
  const points = draft.series.flatMap(({ id, table }) => table.rows.map(({ value }) => ({ address: `${id}/${value.key}`, ...value })));
  const own = points.map(({ address, value, qualifier }): [string, Guessed] => [
    address,
    { value, qualifier: qualifier || 'exact', form: 'measurement' },
  ]);
  const rows = new Map(points.filter(({ figure }) => figure !== '').map(({ address, figure }) => [address, figure]));
  const numbers = new Map([...own, ...figures]);
  const rowOf = (address: string) => rows.get(address) ?? address;
  return { at: (address) => numbers.get(rowOf(address)), rowOf };
}

/** Addresses of the numbers that a cue shows; of a series the points up to its date. */
function shownAt(scene: Scene, id: string, draft: Draft): string[] {
  const cue = scene.cues[id];
  const points = (series: string, until = Infinity) =>
    draft.series
      .filter((one) => one.id === series)
      .flatMap(({ table }) => table.rows.filter(({ value }) => yearOf(value.key) < until).map(({ value }) => `${series}/${value.key}`));
  const all = (name: string) => [name, ...points(name)];
  if (!cue) return [];
  if (scene.kind === 'line' && 'fit' in cue) {
    const laid = [scene.main, ...scene.lines, scene.comparison ?? ''].flatMap((series) => points(series, yearAfter(cue.through)));
    return [...laid, ...[...cue.levels, ...cue.claims, ...cue.points].flatMap(all)];
  }
  if (!('show' in cue)) return [];
  if ('through' in cue) return cue.show.flatMap((series) => points(series, yearAfter(cue.through)));
  return [...cue.show, ...('numbers' in cue ? cue.numbers : [])];
}

/** The value of a cell as a list: one value, both ends of a range, or nothing. */
const endsOf = (value: ValueCell): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && 'from' in value ? [value.from, value.to] : [];

/** Guesses of numbers that do not exist, are not shown by their cue, are off the scale or have no one size, and questions that contain the answer. */
export function checkGuess(draft: Draft): Problem[] {
  const { at, rowOf } = numbersOf(draft);
  const known = rowNames(draft);
  return draft.scenes.flatMap(({ name, value: scene, lineOf }): Problem[] => {
    if (!scene || !('guess' in scene) || !scene.guess) return [];
    const { of, cue, early, to, step, ask } = scene.guess;
    const problems: Problem[] = [];
    const report = (path: (string | number)[], message: string, mend: string) =>
      problems.push({ file: name, line: lineOf('guess', ...path), message, mend });
    const cues = Object.keys(scene.cues);
    const shows = (id: string) => shownAt(scene, id, draft).map(rowOf).includes(rowOf(of));

    const number = at(of);
    const sized = number?.form === 'measurement' && number.qualifier !== 'missing' && number.qualifier !== 'disputed';
    if (!known.has(of)) report(['of'], `The number "${of}" is not in the ledger.`, 'Add a row for it, or correct the address.');
    else if (draft.derived.ids.has(of))
      report(['of'], `The number "${of}" is computed, and no source gives it.`, 'Name a figure or a point of a series.');
    else if (number && number.form !== 'measurement')
      report(['of'], `The figure "${of}" is a ${number.form} and cannot be guessed.`, 'Name a number that was measured.');
    else if (number && !sized)
      report(['of'], `The number "${of}" is ${number.qualifier}: there is no one size to guess.`, 'Name a number of one size.');
    else if (number && endsOf(number.value).some((end) => end < 0 || end > to))
      report(['to'], `The number "${of}" does not lie on the scale from 0 to ${to}.`, 'Write a larger end, well above the number.');
    else if (number && endsOf(number.value).includes(to))
      report(
        ['to'],
        `The number "${of}" stands at the end of its scale, which gives it away.`,
        'Write a round end, two to four times as large.',
      );
    if (step > to)
      report(['step'], `The step ${step} is longer than the scale, which ends at ${to}.`, 'Write a hundredth of the scale or so.');

    [cue, ...early].forEach((id, index) => {
      const path = index === 0 ? ['cue'] : ['early', index - 1];
      if (!cues.includes(id)) report(path, `The cue "${id}" does not exist in this scene.`, `Name one of: ${cues.join(', ')}.`);
      else if (!sized) return;
      else if (index === 0 && !shows(id))
        report(path, `The cue "${id}" does not show "${of}".`, 'Name the cue that shows it first; those before it go under early.');
      else if (index > 0 && shows(id))
        report(path, `The cue "${id}" shows "${of}" already.`, 'Name cues under early that do not show it yet.');
    });
    if (scene.kind === 'line' && scene.guess.draw) {
      const { keys, after } = scene.guess.draw;
      const own = draft.series.find(({ id }) => id === scene.main)?.table.rows.map(({ value }) => value.key) ?? [];
      const last = own.findIndex((key) => of === `${scene.main}/${key}`);
      if (last < 1)
        report(['of'], `The number "${of}" ends no line of "${scene.main}".`, 'Name a point of the main series, or leave "draw" out.');
      keys.forEach((key, index) => {
        const place = own.indexOf(key);
        if (place < 1 || (last > 0 && place >= last))
          report(['draw', 'keys', index], `"${key}" is no year of the line to draw.`, 'Name years between its first and its last point.');
        else if (index > 0 && own.indexOf(keys[index - 1]!) >= place)
          report(['draw', 'keys', index], `The years to draw are not in order: "${key}".`, 'Write them from the earliest to the latest.');
      });
      after.forEach((address, index) => {
        const number = at(address);
        const ends = number ? endsOf(number.value) : [];
        if (!known.has(address))
          report(['draw', 'after', index], `The number "${address}" is not in the ledger.`, 'Add a row for it, or correct the address.');
        else if (ends.length !== 1 || ends[0]! < 0 || ends[0]! > to)
          report(
            ['draw', 'after', index],
            `The number "${address}" does not lie on the scale from 0 to ${to}.`,
            'Write a larger end, or leave it out.',
          );
      });
    }
    for (const lang of draft.languages)
      if (sentenceReferences(ask[lang] ?? '').numbers.some((figure) => rowOf(figure) === rowOf(of)))
        report(['ask', lang], `The question holds the number "${of}", which it asks for.`, 'Ask without the number.');
    return problems;
  });
}
