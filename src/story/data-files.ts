import { toCsv } from '../ledger/csv.ts';
import { dataPackage } from '../ledger/data-package.ts';
import { ledgerRecords, seriesRecordOf, tableNames } from '../ledger/records.ts';
import { columnsOf } from '../schemas/data.ts';
import { localeOf } from '../locales/locale.ts';
import type { Story } from './model.ts';

/** A table for programs: the mark that spreadsheets know an encoding by is part of the first name for readers of data packages. */
const bareCsv = (...table: Parameters<typeof toCsv>) => toCsv(...table).replace('\uFEFF', '');

/**
 * All tables of a story as CSV files with their description, by their paths in a data package.
 * @param story in the language that the package is described in
 * @param homepage address of the ledger
 */
export function dataFiles(story: Story, homepage: string): Map<string, string> {
  const { ledger, lang, languages, licence, description, changed } = story;
  const facts = {
    title: `${localeOf(lang).words.ledger}${localeOf(lang).words.dot}${story.title}`,
    description: `${description} ${licence}`,
    homepage,
    day: changed,
  };
  const records = ledgerRecords(ledger, languages);
  return new Map([
    ['datapackage.json', `${JSON.stringify(dataPackage(facts, ledger.series.values(), languages, lang), null, 1)}\n`],
    ...tableNames.map((name): [string, string] => [`${name}.csv`, bareCsv(records[name], columnsOf(name, languages))]),
    ...[...ledger.series.values()].map((series): [string, string] => [
      `series/${series.id}.csv`,
      bareCsv(seriesRecordOf(series, languages).points),
    ]),
  ]);
}
