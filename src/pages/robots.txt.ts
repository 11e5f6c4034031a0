import type { APIRoute } from 'astro';
import { base } from '../site/paths.ts';

/** Everything may be read; pages that want no listing say so themselves. */
export const GET: APIRoute = ({ site }) => {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n`);
};
