import { correctionSentence, correctionsOf } from '../ledger/corrections.ts';
import { localeOf } from '../locales/locale.ts';
import { summary } from '../markup/sentences.ts';
import { nameOf, numbersIn, type Milestone, type Story } from './model.ts';

const corrections = (story: Story) =>
  [...story.ledger.corrections.values()].flat().map((correction) => ({
    '@type': 'CorrectionComment',
    text: correctionSentence(story.ledger, story.lang, correction, true),
    datePublished: correction.date,
  }));

const days = ({ published, changed }: Story) => (published ? { datePublished: published, dateModified: changed } : {});

const common = (story: Story) => ({
  '@context': 'https://schema.org',
  inLanguage: localeOf(story.lang).htmlLang,
  description: summary(story.description),
  ...days(story),
  ...(story.span ? { temporalCoverage: story.span } : {}),
  ...(story.place ? { spatialCoverage: story.place } : {}),
  isAccessibleForFree: true,
  title: story.title,
});

/** JSON-LD of the story: an article based on its source, with its corrections. @see https://schema.org/Article */
export function articleData(story: Story, url: string): object {
  const { title: _, ...rest } = common(story);
  const source = story.ledger.sources.get(story.source);
  return {
    ...rest,
    '@type': 'Article',
    headline: nameOf(story),
    url,
    ...(source ? { isBasedOn: { '@type': 'NewsArticle', headline: source.title, datePublished: source.date } } : {}),
    correction: corrections(story),
  };
}

/** JSON-LD of an entry's page: a part of the story, with the corrections of its numbers. */
export function entryData(story: Story, entry: Milestone, description: string, url: string): object {
  const notes = correctionsOf(story.ledger, numbersIn(entry)).map((correction) => ({
    '@type': 'CorrectionComment',
    text: correctionSentence(story.ledger, story.lang, correction, true),
    datePublished: correction.date,
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: entry.title,
    description: summary(description),
    ...days(story),
    inLanguage: localeOf(story.lang).htmlLang,
    url,
    ...(entry.date ? { temporalCoverage: entry.date } : {}),
    isPartOf: { '@type': 'Article', headline: nameOf(story) },
    correction: notes,
  };
}

/** JSON-LD of the ledger: a dataset with its files. @see https://schema.org/Dataset */
export function datasetData(story: Story, url: string, files: { url: string; format: string }[]): object {
  const { title, ...rest } = common(story);
  return {
    ...rest,
    '@type': 'Dataset',
    name: `${localeOf(story.lang).words.ledger} · ${title}`,
    url,
    distribution: files.map((file) => ({ '@type': 'DataDownload', contentUrl: file.url, encodingFormat: file.format })),
    correction: corrections(story),
  };
}
