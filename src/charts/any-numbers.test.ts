import { describe, expect, it } from 'vitest';
import { type Scene, sceneSchema } from '../schemas/scene.ts';
import { checkChartable } from '../story/check/check-chartable.ts';
import { checkReferences } from '../story/check/check-references.ts';
import { checkScenes } from '../story/check/check-scenes.ts';
import { checkSheets } from '../story/check/check-sheets.ts';
import type { Draft } from '../story/read/draft.ts';
import { drawn } from './contract.ts';
import { all } from './items/count-marks.ts';
import { kinds, type Row, size } from './items/sample-pictures.ts';
import { lineKind } from './line/kind.ts';
import { lineOf } from './line/sample.ts';
import { textBoxes, textsAstray } from './text-boxes.ts';

/** What is refused of a scene that shows numbers of these values: by the shape of its file, or because its kind cannot draw them. */
function refusals(
  kind: Scene['kind'],
  { measure, form = 'measurement' }: Row,
  values: number[],
  keys: string[],
  baseline: number,
): string[] {
  const said = { en: 'words', zh: '话' };
  const addresses = values.map((_, index) => (kind === 'dumbbell' ? `s/${keys[index]!}` : `n-${index}`));
  const cue = { text: said, show: addresses };
  const onSeries: Record<string, object> = {
    line: { main: 's', span: '1904/1925', baseline, cues: { all: { through: keys.at(-1), fit: keys.at(-1), text: said } } },
    snapshots: { series: ['s'], baseline, cues: { all: { show: ['s'], through: keys.at(-1), text: said } } },
    dots: { groups: addresses, cues: { all: cue } },
    claims: { span: '1904/1925', cues: { all: cue } },
    years: { span: `${keys[0]!.slice(0, 4)}/${keys.at(-1)!.slice(0, 4)}`, cues: { all: cue } },
  };
  const own = onSeries[kind] ?? { cues: { all: cue }, ...(baseline === 0 ? {} : { baseline }) };
  const read = sceneSchema.safeParse({ kind, title: said, description: said, finished: 'all', ...own });
  if (!read.success) return read.error.issues.map(({ message }) => message);
  const unit = { en: 'u', zh: 'u' };
  const rowOf = (value: number, index: number) => ({
    value: { id: `n-${index}`, measure, form, unit, value, period: keys[index]! },
    line: 1,
  });
  const points = values.map((value, index) => ({ value: { key: keys[index]!, value, figure: '' }, line: 1 }));
  const none = { name: '', rows: [], ids: new Set<string>() };
  const figures = values.map(rowOf);
  const draft = {
    languages: ['en', 'zh'],
    story: { name: 'story.yaml', lineOf: () => 1 },
    scenes: [{ id: 'scene', name: 'scene.yaml', value: read.data, raw: {}, lineOf: () => 1 }],
    figures: { ...none, rows: figures, ids: new Set(figures.map(({ value }) => value.id)) },
    derived: none,
    claims: none,
    evidence: none,
    glossary: none,
    corrections: none,
    sources: none,
    milestones: [],
    lessons: [],
    paths: [],
    method: [],
    series: [{ id: 's', about: { value: { measure, unit }, lineOf: () => 1 }, table: { ...none, rows: points, ids: new Set(keys) } }],
  } as unknown as Draft;
  return [checkChartable, checkSheets, checkScenes, checkReferences].flatMap((check) => check(draft).map(({ message }) => message));
}

const years = ['1904', '1905', '1906', '1907', '1908', '1909'];
const months = ['1904-01', '1904-02', '1904-03', '1904-11', '1905-01', '1905-02'];
const shapes: [name: string, values: number[], keys: string[], baseline: number][] = [
  ['positive', [10, 20, 40], years, 0],
  ['negative', [-10, -20, -40], years, 0],
  ['mixed', [-10, 20, -5, 8], years, 0],
  ['one point', [7], years, 0],
  ['decimals', [0.25, 0.5, 0.125], years, 0],
  ['monthly', [3, 9, 6, 12, 15, 18], months, 0],
  ['about a declared baseline', [90, 110, 130], years, 100],
];

const many = Array.from({ length: 200 }, (_, index) => index + 1);
const manyKeys = many.map((value) => `${1904 + Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`);
shapes.push(['200 points', many, manyKeys, 0]);

