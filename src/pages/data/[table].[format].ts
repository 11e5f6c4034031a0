import type { APIRoute } from 'astro';
import { toCsv } from '../../ledger/csv.ts';
import { ledgerRecords, tableNames } from '../../ledger/records.ts';
import { columnsOf, type DataTable } from '../../schemas/data.ts';
import { loadStory, storyLanguages } from '../../story/load-story.ts';

export function getStaticPaths() {
  return tableNames.flatMap((table) => ['csv', 'json'].map((format) => ({ params: { table, format } })));
}

/** A table of the ledger, `data/figures.csv` and so on. */
export const GET: APIRoute = async ({ params }) => {
  const languages = await storyLanguages();
  const { ledger } = await loadStory(languages[0]!);
  const table = params.table as DataTable;
  const records = ledgerRecords(ledger, languages)[table];
  return new Response(params.format === 'csv' ? toCsv(records, columnsOf(table, languages)) : JSON.stringify(records, null, 1));
};
