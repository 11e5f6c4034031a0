import type { APIRoute } from 'astro';
import { iconPicture, iconSizes } from '../pictures/icon.ts';

export function getStaticPaths() {
  return iconSizes.map((size) => ({ params: { size: String(size) } }));
}

/** The icon for devices that do not draw SVG. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await iconPicture(Number(params.size))), { headers: { 'Content-Type': 'image/png' } });