/** What each kind refuses, by shape: every other row of the table is drawn. */
const nothing = /is less than nothing/;
const tooMany = /too many/;
const refused: Partial<Record<Scene['kind'], Partial<Record<string, RegExp>>>> = {
  'dot-plot': { '200 points': tooMany },
  dumbbell: { '200 points': tooMany },
  bars: { '200 points': tooMany },
  snapshots: { '200 points': /200 dates, and snapshots set apart at most 12/ },
  list: { '200 points': tooMany },
  counts: { negative: nothing, mixed: nothing, decimals: /"n-0" is no whole number of things/, '200 points': tooMany },
  waffle: {
    negative: /no share of a hundred/,
    mixed: /no share of a hundred/,
    'about a declared baseline': /"n-1" is no share of a hundred/,
    '200 points': tooMany,
  },
  tiles: { negative: nothing, mixed: nothing, '200 points': tooMany },
  dots: {
    negative: /"n-0" is no whole number/,
    mixed: /"n-0" is no whole number/,
    decimals: /"n-0" is no whole number/,
    '200 points': /too many groups/,
  },
  years: { monthly: /"n-1" is the second number of its year/, '200 points': tooMany },
  slogan: { '200 points': tooMany },
  claims: Object.fromEntries(
    shapes.map(([name]) => [name, name === '200 points' ? tooMany : /The claim "n-0" is not in ledger\/claims\.csv/]),
  ),
  reform: Object.fromEntries(shapes.map(([name]) => [name, name === '200 points' ? tooMany : /"n-0" is no statement of this scene/])),
  documents: Object.fromEntries(
    shapes.map(([name]) => [name, name === '200 points' ? tooMany : /is a number, and documents show statements/]),
  ),
};

const table = (Object.keys(kinds) as Scene['kind'][]).flatMap((kind) =>
  kinds[kind] ? shapes.map(([shape, values, keys, baseline]) => ({ kind, shape, values, keys, baseline })) : [],
);

describe('numbers of any kind of story', () => {
  it('are looked at in every kind of chart', () => {
    expect(Object.values(kinds).filter(Boolean)).toHaveLength(15);
    expect(table).toHaveLength(15 * shapes.length);
  });

  it.each(table)(
    'in $kind: $shape, drawn as far as they reach or refused by name',
    ({ kind, shape, values: given, keys: times, baseline }) => {
      const row = kinds[kind]!;
      // A dumbbell has two ends, and snapshots, dots and tiles as many as they set apart.
      const count = shape === '200 points' ? given.length : kind === 'dumbbell' ? Math.min(2, given.length) : given.length;
      const [values, keys] = [given.slice(0, count), times.slice(0, count)];
      const found = refusals(kind, row, values, keys, baseline);
      const expected = refused[kind]?.[shape];
      if (expected) {
        expect(found.join(' ')).toMatch(expected);
        return;
      }
      expect(found).toEqual([]);
      const { marks, reaches } = row.draw(values, keys, baseline);
      const texts = textBoxes(marks);
      if (reaches) {
        const from = row.isFromBaseline ? baseline : 0;
        const farthest = reaches.reduce((most, reach, index) => (Math.abs(reach) > Math.abs(reaches[most]!) ? index : most), 0);
        const unit = reaches[farthest]! / (values[farthest]! - from);
        expect(unit).toBeGreaterThan(0);
        reaches.forEach((reach, index) => expect(Math.abs(reach - (values[index]! - from) * unit), `${values[index]}`).toBeLessThan(1));
      }
      const labelled = kind === 'line' ? values.slice(-1) : values;
      for (const value of labelled)
        expect(
          texts.some(({ text }) => text.split(' ').includes(String(value))),
          `${value} in ${texts.map(({ text }) => text).join(' | ')}`,
        ).toBe(true);
      expect(textsAstray(texts, size)).toEqual([]);
      for (const { number } of all(marks).filter((mark) => mark.number)) {
        expect(Math.min(number!.x, number!.y)).toBeGreaterThan(-16);
        expect(number!.x + number!.width).toBeLessThan(size.width + 16);
        expect(number!.y + number!.height).toBeLessThan(size.height + 16);
      }
    },
  );
});

describe('a line of two hundred points', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  const values = keys.map((_, index) => Math.sin(index / 9) * 50);

  it('has all of them at their places in time, on both sides of zero', () => {
    const places = kinds.line!.draw(values, keys, 0).reaches!;
    expect(places).toHaveLength(200);
    const unit = places[14]! / values[14]!;
    places.forEach((place, index) => expect(Math.abs(place - values[index]! * unit)).toBeLessThan(1));
    const data = lineOf(values, keys, 0);
    const { lines } = lineKind.layout(data, lineKind.at(data, 'all'), size);
    const steps = lines[0]!.values.slice(1).map(({ x }, index) => x - lines[0]!.values[index]!.x);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('is drawn as one path', () => {
    const data = lineOf(values, keys, 0);
    const path = drawn(lineKind, data, lineKind.at(data, 'all'), size).find(({ key }) => key === 'line-s')!;
    expect(String(path.attrs.d).match(/[ML]/g)).toHaveLength(200);
  });
});
