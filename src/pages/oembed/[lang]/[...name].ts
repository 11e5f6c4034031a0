import type { APIRoute } from 'astro';
import { oembed, oembedXml } from '../../../embed/oembed.ts';
import { localeOf } from '../../../locales/locale.ts';
import { type Framed, framedOf } from '../../../story/framing.ts';
import { loadStories } from '../../../story/load-story.ts';
import type { Story } from '../../../story/model.ts';
import { base } from '../../../site/paths.ts';

interface Props {
  story: Story;
  framed: Framed;
  format: 'json' | 'xml';
}

/** The oEmbed answers: `/oembed/{lang}/story.json`, `/oembed/{lang}/m/{id}.xml` and so on. */
export async function getStaticPaths() {
  const stories = await loadStories();
  return stories.flatMap((story) =>
    framedOf(story).flatMap((framed) =>
      (['json', 'xml'] as const).map((format) => ({
        params: { lang: story.lang, name: `${framed.document.replace(/\/$/, '')}.${format}` },
        props: { story, framed, format },
      })),
    ),
  );
}

export const GET: APIRoute<Props> = ({ props: { story, framed, format }, site }) => {
  const at = (path: string) => new URL(base + path, site).href;
  const { path, document, title, credit, heights, picture } = framed;
  const record = oembed({
    title,
    credit,
    heights,
    lang: localeOf(story.lang).htmlLang,
    // Hosts that use oEmbed have no loader, so the story is shown in tier `box`.
    src: at(`embed/${story.lang}/${document}${path === '' ? '?layout=box' : ''}`),
    page: at(`${story.lang}/${path}`),
    provider: story.title,
    providerUrl: at(`${story.lang}/`),
    picture: at(`${story.lang}/share/${picture}.png`),
  });
  return format === 'json'
    ? new Response(JSON.stringify(record), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
    : new Response(oembedXml(record), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
};
