import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import { plainText } from '../markup/runs.ts';
import { chartRows, sceneAddresses } from '../scenes/chart-table.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';
import { heightOf } from './text-lines.ts';

/** A part of the table of a chart that fits on a slide. */
export interface SlideTable {
  /** The chart. */
  scene: string;
  head: string[];
  rows: string[][];
  /** Addresses of its numbers. */
  numbers: string[];
}

/** Size of the letters of a table in points, and width of the column of words in inches. */
export const tableText = { size: 14, words: 5.4 };

/** Height that the rows of a slide have room for, and space of a row beside its lines, in inches. */
const [high, padding] = [4.1, 0.1];

/** The table of a chart, row by row as on its page, with the status of each number, in parts that fit on slides. */
export function tablesOf(story: Story, id: string, scene: Scene): SlideTable[] {
  const { lang, ledger } = story;
  const { words } = localeOf(lang);
  const rows = chartRows(scene, ledger, lang, '/');
  const addresses = sceneAddresses(scene, ledger);
  const first = rows.length - addresses.length;
  const counts = addresses.length > 0;
  const head = counts ? [words.date, words.what, words.value, words.standingName] : [words.date, words.said];
  const parts: SlideTable[] = [];
  let room = 0;
  rows.forEach(({ when, what, value }, index) => {
    const address = addresses[index - first];
    const height = heightOf(what, counts ? tableText.words : tableText.words * 1.7, tableText.size, 1.2) + padding;
    if (room < height) {
      parts.push({ scene: id, head, rows: [], numbers: [] });
      room = high;
    }
    room -= height;
    const standing = address === undefined ? '' : words.status[mustRow(ledger, address).status];
    parts.at(-1)!.rows.push(counts ? [when, what, plainText(value), standing] : [when, what]);
    if (address !== undefined) parts.at(-1)!.numbers.push(address);
  });
  return parts;
}
