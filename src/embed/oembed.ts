import { escapeMarkup } from '../markup/escape.ts';
import { type Framing, oembedHtml, usualWidth } from './snippet.ts';
import { heightAt } from './height-table.ts';

/** What an oEmbed answer is made from. @see https://oembed.com */
export interface OembedParts extends Framing {
  provider: string;
  providerUrl: string;
  /** Address of its picture, 1200 × 630. */
  picture: string;
}

/** How long hosts may cache the answer, in seconds: one day. */
const age = 60 * 60 * 24;

/** The answer of type `rich`, for `usualWidth`. Throws as `oembedHtml` does. */
export function oembed(parts: OembedParts): Record<string, string | number> {
  return {
    version: '1.0',
    type: 'rich',
    title: parts.title,
    provider_name: parts.provider,
    provider_url: parts.providerUrl,
    cache_age: age,
    width: usualWidth,
    height: heightAt(parts.heights, usualWidth)!,
    html: oembedHtml(parts),
    thumbnail_url: parts.picture,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/** The answer as XML. */
export function oembedXml(record: Record<string, string | number>): string {
  const lines = Object.entries(record).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('\n')}\n</oembed>\n`;
}
