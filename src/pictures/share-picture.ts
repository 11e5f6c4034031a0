import { spineLine } from '../scenes/spine-line.ts';
import { textWidth } from '../charts/text-width.ts';
import { wrapText } from '../charts/wrap-text.ts';
import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import { numbersIn, type Milestone, type Story } from '../story/model.ts';
import { lightToken } from './chart-styles.ts';
import type { Measure } from './faces.ts';
import { setText, widthOf } from './set-text.ts';

/** Size of the preview picture of a link, in pixels. @see https://ogp.me/ */
export const shareSize = { width: 1200, height: 630 };

const colour = (name: string) => lightToken(`--${name}`);
const { width, height } = shareSize;
const left = 96;
const inner = width - left - 64;

const paper = () =>
  `<rect width="${width}" height="${height}" fill="${colour('paper')}"/><path d="M52 0V${height}M58 0V${height}" stroke="${colour('rule')}" stroke-width="2.5" fill="none"/>`;
const foot = () =>
  `<path d="M${left} ${height - 76}H${width - 64}M${left} ${height - 71}H${width - 64}" stroke="${colour('rule')}" stroke-width="2" fill="none"/>`;
const svg = (marks: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paper()}${marks}</svg>`;

/** The first of the sizes at which a text has at most `most` lines of width `room`; else the last size. */
function largest(text: string, sizes: number[], room: number, most: number): { size: number; lines: string[] } {
  const set = sizes.map((size) => ({ size, lines: wrapText(text, size, room / 1.08) }));
  return set.find(({ lines }) => lines.length <= most) ?? set.at(-1)!;
}

/** The stamp of an entry's status, as on the page: solid, half, double ring or ring. */
function stamp(status: Milestone['status'], lang: string, x: number, y: number, measure: Measure): string {
  const text = localeOf(lang).words.statusMark[status];
  const wide = textWidth(text, 30) + 44;
  const red = colour('rule');
  const at = x - wide;
  const ring = `<rect x="${at}" y="${y}" width="${wide}" height="54" rx="5" fill="${status === 'corroborated' ? red : 'none'}" stroke="${red}" stroke-width="3"/>`;
  const second =
    status === 'disputed'
      ? `<rect x="${at + 6}" y="${y + 6}" width="${wide - 12}" height="42" rx="3" fill="none" stroke="${red}" stroke-width="1.5"/>`
      : '';
  const half = status === 'partly' ? `<rect x="${at + 1}" y="${y + 44}" width="${wide - 2}" height="9" fill="${red}"/>` : '';
  const fill = status === 'corroborated' ? colour('paper') : colour('rule-text');
  return (
    ring +
    second +
    half +
    setText(at + wide / 2, y + (status === 'partly' ? 34 : 37), text, { size: 28, role: 'display', fill, anchor: 'middle' }, measure)
  );
}

/** The number of an entry for its picture: its first measurement by the story's own source, durations last; `undefined` if it has none. */
function mainNumber(story: Story, milestone: Milestone): { digits: string; unit: string; label: string } | undefined {
  const locale = localeOf(story.lang);
  const rows = numbersIn(milestone)
    .map((address) => mustRow(story.ledger, address))
    .filter(
      ({ address, number }) =>
        number.qualifier !== 'missing' && (story.ledger.figures.get(address)?.form ?? 'measurement') === 'measurement',
    );
  const counted = rows.filter(({ number }) => number.measure !== 'duration');
  const row = counted.find(({ source }) => source === story.source) ?? counted[0] ?? rows[0];
  return row && { ...locale.label(row.number), label: row.label[story.lang]! };
}

/** The picture of an entry: date, title, main number and stamp. */
export function entryPicture(story: Story, milestone: Milestone, measure: Measure): string {
  const { size, lines } = largest(milestone.title, [108, 92, 80, 68, 56, 46], inner, 2);
  const number = mainNumber(story, milestone);
  const top = milestone.when ? 186 : 140;
  const digits = number && largest(number.digits, [120, 104, 88, 72, 60], inner * 0.62, 1);
  const base = height - 150;
  return svg(
    [
      setText(left, 76, `${story.title} · ${story.place}`, { size: 26, fill: colour('grey') }, measure),
      milestone.when ? setText(left, 132, milestone.when, { size: 34, fill: colour('rule-text') }, measure) : '',
      ...lines.map((line, index) =>
        setText(left, top + size * 0.5 + index * size * 1.2, line, { size, role: 'display', fill: colour('ink') }, measure),
      ),
      ...(number && digits
        ? [
            setText(left, base, number.digits, { size: digits.size, role: 'display', fill: colour('ink') }, measure),
            setText(
              left + widthOf(number.digits, digits.size, measure) + 14,
              base,
              number.unit,
              { size: 34, role: 'display', fill: colour('ink') },
              measure,
            ),
            setText(left, base + 44, largest(number.label, [24, 21], inner, 1).lines[0]!, { size: 24, fill: colour('grey') }, measure),
          ]
        : []),
      stamp(milestone.status, story.lang, width - 64, 48, measure),
      foot(),
    ].join(''),
  );
}

/** The picture of the story: title, place, years and the line of the spine. */
export function storyPicture(story: Story, measure: Measure): string {
  const path = spineLine(story, { width, height: 310 })?.all;
  const { size, lines } = largest(story.title, [190, 160, 132, 110], inner, 2);
  const years = story.span.replace('/', '–');
  return svg(
    [
      path
        ? `<g transform="translate(0 ${height - 310})"><path d="${path}V310H0Z" fill="${colour('ink')}" fill-opacity="0.08"/><path d="${path}" fill="none" stroke="${colour('ink')}" stroke-width="4"/></g>`
        : '',
      ...lines.map((line, index) =>
        setText(left - 6, 70 + size * (0.9 + index * 1.1), line, { size, role: 'display', fill: colour('ink') }, measure),
      ),
      setText(
        left,
        70 + size * (1.1 * lines.length) + 40,
        `${story.place} ${years}`,
        { size: 44, role: 'display', fill: colour('rule-text') },
        measure,
      ),
    ].join(''),
  );
}
