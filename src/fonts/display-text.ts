import type { ItemsData } from '../charts/items/data.ts';
import { chartData } from '../scenes/chart-data.ts';
import { mustRow } from '../ledger/ledger.ts';
import { openingPicture } from '../scenes/opening-picture.ts';
import { localeOf } from '../locales/locale.ts';
import { milestonesOf, type Story } from '../story/model.ts';
import { partsOf } from '../story/parts.ts';

/** What can be typed on any keyboard, from the space on. */
export const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

const isSheet = (kind: string) => kind === 'claims' || kind === 'slogan';

/** The words that a sheet sets large. */
const largeWords = ({ items, captions }: ItemsData): string[] => Object.values(items).map(({ id, label }) => captions[id] ?? label);

/** Titles of entries of a story on several pages are set in the text face: a display face with all their characters would be too large. */
const isWhole = (story: Story) => partsOf(story).length === 1;

/** All texts in the display font: titles, eras, stamps, buttons, and the numbers and questions of charts. */
export function displayText(story: Story): string {
  const { words } = localeOf(story.lang);
  const { offline, maker } = words;
  const charts = story.scenes.flatMap(({ id, scene }) => (scene.kind === 'image' ? [] : [chartData(id, scene, story.ledger, story.lang)]));
  const numbers = charts.flatMap((data): string[] => {
    switch (data.kind) {
      case 'line':
        return [...data.lines.flatMap(({ points }) => points), ...data.comparison, ...Object.values(data.others)]
          .flatMap(({ digits, unit }) => [digits, unit])
          .concat(Object.values(data.cues).map(({ question }) => question ?? ''));
      case 'dots':
        return [...data.groups, ...Object.values(data.numbers)].flatMap(({ digits, unit }) => [digits, unit]);
      case 'snapshots':
        return data.panels.flatMap(({ label, unit }) => [label, unit]);
      default:
        return [
          ...Object.values(data.items).flatMap(({ digits, unit }) => [digits, unit]),
          ...(isSheet(data.kind) ? largeWords(data) : []),
        ];
    }
  });
  return [
    story.title,
    story.place,
    ...story.eras.map(({ title }) => title),
    ...milestonesOf(story).flatMap(({ title, when }) => (isWhole(story) ? [title, when] : [when])),
    ...Object.values(words.statusMark),
    ...Object.values(words.status),
    words.read,
    words.ledger,
    words.sources,
    words.notFound,
    words.figures,
    words.series,
    words.claims,
    words.derived,
    words.glossary,
    ...Object.values(words.card),
    ...Object.values(words.relation),
    ...story.lessons.map(({ title }) => title),
    words.teach.teach,
    words.teach.aims,
    words.teach.plan,
    words.teach.howTo,
    words.teach.whole,
    words.teach.start,
    words.teach.cards,
    words.teach.exercise,
    ...Object.values(words.teach.sheets),
    words.class.answer,
    words.class.question,
    words.keep.goOn,
    offline.offline,
    offline.file,
    offline.fileGet(''),
    offline.device,
    offline.keep,
    offline.look,
    offline.use,
    offline.remove,
    maker.title,
    maker.preview,
    maker.code,
    maker.withScript,
    maker.bare,
    maker.address,
    maker.copy,
    maker.copied,
    maker.loads,
    ...numbers,
  ].join('');
}

/** All texts of a page, for languages that have one font for all of them. */
export function allText(story: Story): string {
  return JSON.stringify([story.title, story.lede, story.eras]).replace(/<[^>]+>/g, '') + displayText(story);
}

/** All texts of the first screen that are set in the display font, and the Latin ones that are set beside it. */
export function firstText(story: Story): string {
  const { opening, ledger } = story;
  const { words, number } = localeOf(story.lang);
  const head = [
    story.title,
    story.place,
    story.span.replaceAll('/', words.dash),
    ...story.languages.map((lang) => localeOf(lang).words.languageName),
  ];
  if (!opening) {
    const eras = story.eras.map((era) => ({ ...era, milestones: [] }));
    const text = isWhole(story) ? allText(story) : JSON.stringify([story.lede, eras]).replace(/<[^>]+>/g, '') + displayText(story);
    return [...head, text, ascii].join('');
  }
  const worded = (address: string) => number(mustRow(ledger, address).number).text;
  const first = openingPicture(story)?.first;
  const plain = (html: string) => html.replace(/<[^>]+>/g, '');
  const signs = [...opening.apart.matchAll(/ data-sign="([^"]*)"/g)].map(([, sign]) => sign!);
  const large = [
    opening.heading,
    opening.question,
    plain(opening.apart),
    ...signs,
    ...opening.counts.map(({ address }) => worded(address)),
  ];
  const small = [
    words.skip,
    ...[words.entries, words.numbers, words.minutes].map((count) => count(0)),
    words.dot,
    ...opening.counts.map(({ by }) => by),
    plain(opening.back),
    ascii.slice(16, 26),
  ].join('');
  return [...head, ...large, small.replace(/[^\u0020-\u024F\u2010-\u2027]/g, ''), ...(first ? [worded(first.address)] : [])].join('');
}
