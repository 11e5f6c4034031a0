import { ticks } from 'd3-array';
import type { PlotPoint } from '../charts/drawing.ts';
import { mustRow } from '../ledger/ledger.ts';
import { groupDigits } from '../locales/digits.ts';
import { yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import { isSized } from '../schemas/number.ts';
import type { LineGuess } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';

/** A line that a reader is asked to draw, as it is printed, hidden, into the page. Shares are of the plot, from the left and from below. */
export interface DrawingSheet {
  /** The points of the series up to the number that is asked for. */
  truth: PlotPoint[];
  /** Years with a slider of their own, for keys. */
  keys: number[];
  /** The number that is given. */
  first: { address: string; share: number };
  /** Values and years along the edges of the plot. */
  rungs: { share: number; label: string }[];
  years: { share: number; label: string }[];
  /** Numbers that are shown after the line: at the end of the axis, open above where the source gives a lower bound. */
  after: { address: string; share: number; isOpen: boolean }[];
}

/** Resolves the line that a reader is asked to draw. The checker has refused one that is no part of the scene's main series. */
export function drawingSheet(guess: LineGuess, main: string, story: Story): DrawingSheet {
  const { ledger, lang } = story;
  const locale = localeOf(lang);
  const end = yearOf(guess.of.split('/')[1]!);
  const points = ledger.series.get(main)!.points.filter(({ key }) => yearOf(key) <= end);
  const truth = points.flatMap(({ key, number }) => (isSized(number) ? [{ time: yearOf(key), value: number.value }] : []));
  const [from, to] = [truth[0]!.time, truth.at(-1)!.time];
  const along = (time: number) => (time - from) / (to - from);
  const scale = locale.tick(guess.to);
  const values = ticks(0, guess.to, 4);
  const keys = [...guess.draw!.keys.map((key) => yearOf(key)), to];
  const sizeOf = (address: string) => {
    const { number } = mustRow(ledger, address);
    if (!isSized(number)) throw new Error(`"${address}" has no one size. Run the checker.`);
    return number;
  };
  return {
    truth,
    keys,
    first: { address: points[0]!.address, share: truth[0]!.value / guess.to },
    rungs: values.map((value, index) => ({
      share: value / guess.to,
      label: groupDigits(value / scale.divide, scale.separator, 0, scale.decimal) + (index === values.length - 1 ? scale.suffix : ''),
    })),
    years: [from, ...keys].map((time) => ({ share: along(time), label: String(Math.floor(time)) })),
    after: guess.draw!.after.map((address) => {
      const { value, qualifier } = sizeOf(address);
      return { address, share: value / guess.to, isOpen: qualifier === 'more-than' };
    }),
  };
}
