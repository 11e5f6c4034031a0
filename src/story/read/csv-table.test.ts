import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { id, localized } from '../../schemas/localized.ts';
import { readTable } from './csv-table.ts';

const schema = z.strictObject({ id, name: localized });
const read = (text: string) => readTable({ name: 'content/ledger/birds.csv', text }, schema, ['zh', 'en']);
const lines = (text: string) => read(text).rows.map(({ value, line }) => `${value.id}:${line}`);

describe('a table', () => {
  it('folds the columns of languages into one field', () => {
    expect(read('id,name_zh,name_en\ngull,鸥,gull\n').rows).toMatchObject([
      { line: 2, value: { id: 'gull', name: { zh: '鸥', en: 'gull' } } },
    ]);
  });

  it('knows the true line of a row below cells with line breaks', () => {
    expect(lines('id,name_zh,name_en\ngull,鸥,"a\nwhite\nbird"\ntern,燕鸥,"tern"\nauk,"海\n雀",auk\nskua,贼鸥,skua')).toEqual([
      'gull:2',
      'tern:5',
      'auk:6',
      'skua:8',
    ]);
  });

  it('knows the true line of a row below a header with a line break, blank lines and doubled quotes', () => {
    expect(lines('id,"name_zh",name_en\n\ngull,鸥,"a ""gull"""\n\ntern,燕鸥,"""\n"""\nauk,雀,auk\n')).toEqual([
      'gull:3',
      'tern:5',
      'auk:7',
    ]);
  });

  it('reports a bad cell by its column on the line where its row begins, and reads on', () => {
    const { rows, problems } = read('id,name_zh,name_en\nGull,鸥,"gu\nll"\ntern,,tern\nauk,雀,auk\n');
    expect(rows.map(({ line }) => line)).toEqual([5]);
    expect(problems).toEqual([
      {
        file: 'content/ledger/birds.csv',
        line: 2,
        message: '"id" "Gull" is not an id.',
        mend: 'Use lower-case letters, digits and single hyphens.',
      },
      { file: 'content/ledger/birds.csv', line: 4, message: '"name_zh" is empty.', mend: 'Write the words.' },
    ]);
  });

  it('reports an unknown column on the first line', () => {
    const { problems } = read('id,name_zh,name_en,wing\ngull,鸥,gull,2\n');
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual(['1 "wing" is not a field here.']);
  });

  it('still names the rows that are not valid', () => {
    expect([...read('id,name_zh,name_en\ngull,,gull\ntern,x\nauk,雀,auk\n').ids]).toEqual(['gull', 'tern', 'auk']);
  });
});
