import type { APIRoute } from 'astro';
import { displayFont } from '../../fonts/display-font.ts';
import { storyLanguages } from '../../story/load-story.ts';

/** The display fonts of every language, named by their content. */
export async function getStaticPaths() {
  const fonts = await Promise.all((await storyLanguages()).map(displayFont));
  return fonts.flatMap(({ files }) =>
    files.map(({ name, bytes }) => ({ params: { file: name.replace(/\.woff2$/, '') }, props: { bytes } })),
  );
}

export const GET: APIRoute<{ bytes: Buffer }> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), { headers: { 'Content-Type': 'font/woff2' } });
