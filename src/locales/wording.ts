import type { ClassWords } from './class-words.ts';
import type { MakerWords } from './maker-words.ts';
import type { OfflineWords } from './offline-words.ts';
import type { EmbedWords } from './embed-words.ts';
import type { GuessWords } from './guess-words.ts';
import type { SoundWords } from './sound-words.ts';
import type { TeachWords } from './teach-words.ts';
import type { PublishedKind } from '../schemas/published.ts';
import type { Measure } from '../schemas/figure.ts';
import type { LedgerNumber } from '../schemas/number.ts';

/** The parts of a worded number, in reading order; `text` is all of them as they are read. */
export interface NumberWording {
  /** Qualifier in front: 约, "more than ". */
  before: string;
  digits: string;
  /** Qualifier and grouping behind the digits: 亿余, " million". */
  after: string;
  unit: string;
  text: string;
  /** The text for screen readers, with signs and marks in words. */
  spoken: string;
  /** Small mark after a derived number. */
  sign?: string;
}

/** A number in a label: the digits with qualifier and grouping, the unit apart. */
export interface NumberLabel {
  digits: string;
  unit: string;
}

/** Words of the interface in one language. */
export interface InterfaceWords {
  languageName: string;
  read: string;
  ledger: string;
  sources: string;
  entries: (count: number) => string;
  numbers: (count: number) => string;
  minutes: (count: number) => string;
  year: string;
  entry: string;
  eras: string;
  table: string;
  chartSource: string;
  date: string;
  value: string;
  what: string;
  /** The same column where a table holds words alone. */
  said: string;
  find: string;
  /** The reading modes, the name of their group, and the buttons of the step bar. */
  readingModes: { name: string; scroll: string; step: string; plain: string; back: string; on: string };
  /** The bookmark: its checkbox, what it stores, the message if it cannot, and the link back. */
  keep: { ask: string; what: string; lost: string; goOn: string };
  /** The switch for single keys, and the list of what each does. */
  keys: { name: string; list: readonly { keys: readonly string[]; does: string }[] };
  class: ClassWords;
  embed: EmbedWords;
  maker: MakerWords;
  guess: GuessWords;
  sound: SoundWords;
  teach: TeachWords;
  offline: OfflineWords;
  /** Buttons that choose a family of themes; the link to its next entry. */
  families: string;
  next: string;
  stopFollowing: string;
  /** Links from the page of an entry into the story and to its neighbours. */
  inContext: string;
  neighbours: string;
  previous: string;
  /** Words that name the source of the story as the story does; without a name the source is empty. */
  undated: (source: string) => string;
  skip: string;
  toTop: string;
  /** Pages of a story that has several: which of how many, their ways, and the page that lists all entries. */
  part: (number: number, count: number) => string;
  parts: string;
  allEntries: string;
  status: Record<'corroborated' | 'partly' | 'disputed' | 'single-source' | 'not-a-measurement', string>;
  statusMark: Record<'corroborated' | 'partly' | 'disputed' | 'single-source', string>;
  period: string;
  authority: string;
  definition: string;
  source: string;
  standing: string;
  notStated: (source: string) => string;
  noValue: string;
  /** On the empty line of a claim for which nobody else was found. */
  noSecondSource: string;
  breakMark: string;
  widerMark: string;
  theClaim: (source: string) => string;
  /** Marks of a picture that have no room for a label; `{count}` stands for how many. */
  moreCounts: string;
  dotMeans: string;
  smallDot: string;
  home: string;
  notFound: string;
  series: string;
  figures: string;
  published: string;
  noDate: string;
  noAddress: string;
  otherLanguage: string;
  apart: string;
  citation: string;
  /** Between two items of a line. */
  dot: string;
  until: string;
  /** Between a name and its value. */
  colon: string;
  /** Between the first and the last year. */
  dash: string;
  comma: string;
  /** A remark in brackets. */
  bracket: (text: string) => string;
  /** The end of a sentence, with its space where the language sets one. */
  fullStop: string;
  /** Words of the card: heading of its citation, its buttons, what a claim is called. */
  card: {
    copy: string;
    bibtex: string;
    copied: string;
    row: string;
    close: string;
    claim: string;
    cards: string;
    wait: string;
    lost: string;
  };
  /** The authority of derived numbers. */
  computed: string;
  /** The same in short, for charts. */
  derivedMark: string;
  derived: string;
  glossary: string;
  evidence: string;
  relation: Record<'confirms' | 'differs' | 'other-scope', string>;
  formula: string;
  /** Filters of the ledger: no choice made, and what there is to choose. */
  all: string;
  standingName: string;
  theme: string;
  measure: string;
  measures: Record<Measure, string>;
  /** Before links to data files, and the name of the page that explains them. */
  downloads: string;
  /** Buttons that copy a chart, what is said when it is copied, where the browser refuses, and where its sound is lost. */
  copy: Record<'picture' | 'table' | 'citation' | 'done' | 'refused' | 'lost', string>;
  /** Before links to the files of a chart; before the entries that show it. */
  download: string;
  inStory: string;
  dictionary: string;
  /** Before the two inputs of a derived number. */
  operation: Record<'share' | 'change' | 'difference', string>;
  claims: string;
  /** Before the claims of an entry. */
  claimsHere: string;
  /** The sentence of a correction. */
  corrected: (correction: { date: string; old: string; now: string; why: string }) => string;
  /** The sentence of a corrected status; `old` and `now` are names of statuses. */
  statusCorrected: (correction: { date: string; old: string; now: string; why: string }) => string;
  corrections: string;
  /** Before the days of publication and of the last change. */
  publishedOn: string;
  changedOn: string;
  /** The page that says what changed between published editions. */
  editions: {
    title: string;
    lede: string;
    none: string;
    /** Heading of an edition, with the day of the one before; of changes without a day. */
    since: (days: { from: string; to: string }) => string;
    on: (day: string) => string;
    undated: string;
    values: string;
    statuses: string;
    added: string;
    retired: string;
    kinds: Record<PublishedKind, string>;
  };
  retired: string;
  moved: string;
  withdrawn: string;
  feed: string;
  balance: (counts: { figures: number; points: number; disputed: number; single: number; names: number; missing: number }) => string;
  /** Above the lines of the ledger that the era before has filled. */
  soFar: string;
  /** The closing balance: what the marks are, headings of its lists and of the two columns, and the button of the long list. */
  balances: {
    open: string;
    disputed: string;
    single: string;
    missing: string;
    ledger: string;
    others: string;
    show: (count: number) => string;
  };
}

