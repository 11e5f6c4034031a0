import type { Formula } from '../schemas/derived.ts';
import type { FigureRow, Status } from '../schemas/figure.ts';
import type { LedgerNumber, SizedNumber } from '../schemas/number.ts';
import type { EvidenceRow } from '../schemas/evidence.ts';
import type { Term } from '../schemas/glossary.ts';
import type { Claim, Source } from '../schemas/source.ts';

/** Words by language tag. */
export type Words = Record<string, string>;

/** A point of a series with its number, from its own row or from the figure it refers to. */
export interface Point {
  /** `series/key`. */
  address: string;
  series: string;
  /** EDTF date. */
  key: string;
  number: LedgerNumber;
  /** Id of the figure that the point refers to, if it has no number of its own. */
  figure?: string;
  source: string;
  apart: boolean;
  note: Words;
  /** Who counted this point; empty if it is the authority of the series. */
  who: Words;
}

/** A series of values by date, and what they measure. */
export interface Series {
  id: string;
  label: Words;
  unit: Words;
  definition: Words;
  authority: Words;
  source: string;
  theme: string;
  status: Status;
  why: Words;
  breaks: { before: string; why: Words }[];
  points: Point[];
}

/** The fields of a figure other than its number. */
type FigureFacts = Omit<FigureRow, 'value' | 'qualifier' | 'measure' | 'display' | 'unit'>;

/** A row of `figures.csv` with its number. */
export type Figure = FigureFacts & LedgerNumber;

/** A number computed at build from two rows: a figure with its formula. */
export type DerivedFigure = FigureFacts & SizedNumber & { formula: Formula };

/** What another source says about a row, with its number if it has one. */
export interface Evidence extends EvidenceRow {
  number?: LedgerNumber;
}

/** A correction of a published number, or of its status: what stood before and what stands in its place. */
export interface Correction {
  /** The day. */
  date: string;
  /** Address of the number. */
  about: string;
  old: SizedNumber | Status;
  now: SizedNumber | Status;
  why: Words;
}

/** Every number of the story, with its source. */
export interface Ledger {
  /** Id of the source that the story retells: its numbers are marked as its claims, unlike numbers that others counted. */
  storySource: string;
  /** That source as words name it: the article; empty where the story gives it no name. */
  sourceName?: Words;
  /** It is an official record, whose numbers are counts. */
  official?: boolean;
  figures: ReadonlyMap<string, Figure>;
  series: ReadonlyMap<string, Series>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  derived: ReadonlyMap<string, DerivedFigure>;
  /** By the address that they are about. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** By the address of the corrected number, oldest first. */
  corrections: ReadonlyMap<string, readonly Correction[]>;
  glossary: readonly Term[];
}

/** The row at an address: number, label, period, source and status. */
export interface LedgerRow {
  /** Address of the row that holds the number: for a point that refers to a figure, the figure. */
  address: string;
  number: LedgerNumber;
  label: Words;
  period: string;
  source: string;
  status: Status;
  isClaim: boolean;
}

/** The row at an address (`figure` or `series/key`); `undefined` if the ledger has none. */
export function rowAt(ledger: Ledger, address: string): LedgerRow | undefined {
  const figure = ledger.figures.get(address) ?? ledger.derived.get(address);
  if (figure) {
    return {
      address,
      number: figure,
      label: figure.label,
      period: figure.period,
      source: figure.source,
      status: figure.status,
      isClaim: figure.source === ledger.storySource && !ledger.official && !ledger.derived.has(address),
    };
  }
  const [id, key] = address.split('/');
  const series = ledger.series.get(id!);
  const point = series?.points.find((candidate) => candidate.key === key);
  if (!series || !point) return undefined;
  return {
    address: point.figure ?? address,
    number: point.number,
    label: series.label,
    period: point.key,
    source: point.source,
    status: series.status,
    isClaim: point.source === ledger.storySource && !ledger.official,
  };
}

/** The row at an address. Throws if there is none, which the checker rules out. */
export function mustRow(ledger: Ledger, address: string): LedgerRow {
  const row = rowAt(ledger, address);
  if (!row) throw new Error(`The ledger has no row "${address}".`);
  return row;
}
