import { chartData } from '../scenes/chart-data.ts';
import { sourceLine } from '../scenes/chart-sources.ts';
import type { Size } from '../charts/mark.ts';
import { pictureOf } from '../charts/registry.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import { nameOf, type Story } from '../story/model.ts';
import { lightToken } from './chart-styles.ts';
import type { Faces } from './faces.ts';
import type { InlineImage } from '../images/variants.ts';
import { largestText, linesIn } from './fit-text.ts';
import { addressesIn, rivalLines } from '../scenes/rivals.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { setText } from './set-text.ts';
import { standAlone } from './stand-alone.ts';

/** How a picture is set around its chart. */
interface Sheet {
  /** Room on each side, in units. */
  margin: number;
  /** Sizes of the title, largest first, and how many lines it may have. */
  heads: readonly number[];
  headLines: number;
  /** Size of the lines below. */
  foot: number;
  /** Cues of which the numbers have their rivals below; the finished one where none is named. */
  cues?: readonly string[];
}

const page: Sheet = { margin: 64, heads: [40, 36, 32, 28], headLines: 1, foot: 15 };

/** A chart between two cues, set as a picture: `undefined` is the empty paper before the first. */
export type ChartSheet = (from: string | undefined, to: string | undefined, t: number) => string;

/**
 * Pictures of a chart as SVG, with title, sources and licence, whole and in lines: nothing is cut, and all of them have the same lines. A
 * disputed number of which the chart shows no rival has one in the lines below.
 * @param size of the whole picture, in units of its view box
 * @param url address of the chart's page, without its protocol
 * @param image the picture of a scene that shows a file
 */
export function chartSheet(
  story: Story,
  id: string,
  scene: Scene,
  size: Size,
  url: string,
  faces: Faces,
  sheet: Sheet = page,
  image?: InlineImage,
): ChartSheet {
  const { margin, cues = [scene.finished] } = sheet;
  const title = scene.title[story.lang]!;
  const [ink, grey, rule, paper] = ['--ink', '--grey', '--rule', '--paper'].map(lightToken) as [string, string, string, string];
  const inner = size.width - 2 * margin;
  const head = largestText(faces, title, sheet.heads, 'display', inner, ({ lines }) => lines.length <= sheet.headLines);
  const top = 52 + head.lines.length * head.size;
  if (scene.kind === 'image' && !image) throw new Error(`The picture of "${id}" is missing.`);
  const picture = scene.kind === 'image' ? () => [] : pictureOf(chartData(id, scene, story.ledger, story.lang));
  const room = { width: inner, height: size.height - top - 140 };
  const shown = [...new Set(cues.flatMap((cue) => addressesIn(picture(cue, cue, 1, room))))];
  const source = sourceLine(story.ledger, story.lang, scene);
  const notes = [...rivalLines(story, shown), ...(source ? [source] : []), [nameOf(story), url, story.licence].filter(Boolean).join(' · ')];
  const foot = notes.flatMap((note) => linesIn(faces, note, sheet.foot, 'text', inner));
  const leading = sheet.foot * 1.4;
  const below = foot.length * leading + 26;
  const chart: Size = { width: inner, height: size.height - top - 12 - below };
  const before = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" xml:lang="${localeOf(story.lang).htmlLang}"><title>${escapeMarkup(title)}</title><desc>${escapeMarkup([...(scene.kind === 'image' ? [scene.alt[story.lang]!] : []), source, story.licence].filter(Boolean).join(' '))}</desc><rect width="${size.width}" height="${size.height}" fill="${paper}"/><path d="M30 0V${size.height}M35 0V${size.height}" stroke="${rule}" stroke-width="2" fill="none"/>${head.lines.map((line, index) => setText(faces, margin, 26 + (index + 1) * head.size, line, { size: head.size, role: 'display', fill: ink })).join('')}<g transform="translate(${margin} ${top})">`;
  const after = `</g>${foot.map((line, index) => setText(faces, margin, size.height - below + 26 + index * leading, line, { size: sheet.foot, fill: grey })).join('')}</svg>`;
  const file = image
    ? `<image width="${chart.width}" height="${chart.height}" preserveAspectRatio="xMidYMid meet" href="${image.href}"/>`
    : undefined;
  return (from, to, t) => `${before}${file ?? standAlone(picture(from, to, t, chart), scene.kind, faces)}${after}`;
}

/** The finished picture of a chart as SVG. @see chartSheet */
export const chartPicture = (story: Story, id: string, scene: Scene, size: Size, url: string, faces: Faces, image?: InlineImage): string =>
  chartSheet(story, id, scene, size, url, faces, page, image)(scene.finished, scene.finished, 1);
