import { type Ledger, mustRow } from '../ledger/ledger.ts';
import { numberColumns } from '../ledger/records.ts';
import { localeOf } from '../locales/locale.ts';
import { whole } from '../schemas/number.ts';
import type { Scene } from '../schemas/scene.ts';
import { sceneAddresses } from './chart-table.ts';

/** A number of a chart as it is downloaded: in one language, with all that is needed to quote it. */
export interface ChartRecordRow {
  chart: string;
  address: string;
  /** EDTF. */
  period: string;
  what: string;
  /** Plain number, of a range its lower end; none where it is missing or disputed. */
  value: number | null;
  upper: number | null;
  /** Rows whose values disagree, joined by semicolons. */
  of: string;
  qualifier: string;
  unit: string;
  text: string;
  source: string;
  published: string;
  licence: string;
}

/** The numbers of a scene in one language, each with its source and licence. */
export function chartRecord(scene: Scene, ledger: Ledger, lang: string, licence: string): ChartRecordRow[] {
  const locale = localeOf(lang);
  return sceneAddresses(scene, ledger).map((address) => {
    const row = mustRow(ledger, address);
    const source = ledger.sources.get(row.source)!;
    return {
      chart: scene.title[lang]!,
      address,
      period: row.period,
      what: row.label[lang]!,
      ...numberColumns(row.number),
      unit: locale.label(row.number).unit,
      text: locale.number(whole(row.number)).text,
      source: `${source.publisher[lang]!}${locale.words.colon}${source.title}`,
      published: source.date,
      licence,
    };
  });
}
