import type { APIRoute } from 'astro';
import { toCsv } from '../../../ledger/csv.ts';
import { seriesRecordOf } from '../../../ledger/records.ts';
import { loadStories, loadStory, storyLanguages } from '../../../story/load-story.ts';

export async function getStaticPaths() {
  const { ledger } = (await loadStories())[0]!;
  return [...ledger.series.keys()].flatMap((id) => ['csv', 'json'].map((format) => ({ params: { id, format } })));
}

/** A series: its points as CSV, or all its fields as JSON. */
export const GET: APIRoute = async ({ params }) => {
  const languages = await storyLanguages();
  const { ledger } = await loadStory(languages[0]!);
  const record = seriesRecordOf(ledger.series.get(params.id!)!, languages);
  return new Response(params.format === 'csv' ? toCsv(record.points) : JSON.stringify(record, null, 1));
};
