import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../story/check/check-story.ts';
import { compileLedger } from '../story/compile-ledger.ts';
import { ledgerRecords, seriesRecordOf } from './records.ts';

const { draft } = checkStory(join(resolve(import.meta.dirname, '../..'), 'e2e/content'));
const ledger = compileLedger(draft);
const { figures, corrections } = ledgerRecords(ledger, draft.languages);
const figure = (id: string) => {
  const { value, upper, of, qualifier, text, formula, corrected } = figures.find((record) => record.id === id)!;
  return { value, upper, of, qualifier, text: text.en, formula, corrected };
};

describe('a number as it is published', () => {
  it.each([
    ['ships-claimed', { value: 900, upper: null, of: '', qualifier: 'more-than', text: 'more than 900 ships', formula: '', corrected: '' }],
    ['ships-by-fishers', { value: 500, upper: 560, of: '', qualifier: 'range', text: '500 to 560 ships', formula: '', corrected: '' }],
    [
      'ships-1930',
      {
        value: null,
        upper: null,
        of: 'ships-1930-keeper; ships-1930-log',
        qualifier: 'disputed',
        text: '380 or about 420 ships',
        formula: '',
        corrected: '',
      },
    ],
    ['rats-counted', { value: null, upper: null, of: '', qualifier: 'missing', text: 'no number found', formula: '', corrected: '' }],
    [
      'lens-share',
      { value: 1, upper: null, of: '', qualifier: 'about', text: 'about 1%', formula: 'share(wicks-left, birds-counted)', corrected: '' },
    ],
    [
      'birds-counted',
      { value: 23000, upper: null, of: '', qualifier: 'exact', text: '23,000 birds', formula: '', corrected: '1932-02-09' },
    ],
  ])('%s has its columns filled as its kind asks', (id, columns) => expect(figure(id)).toEqual(columns));

  it('says in a table of its own what stood before', () => {
    expect(corrections.filter(({ about }) => about === 'birds-counted').map(({ date, old, now }) => [date, old.en, now.en])).toEqual([
      ['1932-02-01', 'about 23,000 birds', '22,000 birds'],
      ['1932-02-09', '22,000 birds', '23,000 birds'],
    ]);
  });

  it('is an absence in a series too', () => {
    const point = seriesRecordOf(ledger.series.get('wicks-in-store')!, draft.languages).points.find(({ key }) => key === '1911-09')!;
    expect(point).toMatchObject({ value: null, qualifier: 'missing', note: { en: 'Wicks were not counted on that day.' } });
  });
});
