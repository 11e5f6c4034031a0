import { spineLine } from '../scenes/spine-line.ts';
import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import { nameOf, numbersIn, type Milestone, type Story, yearsOf } from '../story/model.ts';
import { lightToken } from './chart-styles.ts';
import type { InlineImage } from '../images/variants.ts';
import type { Faces } from './faces.ts';
import { type FittedText, largestText } from './fit-text.ts';
import { textWidthIn } from './outline.ts';
import { rivalLine } from '../scenes/rivals.ts';
import { setText } from './set-text.ts';

/** Size of the preview picture of a link, in pixels. @see https://ogp.me/ */
export const shareSize = { width: 1200, height: 630 };

const colour = (name: string) => lightToken(`--${name}`);
const { width, height } = shareSize;
const left = 96;
const inner = width - left - 64;

const paper = () =>
  `<rect width="${width}" height="${height}" fill="${colour('paper')}"/><path d="M52 0V${height}M58 0V${height}" stroke="${colour('rule')}" stroke-width="2.5" fill="none"/>`;
const foot = (right: number) =>
  `<path d="M${left} ${height - 76}H${right}M${left} ${height - 71}H${right}" stroke="${colour('rule')}" stroke-width="2" fill="none"/>`;
const svg = (marks: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paper()}${marks}</svg>`;

/** The stamp of an entry's status, as on the page: solid, half, double ring or ring. */
function stamp(status: NonNullable<Milestone['status']>, lang: string, x: number, y: number, faces: Faces): string {
  const text = localeOf(lang).words.statusMark[status];
  const wide = textWidthIn(faces, text, 28, 'display') + 44;
  const red = colour('rule');
  const at = x - wide;
  const ring = `<rect x="${at}" y="${y}" width="${wide}" height="54" rx="5" fill="${status === 'corroborated' ? red : 'none'}" stroke="${red}" stroke-width="3"/>`;
  const second =
    status === 'disputed'
      ? `<rect x="${at + 6}" y="${y + 6}" width="${wide - 12}" height="42" rx="3" fill="none" stroke="${red}" stroke-width="1.5"/>`
      : '';
  const half = status === 'partly' ? `<rect x="${at + 1}" y="${y + 44}" width="${wide - 2}" height="9" fill="${red}"/>` : '';
  const fill = status === 'corroborated' ? colour('paper') : colour('rule-text');
  const letters = setText(faces, at + wide / 2, y + (status === 'partly' ? 34 : 37), text, {
    size: 28,
    role: 'display',
    fill,
    anchor: 'middle',
  });
  return ring + second + half + letters;
}

/** What the picture of an entry says of its number, each in one line of words. */
interface MainNumber {
  digits: string;
  unit: string;
  label: string;
  /** What stands against it where it is disputed. */
  rival: string | undefined;
  source: string;
}

/** The number of an entry for its picture: its first measurement by the story's own source, durations last; `undefined` if it has none. */
function mainNumber(story: Story, milestone: Milestone): MainNumber | undefined {
  const locale = localeOf(story.lang);
  const rows = numbersIn(milestone)
    .map((address) => mustRow(story.ledger, address))
    .filter(
      ({ address, number }) =>
        number.qualifier !== 'missing' && (story.ledger.figures.get(address)?.form ?? 'measurement') === 'measurement',
    );
  const counted = rows.filter(({ number }) => number.measure !== 'duration');
  const row = counted.find(({ source }) => source === story.source) ?? counted[0] ?? rows[0];
  if (!row) return undefined;
  const { words } = locale;
  const publisher = story.ledger.sources.get(row.source)?.publisher[story.lang];
  return {
    ...locale.label(row.number),
    label: row.label[story.lang]!,
    rival: rivalLine(story, row.address),
    source: publisher === undefined ? '' : `${words.chartSource}${words.colon}${publisher}`,
  };
}

/** Lines from the first baseline on. */
const lineTexts = (faces: Faces, { size, lines }: FittedText, y: number, step: number, fill: string, role: 'display' | 'text' = 'text') =>
  lines.map((line, index) => setText(faces, left, y + index * step, line, { size, role, fill }));

/** A picture that an entry shows, and who made it. */
export interface EntryImage extends InlineImage {
  credit: string;
}

/** Where the file that an entry shows begins in its picture: at the right of the words, whole and in the middle. */
const imageLeft = 668;

/**
 * The picture of an entry: date, title, main number with its source and, where it is disputed, its rival, and stamp.
 * @param image the file that the entry shows, at the right of its words
 */
export function entryPicture(story: Story, milestone: Milestone, faces: Faces, image?: EntryImage): string {
  const right = image ? imageLeft - 28 : width - 64;
  const inner = right - left;
  const number = mainNumber(story, milestone);
  const [ink, grey, red] = ['ink', 'grey', 'rule-text'].map(colour) as [string, string, string];
  const said = (text: string, sizes: number[], most: number) =>
    largestText(faces, text, sizes, 'text', inner, ({ lines }) => lines.length <= most);
  const label = number && said(number.label, [24, 22, 20, 18], 1);
  const rival = number?.rival === undefined ? undefined : said(number.rival, [34, 30, 27, 24, 20], 1);
  const known = [number?.source, image?.credit].filter(Boolean).join(localeOf(story.lang).words.dot);
  const source = known ? said(known, [20, 18, 16, 14], 2) : undefined;
  const step = (fitted: FittedText | undefined) => (fitted ? fitted.size * 1.35 : 0);
  const high = (fitted: FittedText | undefined) => step(fitted) * (fitted?.lines.length ?? 0);
  // From the foot up: what is said of the number, the number, and in the room that is left the title.
  const words = height - 88 - high(rival) - high(label);
  const top = milestone.when ? 150 : 118;
  const wide = (size: number) =>
    textWidthIn(faces, number!.digits, size, 'display') + 14 + textWidthIn(faces, number!.unit, Math.max(24, size * 0.3), 'display');
  const digits = number ? ([120, 104, 88, 72, 60, 48].find((size) => wide(size) <= inner) ?? 40) : 0;
  const base = words - 12 - digits * 0.16;
  const room = (number ? base - digits * 0.86 - 20 : height - 100) - top;
  const title = largestText(
    faces,
    milestone.title,
    [108, 92, 80, 68, 56, 46, 38, 32, 28],
    'display',
    inner,
    ({ size, lines }) => lines.length <= (image ? 5 : 3) && lines.length * size * 1.2 <= room,
  );
  return svg(
    [
      setText(faces, left, 76, nameOf(story), { size: 26, fill: grey }),
      milestone.when ? setText(faces, left, 132, milestone.when, { size: 34, fill: red }) : '',
      ...lineTexts(faces, title, top + title.size * 0.98, title.size * 1.2, ink, 'display'),
      ...(number && label
        ? [
            setText(faces, left, base, number.digits, { size: digits, role: 'display', fill: ink }),
            setText(faces, left + textWidthIn(faces, number.digits, digits, 'display') + 14, base, number.unit, {
              size: Math.max(24, digits * 0.3),
              role: 'display',
              fill: ink,
            }),
            ...lineTexts(faces, label, words + label.size, step(label), grey),
            ...(rival ? lineTexts(faces, rival, words + high(label) + rival.size, step(rival), red) : []),
          ]
        : []),
      ...(source ? lineTexts(faces, source, height - 66 + 30, step(source) * 0.95, grey) : []),
      milestone.status ? stamp(milestone.status, story.lang, right, 48, faces) : '',
      foot(right),
      image
        ? `<image x="${imageLeft}" y="0" width="${width - imageLeft}" height="${height}" preserveAspectRatio="xMidYMid meet" href="${image.href}"/>`
        : '',
    ].join(''),
  );
}

/** The picture of the story: title, place and years, and under them the line of the spine, which meets no letter. */
export function storyPicture(story: Story, faces: Faces): string {
  const { size, lines } = largestText(
    faces,
    story.title,
    [190, 160, 132, 110, 92, 76],
    'display',
    inner,
    (fitted) => fitted.lines.length * fitted.size * 1.1 <= 250,
  );
  const years = yearsOf(story.span, story.lang);
  const base = 70 + size * (1.1 * lines.length) + 40;
  const room = height - base - 40;
  const path = spineLine(story, { width, height: room })?.all;
  return svg(
    [
      path
        ? `<g transform="translate(0 ${height - room})"><path d="${path}V${room}H0Z" fill="${colour('ink')}" fill-opacity="0.08"/><path d="${path}" fill="none" stroke="${colour('ink')}" stroke-width="4"/></g>`
        : '',
      ...lines.map((line, index) =>
        setText(faces, left - 6, 70 + size * (0.9 + index * 1.1), line, { size, role: 'display', fill: colour('ink') }),
      ),
      setText(faces, left, base, [story.place, years].filter(Boolean).join(' '), { size: 44, role: 'display', fill: colour('rule-text') }),
    ].join(''),
  );
}
