import { ticks } from 'd3-array';
import { type Ledger, mustRow } from '../ledger/ledger.ts';
import { periodText, sentenceText } from '../ledger/prose.ts';
import { groupDigits } from '../locales/digits.ts';
import { localeOf } from '../locales/locale.ts';
import type { Guess, Scene } from '../schemas/scene.ts';
import { type Certainty, extentOf } from '../charts/certainty.ts';
import { bare, type GuessData, type Unit, worded } from '../charts/guess.ts';
import { type GuessDrawing, guessDrawing } from './guess-drawing.ts';

/** A guess as it is printed, hidden, into the page: its scale in words, its number as it will be shown, and what the browser computes with. */
export interface GuessSheet {
  ask: string;
  /** Cues at which it is offered. */
  at: string[];
  /** Words on the scale, with the share of it where they stand, and whether the next one leaves room on a wide scale only. */
  rungs: { at: number; label: string; tight: boolean }[];
  /** The row of the number, and how it stands on the scale. */
  row: string;
  certainty: Certainty;
  look: 'claim' | 'counted';
  /** What was counted, and when. */
  caption: string;
  /** Unit that stands beside the text field. */
  unit: string;
  /** What is drawn in the field on which the guess is made. */
  drawing: GuessDrawing;
  data: GuessData;
}

/** A unit in its two forms; a sign follows its number directly, a word where the language spaces words after a space. */
const unitOf = (unit: string, spaced: boolean): Unit => {
  const [one = '', many = one] = unit.split('|').map((form) => (spaced && form !== '' && form !== '%' ? ` ${form}` : form));
  return [one, many];
};

const formsOf = (words: string): Unit => {
  const [one = '', many = one] = words.split('|');
  return [one, many];
};

/** Resolves what an author asks a reader to guess. The checker has refused numbers of no size. */
export function guessSheet(guess: Guess, scene: Scene, ledger: Ledger, lang: string): GuessSheet {
  const { of, cue, early, to, ask } = guess;
  const locale = localeOf(lang);
  const { guess: words } = locale.words;
  const row = mustRow(ledger, of);
  const { number } = row;
  const extent = extentOf(number);
  if (!extent || number.qualifier === 'disputed' || number.qualifier === 'missing') throw new Error(`"${of}" has no size to guess.`);
  const share = number.measure === 'percent' || number.measure === 'percent-change';
  const scale = locale.tick(to);
  const unit = unitOf(number.unit[lang] ?? '', scale.separator !== '');
  const rungs = ticks(0, to, 4);
  const drawing = guessDrawing(guess, scene, ledger);
  return {
    ask: sentenceText(ledger, lang, ask[lang]!),
    at: [...early, cue],
    rungs: rungs.map((value, index) => ({
      at: value / to,
      label: groupDigits(value / scale.divide, scale.separator, 0, scale.decimal) + (index === rungs.length - 1 ? scale.suffix : ''),
      tight: index === rungs.length - 2 && scale.suffix.length > 2,
    })),
    row: row.address,
    certainty: extent.certainty,
    look: row.isClaim ? 'claim' : 'counted',
    caption: `${row.label[lang]!}${locale.words.dot}${periodText(ledger, lang, row.period)}`,
    unit: (scale.suffix + unit[1]).trim(),
    drawing,
    data: {
      to,
      low: extent.low,
      high: extent.high,
      scale,
      unit,
      typed: [bare(scale.suffix), bare(unit[1])],
      field: drawing.field,
      gap: share ? formsOf(words.points) : unit,
      says: words.verdicts[number.qualifier],
      faults: { none: words.faults.none, off: words.faults.off(worded(to, scale, unit)) },
      ...((number.qualifier === 'exact' || number.qualifier === 'about') && !share ? { ratios: words.ratios } : {}),
    },
  };
}
