import type { APIRoute } from 'astro';
import { iconSizes } from '../pictures/icon.ts';
import { loadStories } from '../story/load-story.ts';
import { base } from '../site/paths.ts';

/** The web app manifest, one for all languages. */
export const GET: APIRoute = async () => {
  const stories = await loadStories();
  const manifest = {
    name: stories.map(({ title }) => title).join(' · '),
    short_name: stories.at(-1)!.title,
    description: stories.at(-1)!.description,
    lang: stories.at(-1)!.lang,
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fbf6ec',
    theme_color: '#fbf6ec',
    icons: [
      { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.map((size) => ({ src: `${base}icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  };
  return new Response(JSON.stringify(manifest, null, 1), { headers: { 'Content-Type': 'application/manifest+json' } });
};
