import type { Formula } from '../schemas/derived.ts';
import type { FigureRow, Status } from '../schemas/figure.ts';
import type { LedgerNumber, SizedNumber } from '../schemas/number.ts';
import type { EvidenceRow } from '../schemas/evidence.ts';
import type { Term } from '../schemas/glossary.ts';
import type { Claim, Source } from '../schemas/source.ts';

/** Words by language tag. */
export type Words = Record<string, string>;

/** A point of a series, resolved: its number comes from its own cell or from the figure it names. */
export interface Point {
  /** `series/key`. */
  address: string;
  series: string;
  /** EDTF date. */
  key: string;
  number: LedgerNumber;
  /** The row of the figures that holds the number, where it is not the point's own. */
  figure?: string;
  source: string;
  apart: boolean;
  note: Words;
  /** Who counted this point alone; empty where the series says so. */
  who: Words;
}

/** A table of values and what it measures. */
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

/** What a figure says beside its number. */
type FigureFacts = Omit<FigureRow, 'value' | 'qualifier' | 'measure' | 'display' | 'unit'>;

/** A figure, its number resolved. */
export type Figure = FigureFacts & LedgerNumber;

/** A number computed at build: a figure like any other, with its formula and the rows that it came from. */
export type DerivedFigure = FigureFacts & SizedNumber & { formula: Formula };

/** What another source says of a line, with its number where it has one. */
export interface Evidence extends EvidenceRow {
  number?: LedgerNumber;
}

/** A published number that was wrong: what stood there, and what stands there now. */
export interface Correction {
  /** The day. */
  date: string;
  /** Address of the number. */
  about: string;
  old: SizedNumber;
  now: SizedNumber;
  why: Words;
}

/** Every number of the story, with who says so. */
export interface Ledger {
  /** The source that the story tells: what it says are claims, told apart from what others counted. */
  storySource: string;
  figures: ReadonlyMap<string, Figure>;
  series: ReadonlyMap<string, Series>;
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  derived: ReadonlyMap<string, DerivedFigure>;
  /** By the line that they are about. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** By the number that was corrected, in the order of their dates. */
  corrections: ReadonlyMap<string, readonly Correction[]>;
  glossary: readonly Term[];
}

/** What an address leads to: the number, what it is called, when it holds, who says so and how it stands. */
export interface LedgerRow {
  /** Where the number stands: of a point that takes it from a figure, the figure. */
  address: string;
  number: LedgerNumber;
  label: Words;
  period: string;
  source: string;
  status: Status;
  isClaim: boolean;
}

/** The row at an address (`figure` or `series/key`); `undefined` where the ledger has none. */
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
      isClaim: figure.source === ledger.storySource && !ledger.derived.has(address),
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
    isClaim: point.source === ledger.storySource,
  };
}

/** The row at an address; throws where there is none. The checker has refused such a story. */
export function mustRow(ledger: Ledger, address: string): LedgerRow {
  const row = rowAt(ledger, address);
  if (!row) throw new Error(`The ledger has no row "${address}".`);
  return row;
}
