import { type Ledger, mustRow } from '../../ledger/ledger.ts';
import type { Locale } from '../../locales/wording.ts';
import type { EntriesScene } from '../../schemas/scene.ts';
import type { EntriesData, EntryLine } from './data.ts';

/** Resolves the lines of an account against the ledger, in the words of one language. */
export function resolveEntries(scene: EntriesScene, ledger: Ledger, locale: Locale): EntriesData {
  const line = (id: string): EntryLine => {
    const words = scene.lines[id];
    if (words) {
      const { tag } = locale;
      const caption = [locale.date(words.when), words.note?.[tag]].filter(Boolean).join(locale.words.dot);
      return { id, digits: '', unit: '', label: words.words[tag]!, when: locale.date(words.when), caption, tone: 'words' };
    }
    const row = mustRow(ledger, id);
    const isDerived = ledger.derived.has(id);
    return {
      id,
      ...locale.label(row.number),
      label: row.label[locale.tag]!,
      when: locale.date(row.period),
      caption: isDerived ? `${locale.date(row.period)}${locale.words.dot}${locale.words.derivedMark}` : locale.date(row.period),
      tone: row.number.qualifier === 'missing' ? 'missing' : isDerived ? 'derived' : row.isClaim ? 'told' : 'counted',
    };
  };
  const cues = Object.fromEntries(Object.entries(scene.cues).map(([cue, { show }]) => [cue, show]));
  return { lines: Object.fromEntries([...new Set(Object.values(cues).flat())].map((id) => [id, line(id)])), cues };
}