/** How the ticks of an axis are written. */
export interface TickFormat {
  divide: number;
  suffix: string;
  /** Between thousands; empty where the language sets none. */
  separator: string;
  /** Before decimals; a point where it is left out. */
  decimal?: string;
}

/** The wording of one language. */
export interface Locale {
  tag: string;
  /** The tag that pages carry: it says which forms of the characters are meant. */
  htmlLang: string;
  /** The script, which styles go by: letters that stand in words, or characters of one width each. */
  script: 'latin' | 'han';
  /** The language and a territory, as Open Graph names them: `en_US`. */
  territory: string;
  words: InterfaceWords;
  /** Finds numbers typed in a text, other than years and dates: digits, and number words that count something. */
  typed: (text: string) => string[];
  /** Words next to a number that change its meaning: at the end of the text before it, at the beginning of the text after it. */
  sizes: { hardens: RegExp; qualifies: RegExp; qualifiesAfter: RegExp };
  /** Matches dates, which are kept on one line. Left out if spaces do that. */
  unbroken?: RegExp;
  /** Length of a text, and its unit. */
  length: { of: (text: string) => number; unit: string };
  /** A number in prose; `unit: false` leaves the unit out. */
  number: (number: LedgerNumber, options?: { unit?: boolean }) => NumberWording;
  /** A number as a label in a chart. */
  label: (number: LedgerNumber) => NumberLabel;
  /** Format of the ticks of an axis up to `top`: the value is divided, then the suffix added. */
  tick: (top: number) => TickFormat;
  /** A year as people write it, counted as astronomers do: 79 is AD 79, -43 is 44 BC. */
  year: (year: number) => string;
  /** Month and day of an EDTF date, short, for a column of a chart; empty where only the year is known. */
  day: (edtf: string) => string;
  /** The same in digits alone, for a narrow column. */
  shortDay: (edtf: string) => string;
  /** An EDTF date or interval in words, as exact as it is written. */
  date: (edtf: string) => string;
}
