import type { Ledger } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import { sourceLine } from './chart-sources.ts';

/**
 * The citation of a chart in one language: its title, who published its numbers, and where it stands.
 * @param site title of the story, and address of the chart's page
 */
export function chartCitation(ledger: Ledger, lang: string, scene: Scene, site: { title: string; url: string }): string {
  const { fullStop, comma } = localeOf(lang).words;
  const title = scene.title[lang]!.replace(/[。.]$/, '');
  return [title, sourceLine(ledger, lang, scene), `${site.title}${comma}${site.url}`].filter(Boolean).join(fullStop);
}
