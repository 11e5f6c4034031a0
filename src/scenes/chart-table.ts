import { type Ledger, mustRow } from '../ledger/ledger.ts';
import { numberLink, periodText, sentenceText } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import { type ItemScene, type Scene, showsItems } from '../schemas/scene.ts';

/** A row of a chart's data table: when, what, and the number as a link to the ledger. */
export interface ChartRow {
  when: string;
  what: string;
  /** HTML. */
  value: string;
}

/** Addresses of all numbers that a scene draws, in the order in which a reader would look for them, each once. */
export function sceneAddresses(scene: Scene, ledger: Ledger): string[] {
  const all = (name: string) => ledger.series.get(name)?.points.map(({ address }) => address) ?? [name];
  const names =
    scene.kind === 'strip' || scene.kind === 'image'
      ? []
      : scene.kind === 'line'
        ? [
            scene.main,
            ...scene.lines,
            ...(scene.comparison ? [scene.comparison] : []),
            ...Object.values(scene.cues).flatMap(({ claims, points }) => [...claims, ...points]),
          ]
        : scene.kind === 'snapshots'
          ? scene.series
          : showsItems(scene)
            ? scene.kind === 'claims'
              ? []
              : shownIn(scene).filter((id) => !Object.hasOwn(scene.statements, id))
            : [...scene.groups, ...Object.values(scene.cues).flatMap(({ numbers }) => numbers)];
  return [...new Set(names.flatMap(all))];
}

/** What the cues of a scene of items show, each once. */
const shownIn = (scene: ItemScene): string[] => [...new Set(Object.values(scene.cues).flatMap(({ show }) => show))];

/** Ids of the sources of a scene: of its numbers, its statements, its claims and those who speak of them, each once. */
export function sceneSources(scene: Scene, ledger: Ledger): string[] {
  const numbers = sceneAddresses(scene, ledger).map((address) => mustRow(ledger, address).source);
  const statements = showsItems(scene)
    ? Object.values(scene.statements).flatMap(({ source }) => source ?? (scene.kind === 'reform' ? ledger.storySource : []))
    : [];
  const claims =
    scene.kind === 'claims'
      ? [ledger.storySource, ...shownIn(scene).flatMap((id) => voicesOf(ledger, id).map(({ source }) => source))]
      : [];
  const image = scene.kind === 'image' && scene.source ? [scene.source] : [];
  return [...new Set([...numbers, ...statements, ...claims, ...image])];
}

/** What others say of a claim on its sheet. */
const voicesOf = (ledger: Ledger, claim: string) =>
  (ledger.evidence.get(`claim:${claim}`) ?? []).filter(({ label }) => Object.values(label).some(Boolean));

/** How each number and claim that a scene may draw is called by those who hear it, and the row that holds it where that is another address. */
export function chartNames(scene: Scene, ledger: Ledger, lang: string): Record<string, { name: string; row?: string }> {
  const locale = localeOf(lang);
  const levels = scene.kind === 'line' ? Object.values(scene.cues).flatMap((cue) => cue.levels) : [];
  const claims = scene.kind === 'claims' ? shownIn(scene).map((id) => [`claim:${id}`, { name: ledger.claims.get(id)!.text[lang]! }]) : [];
  return Object.fromEntries([
    ...claims,
    ...[...new Set([...sceneAddresses(scene, ledger), ...levels])].map((address) => {
      const row = mustRow(ledger, address);
      const name = `${row.label[lang]!}${locale.words.colon}${locale.number(row.number).spoken}${locale.words.comma}${periodText(ledger, lang, row.period)}`;
      return [address, row.address === address ? { name } : { name, row: row.address }];
    }),
  ]);
}

/** The data table of a scene in one language. */
export function chartRows(scene: Scene, ledger: Ledger, lang: string, base: string): ChartRow[] {
  const locale = localeOf(lang);
  const { comma, colon, noSecondSource } = locale.words;
  const statements = showsItems(scene) ? Object.values(scene.statements) : [];
  const named = (names: readonly Record<string, string>[]) => names.map((name) => name[lang]!).join(comma);
  const claims = scene.kind === 'claims' ? shownIn(scene).map((id) => ledger.claims.get(id)!) : [];
  return [
    ...statements.map(({ when, words: what, note, from, to }) => ({
      when: locale.date(when),
      what: [what[lang], note?.[lang], from && to && `${named(from)} → ${named(to)}`].filter(Boolean).join(colon),
      value: '',
    })),
    ...claims.flatMap((claim) => [
      { when: claim.date === '' ? '' : locale.date(claim.date), what: claim.text[lang]!, value: '' },
      ...voicesOf(ledger, claim.id).map(({ date, source, note }) => ({
        when: date === 'not stated' ? locale.words.noDate : locale.date(date),
        what: `${ledger.sources.get(source)!.publisher[lang]!}${colon}${sentenceText(ledger, lang, note[lang]!)}`,
        value: '',
      })),
      ...(ledger.evidence.get(`claim:${claim.id}`)?.some(({ relation }) => relation === 'confirms')
        ? []
        : [{ when: '', what: `${claim.label[lang]!}${colon}${noSecondSource}`, value: '' }]),
    ]),
    ...sceneAddresses(scene, ledger).map((address) => {
      const row = mustRow(ledger, address);
      return {
        when: periodText(ledger, lang, row.period),
        what: row.label[lang]!,
        value: numberLink({ ledger, lang, base }, address, 'whole'),
      };
    }),
  ];
}
