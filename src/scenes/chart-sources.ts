import type { Ledger } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import { sceneSources } from './chart-table.ts';

/** Publishers of sources, each once, as one line. */
export function publisherLine(ledger: Ledger, lang: string, sources: readonly string[]): string {
  const { words } = localeOf(lang);
  const publishers = [...new Set(sources.map((id) => ledger.sources.get(id)!.publisher[lang]!))];
  return `${words.chartSource}${words.colon}${publishers.join(words.comma)}`;
}

/** The publishers of a scene's sources, each once, as one line. */
export const sourceLine = (ledger: Ledger, lang: string, scene: Scene): string => publisherLine(ledger, lang, sceneSources(scene, ledger));
