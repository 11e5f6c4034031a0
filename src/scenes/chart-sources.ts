import type { Ledger } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import { sceneSources } from './chart-table.ts';

/** Publishers of sources, each once, as one line; empty where there are none. */
export function publisherLine(ledger: Ledger, lang: string, sources: readonly string[]): string {
  const { words } = localeOf(lang);
  const publishers = [...new Set(sources.map((id) => ledger.sources.get(id)!.publisher[lang]!))];
  return publishers.length > 0 ? `${words.chartSource}${words.colon}${publishers.join(words.comma)}` : '';
}

/** The publishers of a scene's sources, each once, as one line; of a picture also who made it. Empty where it names none. */
export function sourceLine(ledger: Ledger, lang: string, scene: Scene): string {
  const named = publisherLine(ledger, lang, sceneSources(scene, ledger));
  return scene.kind === 'image' ? [scene.credit[lang], scene.licence, named].filter(Boolean).join(localeOf(lang).words.dot) : named;
}
