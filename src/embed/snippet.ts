import { escapeMarkup } from '../markup/escape.ts';
import type { HeightTable } from '../schemas/frame-height.ts';
import { heightAt, tableText } from './height-table.ts';

/** What an editor pastes, or a host is told, to frame one of our documents. */
export interface Framing {
  /** Address of the framed document, with its query. */
  src: string;
  /** Address of the page for people. */
  page: string;
  /** What the frame is called: to those who do not see it, and in the link below it. */
  title: string;
  /** Who publishes it, and when: set behind the title. */
  credit: string;
  /** Language of title and credit, as pages carry it. */
  lang: string;
  /** Heights of the document at widths; of a box, its one height at any. */
  heights: HeightTable;
}

/** The script that sizes and pins frames. */
export interface LoaderTag {
  src: string;
  integrity: string;
}

/** The width for which a host that takes one height is told one: that of a column of text. */
export const usualWidth = 600;

function address(url: string): string {
  if (!/^https?:\/\/[^\s/]/.test(url)) throw new Error(`"${url}" is no address that a frame or a link of another site can lead to.`);
  return escapeMarkup(url);
}

function usualHeight({ heights }: Framing): number {
  const height = heightAt(heights, usualWidth);
  if (!height) throw new Error('A snippet needs the heights of its frame.');
  return height;
}

/**
 * The code that an editor pastes. Each part may be lost on the way into a page: without the script the frame has the height of a column, without
 * the frame its caption leads to the page.
 * @param loader left out, no script runs in the host's page
 * @throws where an address is none of the web, or there are no heights
 */
export function snippet(framing: Framing, loader?: LoaderTag): string {
  const { src, page, title, credit, lang, heights } = framing;
  const height = usualHeight(framing);
  const least = Math.min(...heights.map(([, high]) => high));
  const frame = [
    `<iframe src="${address(src)}" title="${escapeMarkup(title)}" width="100%" height="${height}"`,
    `style="width:100%;min-height:${least}px;border:0" loading="lazy" referrerpolicy="no-referrer"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="fullscreen; clipboard-write"></iframe>',
  ].join(' ');
  const caption = `<figcaption><a href="${address(page)}">${escapeMarkup(title)}</a> ${escapeMarkup(credit)}</figcaption>`;
  const script = loader
    ? `\n<script async src="${address(loader.src)}" integrity="${escapeMarkup(loader.integrity)}" crossorigin="anonymous"></script>`
    : '';
  return `<figure data-ledger-embed data-h="${tableText(heights)}" lang="${escapeMarkup(lang)}" style="margin:1.5em 0">\n${frame}\n${caption}\n</figure>${script}`;
}

/**
 * The code that a host takes by oEmbed: WordPress wants a quotation and then one frame, both in small letters, and takes away the rest.
 * @see https://github.com/WordPress/WordPress/blob/master/wp-includes/embed.php
 * @throws as `snippet` does
 */
export function oembedHtml(framing: Framing): string {
  const { src, page, title, credit } = framing;
  const quote = `<blockquote><a href="${address(page)}">${escapeMarkup(title)}</a> ${escapeMarkup(credit)}</blockquote>`;
  return `${quote}<iframe src="${address(src)}" title="${escapeMarkup(title)}" width="100%" height="${usualHeight(framing)}" frameborder="0"></iframe>`;
}
