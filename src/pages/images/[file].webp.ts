import type { APIRoute } from 'astro';
import { type Variant, variantsOf } from '../../images/variants.ts';
import { loadStories } from '../../story/load-story.ts';

/** The pictures of scenes in their sizes, each once. */
export async function getStaticPaths() {
  const { scenes } = (await loadStories())[0]!;
  const variants = scenes.flatMap(({ scene }) => (scene.kind === 'image' ? Object.values(variantsOf(scene)).flat() : []));
  const files = new Map<string, Variant>(variants.map((variant) => [variant.name, variant]));
  return [...files].map(([name, variant]) => ({ params: { file: name.replace(/\.webp$/, '') }, props: { variant } }));
}

export const GET: APIRoute<{ variant: Variant }> = async ({ props }) =>
  new Response(new Uint8Array(await props.variant.bytes()), { headers: { 'Content-Type': 'image/webp' } });
