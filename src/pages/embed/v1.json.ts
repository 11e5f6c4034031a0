import type { APIRoute } from 'astro';
import { release } from '../../bundle/release.ts';
import { base } from '../../site/paths.ts';

/** Name and hash of the loader, for writing its `script` tag. */
export const GET: APIRoute = async ({ site }) => {
  const { file, integrity } = await release('embed/loader.ts', 'v1');
  const src = new URL(`${base}embed/${file}`, site).href;
  return new Response(`${JSON.stringify({ file, src, integrity })}\n`);
};
