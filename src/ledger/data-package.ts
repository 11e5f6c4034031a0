import { columnsOf, dataTables, type DataTable, pointRecord } from '../schemas/data.ts';
import type { Series } from './ledger.ts';
import { tableNames } from './records.ts';

/** A column of a table as a data package describes it. */
interface Field {
  name: string;
  type: 'string' | 'number' | 'boolean';
  description: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: { required: true };
}

/** A part of a schema that says what a column holds. */
interface Column {
  description?: string | undefined;
  type: string;
}

/** What the schema of a table says of its columns, by their names in CSV: words have one for each language. */
function fieldsOf(shape: Record<string, unknown>, columns: readonly string[], languages: readonly string[]): Field[] {
  return columns.map((name) => {
    const own = (shape[name] ?? shape[languages.reduce((text, lang) => text.replace(new RegExp(`_${lang}$`), ''), name)]) as Column;
    const description = own.description ?? '';
    if (own.type === 'boolean') return { name, type: 'boolean', description, trueValues: ['yes'], falseValues: ['no'] };
    if (name === 'value' || name === 'upper') return { name, type: 'number', description };
    return name === 'id' || name === 'key'
      ? { name, type: 'string', description, constraints: { required: true } }
      : { name, type: 'string', description };
  });
}

const pointColumns = (languages: readonly string[]) =>
  Object.entries(pointRecord.shape).flatMap(([name, schema]) =>
    (schema as unknown as Column).type === 'record' ? languages.map((lang) => `${name}_${lang}`) : [name],
  );

/** What a package says of itself beside its tables. */
export interface PackageFacts {
  title: string;
  description: string;
  /** Address of the ledger. */
  homepage: string;
  /** Day of the last change, as `YYYY-MM-DD`, where the story has one. */
  day: string | undefined;
}

/**
 * The description of all tables as one tabular data package, beside which they stand.
 * @param series all series, each a table of its points
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export function dataPackage(facts: PackageFacts, series: Iterable<Series>, languages: readonly string[], lang: string): object {
  const resource = (name: string, path: string, description: string, fields: Field[], keys: object) => ({
    name,
    path,
    profile: 'tabular-data-resource',
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields, missingValues: [''], ...keys },
  });
  const toSource = { foreignKeys: [{ fields: 'source', reference: { resource: 'sources', fields: 'id' } }] };
  const tables = tableNames.map((name: DataTable) => {
    const fields = fieldsOf(dataTables[name].shape, columnsOf(name, [...languages]), languages);
    const hasId = fields.some((field) => field.name === 'id');
    const named = hasId ? { primaryKey: 'id' } : {};
    return resource(name, `${name}.csv`, name, fields, fields.some((field) => field.name === 'source') ? { ...named, ...toSource } : named);
  });
  const points = fieldsOf(pointRecord.shape, pointColumns(languages), languages);
  return {
    profile: 'tabular-data-package',
    name: 'ledger',
    title: facts.title,
    description: facts.description,
    homepage: facts.homepage,
    ...(facts.day ? { created: `${facts.day}T00:00:00Z` } : {}),
    resources: [
      ...tables,
      ...[...series].map(({ id, label }) =>
        resource(`series-${id}`, `series/${id}.csv`, label[lang] ?? id, points, { primaryKey: 'key', ...toSource }),
      ),
    ],
  };
}
