import type { StagedData, StagedLine } from './data.ts';

/** An invented line for tests of staged charts. */
export const sampleLine = (id: string, more: Partial<StagedLine> = {}): StagedLine => ({
  id,
  digits: '40',
  unit: 'lamps',
  label: `Lamps counted as ${id}`,
  when: '1904',
  caption: '1904',
  note: '',
  who: 'The keeper',
  tone: 'told',
  measure: 'count',
  low: 40,
  high: 40,
  certainty: 'point',
  from: 1904,
  to: 1905,
  ...more,
});

/** Invented data for tests of staged charts. */
export const sampleData = (lines: StagedLine[], cues: Record<string, string[]>, more: Partial<StagedData> = {}): StagedData => ({
  lines: Object.fromEntries(lines.map((line) => [line.id, line])),
  cues,
  captions: {},
  ...more,
});
