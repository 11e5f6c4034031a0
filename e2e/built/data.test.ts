import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';

const data = join(process.env.OUT_DIR ?? 'dist', 'data');
const json = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
const csv = (path: string) => csvParse(readFileSync(join(data, path), 'utf8').replace('\uFEFF', ''));
const tables = ['figures', 'sources', 'claims', 'evidence', 'corrections'];
const series = readdirSync(join(data, 'series')).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

type Cell = string | number | boolean | null;

/** A row of a JSON file as its CSV file has it. */
const flat = (record: Record<string, Cell | Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([lang, words]) => [`${name}_${lang}`, words])
        : [[name, typeof value === 'boolean' ? (value ? 'yes' : '') : String(value ?? '')]],
    ),
  );

it('every published JSON file is as the published schema says', () => {
  const schema = json('schema.json') as object;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addSchema(schema, 'schema.json');
  const files = [
    ...[...tables, 'story'].map((name) => [name, `${name}.json`] as const),
    ...series.map((id) => ['series', `series/${id}.json`] as const),
  ];
  for (const [name, file] of files) {
    const valid = ajv.getSchema(`schema.json#/$defs/${name}`)!;
    expect(valid(json(file)), `${file}: ${ajv.errorsText(valid.errors)}`).toBe(true);
  }
  expect(series.length).toBeGreaterThan(10);
});

it('every CSV file holds the rows of its JSON file', () => {
  for (const table of tables) expect([...csv(`${table}.csv`)]).toEqual((json(`${table}.json`) as Record<string, Cell>[]).map(flat));
  for (const id of series) {
    const { points } = json(`series/${id}.json`) as { points: Record<string, Cell>[] };
    expect([...csv(`series/${id}.csv`)]).toEqual(points.map(flat));
  }
});

it('every source and row that a file names is in the files', () => {
  const ids = (table: string) => new Set((json(`${table}.json`) as { id: string }[]).map(({ id }) => id));
  const [figures, sources, claims] = [ids('figures'), ids('sources'), ids('claims')];
  const points = new Set(
    series.flatMap((id) => (json(`series/${id}.json`) as { points: { key: string }[] }).points.map(({ key }) => `${id}/${key}`)),
  );
  const lines = new Set([...figures, ...claims, ...points]);
  for (const { about, source, row } of json('evidence.json') as { about: string; source: string; row: string }[]) {
    expect(lines).toContain(about);
    expect(sources).toContain(source);
    if (row) expect(lines).toContain(row);
  }
  for (const { steps } of (json('story.json') as { milestones: { steps: { figures: string[] }[] }[] }).milestones)
    for (const address of steps.flatMap((step) => step.figures)) expect(lines).toContain(address);
});
