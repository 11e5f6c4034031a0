import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf } from '../../src/charts/registry.ts';
import type { Size } from '../../src/charts/mark.ts';
import { mustRow } from '../../src/ledger/ledger.ts';
import { plainValue } from '../../src/ledger/prose.ts';
import { lightToken } from '../../src/pictures/chart-styles.ts';
import type { Faces } from '../../src/pictures/faces.ts';
import { standAlone } from '../../src/pictures/stand-alone.ts';
import { chartData } from '../../src/scenes/chart-data.ts';
import { sceneAddresses } from '../../src/scenes/chart-table.ts';
import type { Scene } from '../../src/schemas/scene.ts';
import { checkStory } from '../../src/story/check/check-story.ts';
import { formatProblems } from '../../src/story/problem.ts';
import { compileLedger } from '../../src/story/compile-ledger.ts';

/** Where the invented data of the gallery stand. */
export const galleryContent = join(import.meta.dirname, 'content');

/** A kind of chart in a few words: what it is for, what it takes, and what is refused. */
interface About {
  draws: string;
  data: string;
  limits: string;
}

const words = (draws: string, data: string, limits: string): About => ({ draws, data, limits });

/** Every kind that takes the stage, in the order of the page. */
export const about: Record<Exclude<Scene['kind'], 'strip' | 'image'>, About> = {
  line: words(
    'A series in time, laid down as far as a cue says; what others count stands beside it as hollow marks, and a claim with an open end.',
    '`main` and up to three more `lines` by year, month or day; `comparison` and `points` beside them; `claims`; `levels` of the past.',
    'One unit for all; 400 values of a line; 9 hollow points of a cue. Values on both sides of a `baseline`.',
  ),
  dots: words(
    'One dot for one thing, ten by ten in a block of a hundred, all groups at one scale.',
    '`groups` of whole numbers; other `numbers` stand beside them.',
    '6 groups and 80,000 dots of a cue; no parts of a thing, nothing less than zero.',
  ),
  snapshots: words(
    'Totals at uneven dates in equal columns; a dash where nothing was counted.',
    '`series`, one panel each, with their own units; a `baseline`.',
    '12 dates and 6 panels.',
  ),
  list: words('An account: items in lines, their sums in a column.', 'Figures, points and `statements`, of any unit.', '9 items of a cue.'),
  counts: words(
    'An account whose sums are drawn: strokes one by one or in blocks of a hundred, per cents as a strip, absences as blank rows.',
    'Whole numbers, per cents, lengths and areas; rows that are missing.',
    '9 items of a cue; nothing less than zero, no parts of a thing, no per cents over 100.',
  ),
  waffle: words(
    'Of a hundred people so many: the newest large, the others small along a ruler true to time.',
    'Figures or points of the measure `percent`, with a `span`.',
    '9 items of a cue; per cents from 0 to 100 alone.',
  ),
  'dot-plot': words(
    'Numbers as dots in rows on one scale, with arrows and bars where they are open or have two ends.',
    'Figures or points of one unit; a `baseline`.',
    '7 numbers of a cue, all of one unit.',
  ),
  bars: words(
    'Changes below and above a line, by date and source; one count above them as dots.',
    'Figures of the measure `percent-change`, at most one count; a `baseline`.',
    '7 changes and one count of a cue.',
  ),
  dumbbell: words(
    'Two dates of each series on a scale of its own; other figures as entries.',
    'Two points of each series, of any unit; a `baseline`.',
    '7 measures of a cue, 2 dates of each.',
  ),
  years: words(
    'A ledger column of years in which nothing is entered but what was counted.',
    'Figures or points of single years, with a `span`.',
    '40 years, one number of a year.',
  ),
  documents: words(
    'Papers, the newest in front, the earlier ones as heads.',
    '`statements` with a date, words and a note.',
    '9 statements of a cue, and no numbers.',
  ),
  tiles: words(
    'A square a thing, two points of a series in one field; per cents of a hundred; a change as a bar that is cut.',
    'Whole numbers, per cents and changes.',
    '9 items of a cue; nothing less than zero but changes.',
  ),
  claims: words(
    'A “first” or a ranking in large words, its ring at its date, and a ruled line for each who agrees or differs; an empty line where nobody was found.',
    'Rows of `claims.csv` with a label and a date, rows of `evidence.csv` about them, a `span`.',
    '4 labelled rows of evidence of a claim; no numbers of the ledger.',
  ),
  slogan: words(
    'Slogans and names that hold a number, struck through and stamped as no count.',
    'Figures of the form `slogan`, `name` or `span`, and `statements`.',
    '6 slogans of a cue; a measurement is refused.',
  ),
  reform: words(
    'What was joined or split: rules with names on them, several that become one, or one that becomes several.',
    'One statement a cue, or two that follow each other, with `from` and `to`.',
    '7 names on one side and one on the other; no numbers.',
  ),
};

