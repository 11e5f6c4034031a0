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

const margin = 64;

/**
 * A chart as an SVG picture with title, sources and licence, whole and in lines: nothing is cut. A disputed number of which the chart shows no
 * rival has one in the lines below.
 * @param size of the whole picture, in units of its view box
 * @param url address of the chart's page, without its protocol
 * @param image the picture of a scene that shows a file
 */
export function chartPicture(story: Story, id: string, scene: Scene, size: Size, url: string, faces: Faces, image?: InlineImage): string {
  const title = scene.title[story.lang]!;
  const [ink, grey, rule, paper] = ['--ink', '--grey', '--rule', '--paper'].map(lightToken) as [string, string, string, string];
  const inner = size.width - 2 * margin;
  const head = largestText(faces, title, [40, 36, 32, 28], 'display', inner, ({ lines }) => lines.length === 1);
  const top = 52 + head.lines.length * head.size;
  if (scene.kind === 'image' && !image) throw new Error(`The picture of "${id}" is missing.`);
  const picture = scene.kind === 'image' ? () => [] : pictureOf(chartData(id, scene, story.ledger, story.lang));
  const marksIn = (room: Size) => picture(scene.finished, scene.finished, 1, room);
  const shown = addressesIn(marksIn({ width: inner, height: size.height - top - 140 }));
  const source = sourceLine(story.ledger, story.lang, scene);
  const notes = [...rivalLines(story, shown), ...(source ? [source] : []), [nameOf(story), url, story.licence].filter(Boolean).join(' · ')];
  const foot = notes.flatMap((note) => linesIn(faces, note, 15, 'text', inner));
  const below = foot.length * 21 + 26;
  const chart: Size = { width: inner, height: size.height - top - 12 - below };
  const marks = image
    ? `<image width="${chart.width}" height="${chart.height}" preserveAspectRatio="xMidYMid meet" href="${image.href}"/>`
    : standAlone(marksIn(chart), scene.kind, faces);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" xml:lang="${localeOf(story.lang).htmlLang}"><title>${escapeMarkup(title)}</title><desc>${escapeMarkup([...(scene.kind === 'image' ? [scene.alt[story.lang]!] : []), source, story.licence].filter(Boolean).join(' '))}</desc><rect width="${size.width}" height="${size.height}" fill="${paper}"/><path d="M30 0V${size.height}M35 0V${size.height}" stroke="${rule}" stroke-width="2" fill="none"/>${head.lines.map((line, index) => setText(faces, margin, 26 + (index + 1) * head.size, line, { size: head.size, role: 'display', fill: ink })).join('')}<g transform="translate(${margin} ${top})">${marks}</g>${foot.map((line, index) => setText(faces, margin, size.height - below + 26 + index * 21, line, { size: 15, fill: grey })).join('')}</svg>`;
}
