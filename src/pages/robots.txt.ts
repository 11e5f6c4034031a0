import type { APIRoute } from 'astro';
import { base } from '../site/paths.ts';

/** Allows every page; pages that should not be listed are `noindex`. */
export const GET: APIRoute = ({ site }) => {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n`);
};
