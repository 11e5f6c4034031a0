import { type Ledger, mustRow } from '../ledger/ledger.ts';
import { numberLink } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';

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
    scene.kind === 'strip'
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
          : 'statements' in scene
            ? Object.values(scene.cues).flatMap(({ show }) => show.filter((id) => !Object.hasOwn(scene.statements, id)))
            : [...scene.groups, ...Object.values(scene.cues).flatMap(({ numbers }) => numbers)];
  return [...new Set(names.flatMap(all))];
}

/** How each number that a scene may draw is called by those who hear it, and the row that holds it where that is another address. */
export function chartNames(scene: Scene, ledger: Ledger, lang: string): Record<string, { name: string; row?: string }> {
  const locale = localeOf(lang);
  const levels = scene.kind === 'line' ? Object.values(scene.cues).flatMap((cue) => cue.levels) : [];
  return Object.fromEntries(
    [...new Set([...sceneAddresses(scene, ledger), ...levels])].map((address) => {
      const row = mustRow(ledger, address);
      const name = `${row.label[lang]!}${locale.words.colon}${locale.number(row.number).spoken}${locale.words.comma}${locale.date(row.period)}`;
      return [address, row.address === address ? { name } : { name, row: row.address }];
    }),
  );
}

/** The data table of a scene in one language. */
export function chartRows(scene: Scene, ledger: Ledger, lang: string, base: string): ChartRow[] {
  const locale = localeOf(lang);
  const words = 'statements' in scene ? Object.values(scene.statements) : [];
  return [
    ...words.map(({ when, words: what, note }) => ({
      when: locale.date(when),
      what: [what[lang], note?.[lang]].filter(Boolean).join(locale.words.colon),
      value: '',
    })),
    ...sceneAddresses(scene, ledger).map((address) => {
      const row = mustRow(ledger, address);
      return { when: locale.date(row.period), what: row.label[lang]!, value: numberLink({ ledger, lang, base }, address) };
    }),
  ];
}
