import { chartData } from '../scenes/chart-data.ts';
import { localeOf } from '../locales/locale.ts';
import type { Story } from '../story/model.ts';
import { faceFiles, type Measure, measureIn } from './faces.ts';

/** What all pictures of a language share: font files, and the function that measures texts in them. */
export interface Studio {
  files: string[];
  measure: Measure;
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const studios = new Map<string, Promise<Studio>>();

/** All texts that pictures of the story may contain. */
function texts(story: Story): string {
  const charts = story.scenes.map(({ id, scene }) => [scene.title, chartData(id, scene, story.ledger, story.lang)]);
  const words = [
    story.title,
    story.place,
    story.description,
    story.licence,
    story.eras.map(({ title, milestones }) => [title, milestones]),
  ];
  const { statusMark, chartSource } = localeOf(story.lang).words;
  const ledger = [[...story.ledger.sources.values()], [...story.ledger.figures.values()]];
  return ascii + JSON.stringify([charts, words, ledger, statusMark, chartSource]) + '—–−·→‘’“”…※';
}

/** The studio of a language, made once in a build. */
export function studioOf(story: Story): Promise<Studio> {
  const known = studios.get(story.lang) ?? faceFiles(texts(story)).then((files) => ({ files, measure: measureIn(files) }));
  studios.set(story.lang, known);
  return known;
}
