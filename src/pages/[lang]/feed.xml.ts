import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { correctionSentence, correctionsOf } from '../../ledger/corrections.ts';
import { mustRow } from '../../ledger/ledger.ts';
import { rowAnchor } from '../../ledger/prose.ts';
import { localeOf } from '../../locales/locale.ts';
import { languagePaths, loadStory } from '../../story/load-story.ts';
import { base } from '../../site/paths.ts';

export const getStaticPaths = languagePaths;

/** Corrections of published numbers, newest first, as RSS. */
export const GET: APIRoute = async ({ params, site }) => {
  const lang = params.lang!;
  const story = await loadStory(lang);
  const locale = localeOf(lang);
  return rss({
    title: `${locale.words.corrections} · ${story.title}`,
    description: story.description,
    site: new URL(`${base}${lang}/`, site).href,
    trailingSlash: false,
    customData: `<language>${locale.htmlLang}</language>`,
    items: correctionsOf(story.ledger, story.ledger.corrections.keys()).map((correction) => ({
      title: `${locale.words.corrections}${locale.words.colon}${mustRow(story.ledger, correction.about).label[lang]!}`,
      description: correctionSentence(story.ledger, lang, correction),
      pubDate: new Date(correction.date),
      link: new URL(`${base}${lang}/ledger/#${rowAnchor(correction.about)}`, site).href,
    })),
  });
};
