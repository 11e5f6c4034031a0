import type { ChartSound, Note } from '../charts/sound.ts';
import { mustRow, type Series } from '../ledger/ledger.ts';
import { edtfParts, yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import type { Locale } from '../locales/wording.ts';
import type { LedgerNumber, SizedNumber } from '../schemas/number.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';
import { sceneAddresses } from './chart-table.ts';
import { rivalLine } from './rivals.ts';

type Told = Pick<Story, 'ledger' | 'lang'>;

/** The values of a number, each as a number of its own: two of a range, all that disagree, none where nobody was found to have counted. */
function valuesOf(number: LedgerNumber): SizedNumber[] {
  if (number.qualifier === 'missing') return [];
  if (number.qualifier === 'disputed') return number.values;
  if (number.qualifier !== 'range') return [number];
  return [number.value, number.upper].map((value) => ({ ...number, qualifier: 'exact', value }));
}

/** Numbers of one unit are heard on one scale. */
const unitOf = ({ measure, unit }: LedgerNumber): string => `${measure} ${unit.en ?? ''}`;

/** What is said of a number besides its size: that an end is open, and what stands against it. */
function remarks({ ledger, lang }: Told, address: string): string[] {
  const { words } = localeOf(lang);
  const { number, status } = mustRow(ledger, address);
  const open = number.qualifier === 'more-than' ? [words.sound.above] : number.qualifier === 'less-than' ? [words.sound.below] : [];
  const rival =
    rivalLine({ ledger, lang }, address, 'spoken') ??
    (status === 'disputed' && number.qualifier !== 'disputed' ? words.status.disputed : '');
  return [...open, ...(rival ? [rival] : [])];
}

/** Years between two points of a yearly series that have no point. */
function yearsBetween(before: string, after: string): { first: number; when: string } | undefined {
  const [from, to] = [before, after].map(edtfParts);
  if (!from || !to || from.month || to.month) return undefined;
  const [first, last] = [Number(from.year) + 1, Number(to.year) - 1];
  return first > last ? undefined : { first, when: first === last ? `${first}` : `${first}/${last}` };
}

/** The notes of a number: one for each of its values, or a silence. */
function notesOf(told: Told, address: string, name: string, floors: ReadonlyMap<string, Scale>): Omit<Note, 'x'>[] {
  const locale = localeOf(told.lang);
  const { comma, colon, sound } = locale.words;
  const { number, period } = mustRow(told.ledger, address);
  const { spoken } = locale.number(number);
  const said = name ? `${name}${colon}${spoken}${comma}${locale.date(period)}` : `${locale.date(period)}${colon}${spoken}`;
  const values = valuesOf(number);
  const words = (own: string[]) => [said, ...own, ...remarks(told, address)].join(comma);
  if (values.length === 0) return [{ pitch: null, words: words([]) }];
  return values.map((value) => ({
    pitch: pitchOf(value.value, floors.get(unitOf(number))!),
    words: words(values.length > 1 ? [sound.tone(locale.number(value).spoken)] : []),
  }));
}

/** Floor and top of the values of a unit. */
type Scale = readonly [floor: number, top: number];

/** Where a value lies on the scale of its unit, to the ten-thousandth. */
const pitchOf = (value: number, [floor, top]: Scale): number => (top === floor ? 0 : Number(((value - floor) / (top - floor)).toFixed(4)));

function scalesOf({ ledger }: Told, addresses: readonly string[]): Map<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const address of addresses) {
    const { number } = mustRow(ledger, address);
    for (const { value } of valuesOf(number)) {
      const [floor, top] = scales.get(unitOf(number)) ?? [0, 0];
      scales.set(unitOf(number), [Math.min(floor, value), Math.max(top, value)]);
    }
  }
  return scales;
}

/** A line of numbers before it is put into words. */
interface Line {
  name: string;
  series?: Series;
  addresses: string[];
}