/** Size of a picture of the page. */
export const gallerySize: Size = { width: 760, height: 480 };
const margin = 24;

/** The page and its pictures by name, from the invented data. Throws where the data are not sound. */
export function galleryPage(faces: Faces): { page: string; pictures: Map<string, string> } {
  const { draft, problems: found } = checkStory(galleryContent);
  // The page shows its scenes itself, and its one entry names a single one.
  const problems = found.filter(({ message }) => !message.startsWith('Nothing shows the scene'));
  if (problems.length > 0) throw new Error(`The data of the gallery are not sound.\n${formatProblems(problems)}`);
  const ledger = compileLedger(draft);
  const pictures = new Map<string, string>();
  const sections = Object.entries(about).map(([kind, { draws, data, limits }]) => {
    const file = draft.scenes.find(({ id }) => id === kind);
    if (!file?.value || file.value.kind !== kind) throw new Error(`The gallery has no scene of the kind "${kind}".`);
    const scene = file.value as Exclude<Scene, { kind: 'strip' }>;
    const room = { width: gallerySize.width - 2 * margin, height: gallerySize.height - 2 * margin };
    const marks = pictureOf(chartData(kind, scene, ledger, 'en'))(scene.finished, scene.finished, 1, room);
    const title = scene.title.en!;
    pictures.set(
      `${kind}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${gallerySize.width}" height="${gallerySize.height}" viewBox="0 0 ${gallerySize.width} ${gallerySize.height}" role="img"><title>${title}</title><rect width="${gallerySize.width}" height="${gallerySize.height}" fill="${lightToken('--paper')}"/><g transform="translate(${margin} ${margin})">${standAlone(marks, kind, faces)}</g></svg>\n`,
    );
    const rows = sceneAddresses(scene, ledger).map((address) => {
      const { number, period, label } = mustRow(ledger, address);
      return `| ${[address, label.en!, period, plainValue(number), number.qualifier].join(' | ')} |`;
    });
    const table = rows.length > 0 ? ['', '| address | label | when | value | qualifier |', '|---|---|---|---|---|', ...rows] : [];
    const yaml = readFileSync(join(galleryContent, 'scenes', `${kind}.yaml`), 'utf8').trim();
    return [
      `## \`${kind}\``,
      '',
      draws,
      '',
      `![${title}](charts/${kind}.svg)`,
      '',
      `**Data.** ${data}`,
      '',
      `**Limits.** ${limits}`,
      '',
      '<details><summary>The scene and its rows</summary>',
      '',
      '```yaml',
      yaml,
      '```',
      ...table,
      '',
      '</details>',
      '',
    ].join('\n');
  });
  const head = [
    '# Kinds of chart',
    '',
    'One picture of each kind, from invented data: a harbour and its ferries. What a scene may say is in [authoring.md](authoring.md); the checker names what a kind cannot draw, with the limits below. The pictures are the same SVG that a reader can download of a chart. `npm run gallery` writes this page from `scripts/gallery/`.',
    '',
    `${Object.keys(about)
      .map((kind) => `[\`${kind}\`](#${kind})`)
      .join(' · ')}`,
    '',
    'The kind `strip` shows entries and no numbers; it takes no stage.',
    '',
  ].join('\n');
  return { page: [head, ...sections].join('\n'), pictures };
}
