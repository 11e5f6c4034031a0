import { extentOf } from '../../charts/certainty.ts';
import type { DotsData } from '../../charts/dots/data.ts';
import { type Ledger, mustRow } from '../../ledger/ledger.ts';
import { periodText } from '../../ledger/prose.ts';
import type { Locale } from '../../locales/wording.ts';
import type { DotsScene } from '../../schemas/scene.ts';

/** Binds a `dots` scene to the ledger, in the words of one language. */
export function dotsData(id: string, scene: DotsScene, ledger: Ledger, locale: Locale): DotsData {
  const number = (address: string) => {
    const row = mustRow(ledger, address);
    return {
      address,
      ...locale.label(row.number),
      caption: `${row.label[locale.tag]}${locale.words.dot}${periodText(ledger, locale.tag, row.period)}`,
      short: periodText(ledger, locale.tag, row.period),
    };
  };
  const numbers = [...new Set(Object.values(scene.cues).flatMap((cue) => cue.numbers))];
  return {
    id: `dots-${id}`,
    groups: scene.groups.map((address) => {
      const row = mustRow(ledger, address);
      const { low, high, certainty } = extentOf(row.number) ?? { low: 0, high: 0, certainty: 'point' as const };
      return { ...number(address), count: high, sure: certainty === 'open-below' ? 0 : low, certainty, claim: row.isClaim };
    }),
    numbers: Object.fromEntries(numbers.map((address) => [address, number(address)])),
    cues: Object.fromEntries(Object.entries(scene.cues).map(([cue, { show, numbers: own }]) => [cue, { show, numbers: own }])),
    key: locale.words.dotMeans,
    unsure: locale.words.smallDot,
  };
}