/** Lines of numbers: a series of which the chart shows several points, and what is left, by unit. */
function linesOf({ ledger, lang }: Told, scene: Scene): Line[] {
  const { words } = localeOf(lang);
  const addresses = sceneAddresses(scene, ledger);
  const seriesOf = (address: string) => {
    const series = ledger.series.get(address.split('/')[0]!);
    return series && addresses.filter((one) => one.startsWith(`${series.id}/`)).length > 1 ? series : undefined;
  };
  const lines = new Map<string, Line>();
  for (const address of addresses) {
    const series = seriesOf(address);
    const { number } = mustRow(ledger, address);
    const unit = (number.unit[lang] ?? '').split('|').at(-1)!;
    const name = series ? series.label[lang]! : words.sound.loose(unit);
    const line = lines.get(name) ?? { name, ...(series ? { series } : {}), addresses: [] };
    line.addresses.push(address);
    lines.set(name, line);
  }
  const at = (address: string) => startOf(mustRow(ledger, address).period);
  return [...lines.values()].map((line) => (line.series ? { ...line, addresses: line.addresses.sort((a, b) => at(a) - at(b)) } : line));
}

/** The notes of a line with the silences between them, in the order of time where the chart is one of time. */
function lineNotes(told: Told, { series, addresses }: Line, scales: ReadonlyMap<string, Scale>, timed: boolean): Note[] {
  const locale = localeOf(told.lang);
  const rows = addresses.map((address) => ({ address, row: mustRow(told.ledger, address) }));
  const notes = rows.flatMap(({ address, row }, index): Note[] => {
    const before = series ? rows[index - 1] : undefined;
    const gap = before && yearsBetween(before.row.period, row.period);
    return [
      ...(gap ? [{ x: gap.first, pitch: null, words: locale.words.sound.silent(locale.date(gap.when)) }] : []),
      ...notesOf(told, address, series ? '' : row.label[told.lang]!, scales).map((note) => ({
        x: timed ? startOf(row.period) : 0,
        ...note,
      })),
    ];
  });
  return timed ? notes.sort((a, b) => a.x - b.x) : notes.map((note, x) => ({ ...note, x }));
}

const startOf = (period: string): number => yearOf(period.split('/')[0]!);

/** How many numbers of a line were counted by anybody. */
const countIn = ({ ledger }: Told, { addresses }: Line): number =>
  addresses.filter((address) => mustRow(ledger, address).number.qualifier !== 'missing').length;

/** From when to when a line of numbers goes. */
function whenOf({ ledger }: Told, locale: Locale, { addresses }: Line): string {
  const dated = addresses.map((address) => mustRow(ledger, address).period).filter((period) => /^\d/.test(period));
  const sorted = dated.map((period) => ({ period: period.split('/')[0]!, at: startOf(period) })).sort((a, b) => a.at - b.at);
  const [first, last] = [sorted[0]?.period, sorted.at(-1)?.period];
  if (first === undefined || last === undefined) return locale.words.noDate;
  return locale.date(first === last ? first : `${first}/${last}`);
}

/**
 * What is heard of a scene: the numbers of its table, with silence where a year has none. Throws for a scene without numbers: `hasSound`.
 */
export function chartSound(told: Told, scene: Scene): ChartSound {
  const locale = localeOf(told.lang);
  const { sound } = locale.words;
  const title = scene.title[told.lang]!;
  const lines = linesOf(told, scene);
  if (lines.length === 0) throw new Error(`"${title}" shows no number.`);
  const scales = scalesOf(told, sceneAddresses(scene, told.ledger));
  const timed = scene.kind === 'line';
  const { pitch, keys, play, keyless } = sound;
  return {
    title,
    summary: sound.groups(title, lines.length),
    timed,
    groups: lines.map((line) => ({
      name: line.name,
      summary: sound.group({ name: line.name, count: countIn(told, line), when: whenOf(told, locale, line) }),
      notes: lineNotes(told, line, scales, timed),
    })),
    words: { label: sound.label(title), pitch, keys, play, keyless },
  };
}

/** Whether a scene shows numbers, which can be heard. */
export const hasSound = (told: Told, scene: Scene): boolean => sceneAddresses(scene, told.ledger).length > 0;
