import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const dist = process.env.OUT_DIR ?? 'dist';
const json = (path: string): unknown => JSON.parse(readFileSync(join(dist, 'data', path), 'utf8'));

type Words = Record<string, string>;

/** Rows of the published data, by the address that a number in prose names. */
const rows = new Map<string, number | null>(
  (json('figures.json') as { id: string; value: number | null }[]).map(({ id, value }) => [id, value]),
);
for (const name of readdirSync(join(dist, 'data', 'series')).filter((file) => file.endsWith('.json')))
  for (const { key, value } of (json(`series/${name}`) as { points: { key: string; value: number | null }[] }).points)
    rows.set(`${name.replace('.json', '')}/${key}`, value);
/** What others say of a row, in words. */
const others = json('evidence.json') as { about: string; text: Words }[];

const scale: Record<string, number> = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Numbers that a reader reads in a text; what follows “per” is of the unit. */
const numbersIn = (text: string) =>
  [
    ...text
      .replace(/ per .*/, '')
      .replaceAll(/−|负/g, '-')
      .matchAll(/(-?\d[\d,]*(?:\.\d+)?)\s*余?(万|亿|thousand|million|billion)?/g),
  ].map(([, digits, word]) => Number(digits!.replaceAll(',', '')) * (scale[word ?? ''] ?? 1));
/** Series whose numbers sentences shorten, with the places that they keep behind the grouping; cards and tables have them whole. */
const kept = new Map(
  readdirSync('content/series')
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file): [string, number][] => {
      const [, places] = /^short: (\d)$/m.exec(readFileSync(join('content/series', file), 'utf8')) ?? [];
      return places === undefined ? [] : [[file.replace('.yaml', ''), Number(places)]];
    }),
);
/** A value as sentences of a series may write it, to the last place that they keep. */
const shortOf = (address: string, value: number, words: string) => {
  const places = kept.get(address.split('/')[0]!);
  const [, grouping] = /\d(万|亿)/.exec(words) ?? [];
  return places === undefined || !grouping ? value : Number((value / scale[grouping]!).toFixed(places)) * scale[grouping]!;
};
const isNear = (one: number | undefined, other: number) => one !== undefined && Math.abs(one - other) <= 1e-9 * Math.abs(other);

for (const lang of ['zh', 'en'])
  it(`every number in the prose, cards and tables of ${lang} reads as the row of the published data that it names`, () => {
    const entries = readdirSync(join(dist, lang, 'm')).map((id) => `m/${id}`);
    const wrong: string[] = [];
    let read = 0;
    for (const page of ['', 'ledger', 'cards', ...entries]) {
      const html = readFileSync(join(dist, lang, page, 'index.html'), 'utf8');
      const pattern = /<a\b[^>]*\bdata-figure="([^"]+)"[^>]*>(?:(?!<\/a>)[\s\S])*?<data value="([^"]*)">([\s\S]*?)<\/data>/g;
      for (const [, address, value, inner] of html.matchAll(pattern)) {
        read++;
        const words = inner!.replace(/<[^>]+>/g, '');
        const values = value!.split(/\.\.|; /).map(Number);
        const shown = numbersIn(words);
        const row = rows.get(address!);
        const isOther = others.some(({ about, text }) => about === address && text[lang] === words);
        const isRow = row !== undefined && (values.length > 1 || isNear(values[0], row ?? NaN));
        if (
          !(isRow || isOther) ||
          shown.length !== values.length ||
          !values.every((one, index) => isNear(shown[index], one) || isNear(shown[index], shortOf(address!, one, words)))
        )
          wrong.push(`${page}: ${address} is ${row}, marked ${value}, reads "${words}"`);
      }
    }
    expect(read).toBeGreaterThan(500);
    expect([...new Set(wrong)]).toEqual([]);
  });

it('a number that sentences shorten stands whole on its own card and in its table', () => {
  const addresses = [...rows.keys()].filter((address) => kept.has(address.split('/')[0]!));
  expect(addresses.length).toBeGreaterThan(0);
  const [cards, ledger] = ['cards', 'ledger'].map((page) => readFileSync(join(dist, 'zh', page, 'index.html'), 'utf8')) as [string, string];
  for (const address of addresses) {
    const card = cards.split('<article class="card-sheet"').find((one) => one.includes(` data-card="${address}"`))!;
    const row = ledger.split('<tr').find((one) => one.includes(` id="${address.replace('/', ':')}"`))!;
    for (const text of [card, row]) {
      const [, value, words] = /<data value="([^"]*)">([\s\S]*?)<\/data>/.exec(text)!;
      expect([Number(value), numbersIn(words!.replace(/<[^>]+>/g, ''))]).toEqual([
        rows.get(address),
        [expect.closeTo(rows.get(address)!, 3)],
      ]);
    }
  }
});
