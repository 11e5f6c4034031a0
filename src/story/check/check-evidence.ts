import { allowsInputs } from '../../ledger/derive.ts';
import { edtfBounds } from '../../schemas/edtf.ts';
import { readFormula } from '../../schemas/derived.ts';
import type { SizedNumber } from '../../schemas/number.ts';
import type { Qualifier, ValueCell } from '../../schemas/figure.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { numbersOf } from './check-chartable.ts';
import { rowNames } from './row-names.ts';

/** Value and qualifier of each row, by address; a point that refers to a figure has those of the figure. */
function typedNumbers(draft: Draft): Map<string, { value: ValueCell; qualifier: Qualifier }> {
  const figures = new Map(draft.figures.rows.map(({ value: { id, value, qualifier } }) => [id, { value, qualifier }]));
  const points = draft.series.flatMap(({ id, table }) =>
    table.rows.flatMap(({ value: { key, figure, value, qualifier } }) => {
      const number = figure ? figures.get(figure) : { value, qualifier: qualifier || ('exact' as const) };
      return number ? [[`${id}/${key}`, number] as const] : [];
    }),
  );
  return new Map([...figures, ...points]);
}

const withoutSize: Qualifier[] = ['more-than', 'less-than', 'range', 'disputed', 'missing'];

const isBound = (qualifier: Qualifier) => qualifier === 'more-than' || qualifier === 'less-than';

/** Describes the break between two points of one series, or the one that is `apart`; `undefined` if the two can be compared. */
function brokenBetween(draft: Draft, inputs: [string, string]): string | undefined {
  const [[id, from], [other, to]] = inputs.map((input) => input.split('/')) as [[string, string?], [string, string?]];
  const series = draft.series.find((file) => file.id === id);
  if (id !== other || !series || !from || !to) return undefined;
  const keys = [...series.table.ids];
  const [first, last] = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b) as [number, number];
  // A break is a date, whether or not a value stands at it.
  const beginOf = (key: string | undefined) => edtfBounds(key ?? '')?.min ?? NaN;
  const gap = series.about.value?.breaks.find(
    ({ before }) => beginOf(before) > beginOf(keys[first]) && beginOf(before) <= beginOf(keys[last]),
  );
  if (gap) return `before "${gap.before}"`;
  const apart = series.table.rows.find(({ value }) => value.apart === 'yes' && (value.key === from || value.key === to));
  return apart && `"${apart.value.key}" stands apart`;
}

/** Evidence about unknown rows, with two numbers or an incomplete one, and derived numbers whose inputs allow no result. */
export function checkEvidence(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const numbers = typedNumbers(draft);
  const rows = rowNames(draft);
  const charted = numbersOf(draft);

  const sourceOf = new Map([
    ...draft.figures.rows.map(({ value }) => [value.id, value.source] as const),
    ...draft.series.flatMap(({ id, about, table }) =>
      table.rows.map(({ value }) => [`${id}/${value.key}`, value.source || (value.figure ? undefined : about.value?.source)] as const),
    ),
  ]);
  for (const { line, value } of draft.evidence.rows) {
    const report = (message: string, mend: string) => problems.push({ file: draft.evidence.name, line, message, mend });
    const claim = /^claim:(.+)$/.exec(value.about)?.[1];
    if (claim !== undefined && !draft.claims.ids.has(claim))
      report(`The claim "${claim}" is not in ledger/claims.csv.`, 'Add a row for it, or correct the id.');
    if (claim === undefined && !rows.has(value.about))
      report(`The number "${value.about}" is not in the ledger.`, 'Name a figure, a point of a series, or claim:<id>.');
    if (value.row && !rows.has(value.row)) report(`The number "${value.row}" is not in the ledger.`, 'Add it, or correct the address.');
    if (value.row && value.value !== '') report('This evidence has a row and a value.', 'Leave one of them empty: a number stands once.');
    if (value.row && value.row === value.about)
      report('This evidence names the line it is about as its own number.', 'Name the row of another count, or give a value.');
    if (value.value !== '' && value.qualifier === '')
      report('This value has no qualifier.', 'Write one of: exact, about, more-than, less-than.');
    if (value.value === '' && value.qualifier !== '')
      report(`The qualifier "${value.qualifier}" stands without a value.`, 'Write the value too, or leave the qualifier empty.');
    if (value.relation === 'confirms' && sourceOf.get(value.about) === value.source)
      report(`The source "${value.source}" gives this number, and cannot confirm itself.`, 'Name another source, or leave the row out.');
    if (value.value !== '' && claim !== undefined)
      report('A claim has no unit for a value.', 'Name the row that holds the number, or say it in the note.');
  }

  for (const { line, value } of draft.derived.rows) {
    const report = (message: string, mend: string) => problems.push({ file: draft.derived.name, line, message, mend });
    if (draft.figures.rows.some((row) => row.value.id === value.id))
      report(`The derived number "${value.id}" has the id of a figure.`, 'Give it another id.');
    const formula = readFormula(value.formula);
    if (!formula) continue;
    const { operation, inputs } = formula;
    if (inputs[0] === inputs[1])
      report(`The formula takes "${inputs[0]}" twice.`, 'Name two numbers: one and the same has no share, change or difference.');
    const [a, b] = inputs.map((input) => (withoutSize.includes(numbers.get(input)?.qualifier ?? 'exact') ? undefined : charted.get(input)));
    if (operation !== 'share' && a && b && (a.measure !== b.measure || a.unit !== b.unit))
      report(`"${inputs[0]}" and "${inputs[1]}" have different measures or units.`, 'Compute a change or a difference of one thing.');
    const result = { share: 'percent', change: 'percent-change', difference: undefined }[operation];
    if (result && value.measure !== result)
      report(`A ${operation} is in per cent, and the measure of this row is "${value.measure}".`, `Write ${result}, with % as its unit.`);
    const divisor = { share: formula?.inputs[1], change: formula?.inputs[0], difference: undefined }[formula?.operation ?? 'difference'];
    if (divisor !== undefined && numbers.get(divisor)?.value === 0)
      report(`The formula divides by "${divisor}", which is zero.`, 'Leave the row out.');
    const across = formula && formula.operation !== 'share' ? brokenBetween(draft, formula.inputs) : undefined;
    if (across)
      report(
        `The formula joins "${formula!.inputs.join('" and "')}" across a break: ${across}.`,
        'Leave it out: before and after a break other things are counted.',
      );
    const qualifiers = formula?.inputs.map((input) => numbers.get(input)?.qualifier ?? 'exact') ?? [];
    const sized = qualifiers.every((one): one is SizedNumber['qualifier'] => !withoutSize.includes(one) || isBound(one));
    const isSound = formula && sized && allowsInputs(formula.operation, qualifiers as [SizedNumber['qualifier'], SizedNumber['qualifier']]);
    for (const input of formula?.inputs ?? []) {
      const size = numbers.get(input)?.qualifier;
      if (draft.derived.ids.has(input)) report(`The input "${input}" is derived itself.`, 'Compute from rows that somebody counted.');
      else if (!rows.has(input)) report(`The number "${input}" is not in the ledger.`, 'Add it, or correct the address.');
      else if (size && withoutSize.includes(size) && !isSound)
        report(
          `The input "${input}" is ${isBound(size) ? `a bound (${size})` : size}, which allows no result.`,
          `Compute from numbers that have a size, or leave it out.${isBound(size) ? ' A difference may have one bound and one exact number.' : ''}`,
        );
    }
  }
  return problems;
}
