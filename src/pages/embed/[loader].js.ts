import type { APIRoute } from 'astro';
import { release } from '../../bundle/release.ts';

/** The loader under two names: `v1.js`, and a name with its hash that may be cached for ever. */
export async function getStaticPaths() {
  const { text, file } = await release('embed/loader.ts', 'v1');
  return ['v1.js', file].map((name) => ({ params: { loader: name.replace(/\.js$/, '') }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
