import { type Ledger, mustRow } from '../../ledger/ledger.ts';
import { yearAfter, yearOf } from '../../locales/edtf-parts.ts';
import { periodText, sentenceText } from '../../ledger/prose.ts';
import type { Locale } from '../../locales/wording.ts';
import type { ItemScene } from '../../schemas/scene.ts';
import { extentOf } from '../../charts/certainty.ts';
import type { ItemsData, Item } from '../../charts/items/data.ts';

/** When a period begins and ends on an axis of years; what is open or not stated is left out. */
function timesOf(period: string): { from?: number; to?: number } {
  if (period === 'not stated') return {};
  const [start = '', end = start] = period.split('/');
  return { ...(start === '..' ? {} : { from: yearOf(start) }), ...(end === '..' ? {} : { to: yearAfter(end) }) };
}

/** Who published a source, without what a longer name says of reposts. */
const publisherOf = (ledger: Ledger, source: string, lang: string): string =>
  (ledger.sources.get(source)?.publisher[lang] ?? '').split(/[,，]/u)[0]!.trim();

/** A claim of the ledger with what others say of it: those who have words for a sheet. */
function claimItem(id: string, ledger: Ledger, { tag, words, date }: Locale): Item {
  const claim = ledger.claims.get(id);
  if (!claim) throw new Error(`The ledger has no claim "${id}".`);
  const evidence = ledger.evidence.get(`claim:${id}`) ?? [];
  const said = (when: string, source: string) => [when, publisherOf(ledger, source, tag)].filter(Boolean).join(words.dot);
  const when = claim.date === '' ? '' : date(claim.date);
  return {
    id,
    digits: '',
    unit: '',
    label: claim.label[tag] ?? '',
    when,
    caption: said(when, ledger.storySource),
    note: '',
    who: publisherOf(ledger, ledger.storySource, tag),
    tone: 'told',
    ...(claim.date === '' ? {} : timesOf(claim.date)),
    voices: evidence
      .filter(({ label }) => label[tag])
      .map(({ id: own, relation, label, date: period, source }) => ({
        id: own,
        relation,
        label: label[tag]!,
        caption: said(period === 'not stated' ? words.noDate : date(period), source),
        ...timesOf(period),
      })),
    ...(evidence.some(({ relation }) => relation === 'confirms') ? {} : { none: words.noSecondSource }),
  };
}

/** Resolves the items of a scene against the ledger, in the words of one language. */
export function itemsData(scene: ItemScene, ledger: Ledger, locale: Locale): ItemsData {
  const { tag, words } = locale;
  const item = (id: string): Item => {
    if (scene.kind === 'claims') return claimItem(id, ledger, locale);
    const own = scene.statements[id];
    if (own) {
      const when = locale.date(own.when);
      const note = own.note?.[tag] ?? '';
      const who = scene.kind === 'reform' ? publisherOf(ledger, own.source ?? ledger.storySource, tag) : '';
      const caption = [when, note, who].filter(Boolean).join(words.dot);
      const named = (names: readonly Record<string, string>[] = []) => names.map((name) => name[tag]!);
      return {
        id,
        digits: '',
        unit: '',
        who,
        label: own.words[tag]!,
        when,
        caption,
        note,
        tone: 'words',
        ...timesOf(own.when),
        ...(own.from || own.to ? { parts: { from: named(own.from), to: named(own.to) } } : {}),
      };
    }
    const row = mustRow(ledger, id);
    const [name] = id.split('/');
    const series = ledger.series.get(name!);
    const isDerived = ledger.derived.has(id);
    const when = periodText(ledger, tag, row.period);
    const extent = extentOf(row.number);
    return {
      id,
      ...locale.label(row.number),
      label: row.label[tag]!,
      when,
      caption: isDerived ? `${when}${words.dot}${words.derivedMark}` : when,
      note: '',
      who: (ledger.figures.get(row.address) ?? series)?.authority[tag] ?? '',
      tone: !extent ? 'missing' : isDerived ? 'derived' : row.isClaim ? 'told' : 'counted',
      ...(series ? { series: name! } : {}),
      measure: row.number.measure,
      ...(extent ?? {}),
      ...timesOf(row.period),
    };
  };
  const cues = Object.fromEntries(Object.entries(scene.cues).map(([cue, { show }]) => [cue, show]));
  const span = scene.span?.split('/').map(yearOf) as [number, number] | undefined;
  return {
    items: Object.fromEntries([...new Set(Object.values(cues).flat())].map((id) => [id, item(id)])),
    cues,
    ...(scene.baseline === undefined ? {} : { baseline: scene.baseline }),
    ...(span ? { span } : {}),
    captions: {
      ...(scene.kind === 'slogan' ? { stamp: words.status['not-a-measurement'] } : {}),
      ...Object.fromEntries(Object.entries(scene.captions).map(([name, text]) => [name, sentenceText(ledger, tag, text[tag]!)])),
    },
  };
}
