import type { Root } from 'mdast';
import { citationLink, numberLink, type ProseContext, sentenceHtml, sentenceText } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import { toHtml } from '../markdown/to-html.ts';
import { frameWidths } from '../schemas/frame-height.ts';
import type { MilestoneFacts } from '../schemas/milestone.ts';
import { compileLessons } from './compile-lessons.ts';
import { compileLedger } from './compile-ledger.ts';
import { editionsOf } from './editions.ts';
import type { Draft } from './read/draft.ts';
import { inOrder, startOf } from './in-order.ts';
import type { StoryFile } from '../schemas/story.ts';
import type { Era, Milestone, Opening, Story } from './model.ts';
import { storySpan, unnamedEra } from './story-span.ts';

const count = (html: string) => {
  const text = html.replace(/<[^>]+>/g, ' ');
  return {
    han: (text.match(/\p{Script=Han}/gu) ?? []).length,
    words: (text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’,.-]*/gu) ?? []).length,
  };
};

/**
 * The story in every language from a sound draft, the first language first. Pure: the same draft gives the same stories.
 * @param base path of the site with a slash at its end, for links to the ledger
 */
export function compileStories(draft: Draft, base: string): Story[] {
  const ledger = compileLedger(draft);
  const first = draft.languages[0]!;
  const entries = inOrder(draft.milestones.flatMap(({ lang, id, facts }) => (lang === first && facts ? [{ id, facts }] : [])));
  return draft.languages.map((lang) => compileStory(draft, entries, { ledger, lang, base }));
}

/** The first screen in a language. */
const openingOf = ({ heading, counts, apart, question, back }: NonNullable<StoryFile['opening']>, context: ProseContext): Opening => ({
  heading: heading[context.lang]!,
  counts: counts.map(({ figure, by }) => ({ address: figure, by: by[context.lang]! })),
  apart: sentenceHtml(context, apart[context.lang]!),
  question: question[context.lang]!,
  back: sentenceHtml(context, back[context.lang]!),
});

/** The days of publication and of the last change: a correction is one. */
function daysOf({ published, changed = '' }: StoryFile, corrections: readonly { date: string }[]): Pick<Story, 'published' | 'changed'> {
  if (!published) return {};
  const last = [published, changed, ...corrections.map(({ date }) => date)].sort().at(-1)!;
  return { published, changed: last };
}

/** The one chapter of a story that names none. */
const whole = (draft: Draft): StoryFile['eras'][number] => {
  const span = storySpan(draft);
  return { id: unnamedEra, ...(span ? { span } : {}), title: {}, sentence: {}, figures: [] };
};

/** Entries whose steps name no scene keep the one before, at the cue that it had; steps before the first scene have that one. */
function hold(entries: readonly Milestone[]): Milestone[] {
  let shown = entries.flatMap(({ steps }) => steps).find(({ scene }) => scene !== '');
  if (!shown) return [...entries];
  return entries.map((entry) => ({
    ...entry,
    steps: entry.steps.map((step) => {
      if (step.scene === '') return { ...step, scene: shown!.scene, cue: shown!.cue, held: true as const };
      shown = step;
      return step;
    }),
  }));
}

function compileStory(draft: Draft, entries: readonly { id: string; facts: MilestoneFacts }[], context: ProseContext): Story {
  const file = draft.story.value;
  if (!file) throw new Error('story.yaml is not valid. Run the checker.');
  const { ledger, lang } = context;
  const html = (content: Root) =>
    toHtml(content, {
      figure: (address, form) => numberLink(context, address, form),
      citation: (id) => citationLink(context, id),
      unbroken: localeOf(lang).unbroken,
    });
  const files = new Map(draft.milestones.filter((one) => one.lang === lang).map((one) => [one.id, one]));
  const method = draft.method.find((one) => one.lang === lang);
  const dated = file.eras.flatMap(({ id, span }) => (span ? [{ id, begin: startOf(span) }] : []));

  const chapters = file.eras.length > 0 ? file.eras : [whole(draft)];
  const finished = (id: string | undefined) => draft.scenes.find((scene) => scene.id === id)?.value?.finished ?? '';
  const own = entries.map(({ id, facts: { cue, scene, era: closing, after: _, ...fact } }, index): Milestone => {
    const { words, outline } = files.get(id)!;
    const { title, standing } = words!;
    const begin = startOf(fact.date);
    const era = closing ?? (dated.findLast((one) => one.begin <= begin) ?? dated[0] ?? chapters[0]!).id;
    return {
      ...fact,
      id,
      era,
      title,
      standing: sentenceHtml(context, standing),
      ...(fact.date ? { number: index + 1 } : {}),
      when: fact.date ? localeOf(lang).date(fact.date) : '',
      steps: outline.steps.map((step, place) => ({
        scene: step.scene ?? scene ?? '',
        cue: (place === 0 ? cue : step.cue) || finished(step.scene ?? scene),
        html: html(step.content),
      })),
      notes: html(outline.notes),
      questions: outline.questions.map(({ name, question, answer }) => ({
        id: name,
        question: html(question),
        answer: html(answer),
      })),
    };
  });

  const milestones = hold(own);
  const used = [...new Set([...(file.spine ? [file.spine] : []), ...milestones.flatMap(({ steps }) => steps.map(({ scene }) => scene))])];
  const length = milestones.flatMap(({ steps }) => steps.map(({ html }) => count(html)));
  return {
    lang,
    languages: draft.languages,
    title: file.title[lang]!,
    place: file.place?.[lang] ?? '',
    span: storySpan(draft) ?? '',
    lede: sentenceHtml(context, file.lede?.[lang]),
    description: sentenceText(ledger, lang, (file.description ?? file.lede ?? file.title)[lang]!),
    ...(file.opening ? { opening: openingOf(file.opening, context) } : {}),
    ...(file.spine ? { spine: file.spine } : {}),
    source: file.source ?? '',
    method: method ? html(method.outline.steps[0]!.content) : '',
    ...daysOf(file, [
      ...draft.corrections.rows.map(({ value }) => value),
      ...draft.published.rows.map(({ value }) => ({ date: value.on })),
    ]),
    licence: file.licence?.[lang] ?? '',
    credits: file.credits?.[lang] ?? '',
    themes: file.themes,
    families: draft.scenes.flatMap(({ value }) => (value?.kind === 'strip' ? value.families : [])),
    eras: chapters.map((era): Era => ({
      id: era.id,
      ...(era.span ? { span: era.span } : {}),
      title: era.title[lang] ?? '',
      sentence: sentenceHtml(context, era.sentence[lang]),
      figures: era.figures,
      ...(era.remark ? { remark: era.remark[lang]! } : {}),
      milestones: milestones.filter((milestone) => milestone.era === era.id),
    })),
    scenes: used.flatMap((id) => {
      const scene = draft.scenes.find((candidate) => candidate.id === id)?.value;
      return scene ? [{ id, scene }] : [];
    }),
    ledger,
    lessons: compileLessons(draft, milestones, lang),
    heights: new Map(
      draft.heights.rows.flatMap(({ value }) =>
        value.lang === lang
          ? [[`${value.kind}/${value.id}`, frameWidths.map((width) => [width, value[`w${width}`]] as const)] as const]
          : [],
      ),
    ),
    editions: editionsOf(draft, ledger, file.published),
    retired: draft.published.rows.flatMap(({ value }) => (value.now === '' ? [] : [value])),
    length: { han: length.reduce((sum, { han }) => sum + han, 0), words: length.reduce((sum, { words: n }) => sum + n, 0) },
  };
}
