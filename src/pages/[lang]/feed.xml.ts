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
    customData: `<language>${locale.htmlLang}</language>`,
    items: correctionsOf(story.ledger, story.ledger.corrections.keys()).map((correction, index, all) => {
      const { about, date } = correction;
      const before = all.slice(index + 1).filter((one) => one.about === about && one.date === date).length;
      const name = [rowAnchor(about), date, ...(before > 0 ? [before + 1] : [])].join(':');
      return {
        title: `${locale.words.corrections}${locale.words.colon}${mustRow(story.ledger, about).label[lang]!}`,
        description: correctionSentence(story.ledger, lang, correction),
        pubDate: new Date(date),
        link: new URL(`${base}${lang}/ledger/#${rowAnchor(about)}`, site).href,
        // Several corrections of one number lead to the same row.
        customData: `<guid isPermaLink="false">${new URL(`${base}${lang}/feed.xml`, site).href}#${name}</guid>`,
      };
    }),
  });
};
