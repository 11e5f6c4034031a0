import juice from 'juice';
import { chartData } from '../scenes/chart-data.ts';
import { sceneSources } from '../scenes/chart-table.ts';
import { markup, type Size } from '../charts/mark.ts';
import { pictureOf } from '../charts/registry.ts';
import { textWidth } from '../charts/text-width.ts';
import { wrapText } from '../charts/wrap-text.ts';
import { localeOf } from '../locales/locale.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Story } from '../story/model.ts';
import { chartStyles, lightToken } from './chart-styles.ts';
import type { Measure } from './faces.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { faced, setText } from './set-text.ts';

/** A finished chart as an SVG group with inline styles. */
function chartGroup(story: Story, id: string, scene: Scene, size: Size, measure: Measure): string {
  const data = chartData(id, scene, story.ledger, story.lang);
  const marks = faced(pictureOf(data)(scene.finished, scene.finished, 1, size), measure);
  const drawn = `<g class="chart ${scene.kind}"><g class="picture">${markup(marks)}</g></g>`;
  const styled = juice(drawn, { extraCss: chartStyles(), xmlMode: true, applyStyleTags: true, preserveImportant: true });
  return styled.replace(/ data-(k|row)="[^"]*"/g, '');
}

/** The publishers of a scene's sources, each once, as one line. */
export function sourceLine(story: Story, scene: Scene): string {
  const { words } = localeOf(story.lang);
  const publishers = [...new Set(sceneSources(scene, story.ledger).map((id) => story.ledger.sources.get(id)!.publisher[story.lang]!))];
  return `${words.chartSource}${words.colon}${publishers.join(words.comma)}`;
}

/** Wraps a text to at most `most` lines; a longer one ends in an ellipsis. */
function fitted(text: string, size: number, width: number, most: number): string[] {
  const lines = wrapText(text, size, width);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, -2)}…`];
}

/**
 * A chart as an SVG picture with title, sources and licence.
 * @param size of the whole picture, in units of its view box
 * @param url address of the chart's page, without its protocol
 */
export function chartPicture(story: Story, id: string, scene: Scene, size: Size, url: string, measure: Measure): string {
  const title = scene.title[story.lang]!;
  const [ink, grey, rule, paper] = ['--ink', '--grey', '--rule', '--paper'].map(lightToken) as [string, string, string, string];
  const margin = 64;
  const inner = size.width - 2 * margin;
  const titleSize = Math.min(40, Math.floor((40 * inner) / textWidth(title, 40)));
  const sources = fitted(sourceLine(story, scene), 15, inner, 2);
  const foot = [...sources, ...fitted(`${story.title} · ${story.place} · ${url} · ${story.licence}`, 15, inner, 2)];
  const below = foot.length * 21 + 26;
  const chart: Size = { width: inner, height: size.height - 104 - below };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" xml:lang="${localeOf(story.lang).htmlLang}"><title>${escapeMarkup(title)}</title><desc>${escapeMarkup([...sources, story.licence].join(' '))}</desc><rect width="${size.width}" height="${size.height}" fill="${paper}"/><path d="M30 0V${size.height}M35 0V${size.height}" stroke="${rule}" stroke-width="2" fill="none"/>${setText(margin, 66, title, { size: titleSize, role: 'display', fill: ink }, measure)}<g transform="translate(${margin} 92)">${chartGroup(story, id, scene, chart, measure)}</g>${foot.map((line, index) => setText(margin, size.height - below + 26 + index * 21, line, { size: 15, fill: grey }, measure)).join('')}</svg>`;
}
