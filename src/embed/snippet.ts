import { escapeMarkup } from '../markup/escape.ts';
import type { HeightTable } from '../schemas/frame-height.ts';
import { heightAt, tableText } from './height-table.ts';

/** What is needed to frame one of our documents on another site. */
export interface Framing {
  /** Address of the framed document, with its query. */
  src: string;
  /** Address of the page for people. */
  page: string;
  /** Accessible name of the frame, and text of the link below it. */
  title: string;
  /** Publisher, after the title. */
  credit: string;
  /** Language tag of title and credit, as in the `lang` attribute of pages. */
  lang: string;
  /** Heights of the document by width; in tier `box` the same height at each. */
  heights: HeightTable;
}

/** The script that sizes and pins frames. */
export interface LoaderTag {
  src: string;
  integrity: string;
}

/** Width for hosts that take a single height, in CSS pixels: that of a column of text. */
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
 * The code that an editor pastes. A CMS may strip parts of it: without the script the frame keeps a fixed height, without the frame the
 * caption links to the page.
 * @param loader without it no script runs in the host's page
 * @throws if an address is not absolute http(s), or there are no heights
 */
export function snippet(framing: Framing, loader?: LoaderTag): string {
  const { src, page, title, credit, lang, heights } = framing;
  const height = usualHeight(framing);
  const minHeight = Math.min(...heights.map(([, high]) => high));
  const frame = [
    `<iframe src="${address(src)}" title="${escapeMarkup(title)}" width="100%" height="${height}"`,
    `style="width:100%;min-height:${minHeight}px;border:0" loading="lazy" referrerpolicy="no-referrer"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="fullscreen; clipboard-write"></iframe>',
  ].join(' ');
  const caption = `<figcaption><a href="${address(page)}">${escapeMarkup(title)}</a> ${escapeMarkup(credit)}</figcaption>`;
  const script = loader
    ? `\n<script async src="${address(loader.src)}" integrity="${escapeMarkup(loader.integrity)}" crossorigin="anonymous"></script>`
    : '';
  return `<figure data-ledger-embed data-h="${tableText(heights)}" lang="${escapeMarkup(lang)}" style="margin:1.5em 0">\n${frame}\n${caption}\n</figure>${script}`;
}

/**
 * The HTML of an oEmbed answer: WordPress keeps a `blockquote` followed by one `iframe`, both in lower case, and strips everything else.
 * @see https://github.com/WordPress/WordPress/blob/master/wp-includes/embed.php
 * @throws as `snippet` does
 */
export function oembedHtml(framing: Framing): string {
  const { src, page, title, credit } = framing;
  const quote = `<blockquote><a href="${address(page)}">${escapeMarkup(title)}</a> ${escapeMarkup(credit)}</blockquote>`;
  return `${quote}<iframe src="${address(src)}" title="${escapeMarkup(title)}" width="100%" height="${usualHeight(framing)}" frameborder="0"></iframe>`;
}
