import type { ChartData } from '../charts/registry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import { dotsData } from './bind/dots.ts';
import { itemsData } from './bind/items.ts';
import { lineData } from './bind/line.ts';
import { snapshotsData } from './bind/snapshots.ts';

const known = new WeakMap<Ledger, WeakMap<Scene, Map<string, ChartData>>>();

/**
 * Resolves a scene against the ledger: every number with its words in one language, ready for layout at build and in the browser. Once for
 * all pages that show it.
 */
export function chartData(id: string, scene: Scene, ledger: Ledger, lang: string): ChartData {
  const scenes = known.get(ledger) ?? new WeakMap<Scene, Map<string, ChartData>>();
  known.set(ledger, scenes);
  const data = scenes.get(scene) ?? new Map<string, ChartData>();
  scenes.set(scene, data);
  const bound = data.get(lang) ?? bind(id, scene, ledger, lang);
  data.set(lang, bound);
  return bound;
}

function bind(id: string, scene: Scene, ledger: Ledger, lang: string): ChartData {
  const locale = localeOf(lang);
  switch (scene.kind) {
    case 'line':
      return { kind: scene.kind, ...lineData(scene, ledger, locale) };
    case 'dots':
      return { kind: scene.kind, ...dotsData(id, scene, ledger, locale) };
    case 'snapshots':
      return { kind: scene.kind, ...snapshotsData(scene, ledger, locale) };
    case 'strip':
    case 'image':
      throw new Error(`The scene "${id}" draws no numbers.`);
    default:
      return { kind: scene.kind, ...itemsData(scene, ledger, locale) };
  }
}
