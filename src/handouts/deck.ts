import type { Size } from '../charts/mark.ts';
import { mustRow, rowAt } from '../ledger/ledger.ts';
import { sentenceText } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import { paragraphRuns, plainText, type TextRun } from '../markup/runs.ts';
import { slideLength, splitPassage } from '../markup/sentences.ts';
import { type InlineImage, inlineImage, variantsOf } from '../images/variants.ts';
import type { Faces } from '../pictures/faces.ts';
import { cuePicture, type CuePicture } from '../pictures/cue-picture.ts';
import { rivalLines } from '../scenes/rivals.ts';
import { publisherLine } from '../scenes/chart-sources.ts';
import { sceneAddresses, sceneSources } from '../scenes/chart-table.ts';
import type { Scene } from '../schemas/scene.ts';
import type { Lesson, Milestone, Question, Story } from '../story/model.ts';
import { milestonesOf } from '../story/model.ts';
import { placeOf } from '../story/parts.ts';
import { type SlideTable, tablesOf } from './slide-table.ts';

/** Size of the picture of a slide, in units: a projector shows two pixels for each. */
export const pictureSize: Size = { width: 480, height: 440 };

/** The bytes of the picture of a slide as an address that holds them, or a drawing that is to be made one. */
export type PictureFile = InlineImage | (Size & { svg: string });

/** A picture on a slide: that of a cue, or a file. */
export interface SlidePicture<File = (faces: Faces) => Promise<PictureFile>> extends Pick<CuePicture, 'numbers' | 'madeFrom'> {
  /** The chart that it is of. */
  scene: string;
  title: string;
  /** What is seen, for those who do not see it. */
  text: string;
  file: File;
}

/** One slide: what the class sees, and what the speaker reads. */
export interface Slide<Picture = SlidePicture> {
  /** Above the title: a date, or what the slide is. */
  above: string;
  title: string;
  words: TextRun[][];
  picture?: Picture;
  table?: SlideTable;
  /** Sources, how sure the numbers are, and what stands against disputed ones. */
  sources: string;
  standing: string;
  rivals: string[];
  /** Lines for the speaker. */
  notes: string[];
  /** Where the story tells it. */
  address: string;
}

/** Slides of a lesson or of the whole story. */
export interface Deck<Picture = SlidePicture> {
  title: string;
  /** Under the title of the first slide. */
  place: string;
  lede: TextRun[][];
  foot: string[];
  address: string;
  slides: Slide<Picture>[];
}

/** Slides with the files of their pictures at hand: nothing of it asks the story. */
export type DrawnDeck = Deck<SlidePicture<PictureFile>>;

/** Addresses of numbers, and ids of sources, that HTML names. */
const numbersOf = (html: string) => [...new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, address]) => address!))];
const citedIn = (html: string) => [...html.matchAll(/class="citation" href="[^"]*#([^"]+)"/g)].map(([, id]) => id!);

/** Rows of the ledger, each once, that addresses lead to. */
const rowsOf = ({ ledger }: Story, addresses: readonly string[]) => [
  ...new Map(
    addresses.filter((address) => rowAt(ledger, address)).map((address) => [mustRow(ledger, address).address, mustRow(ledger, address)]),
  ).values(),
];

/** Names of so many numbers stand on a slide; of more, how many there are. */
const namedAtMost = 3;

/** How sure the numbers of a slide are: for each status the names of its numbers, or how many they are. */
function standingLine(story: Story, addresses: readonly string[]): string {
  const { words } = localeOf(story.lang);
  const all = rowsOf(story, addresses);
  return [...new Set(all.map(({ status }) => status))]
    .map((status) => {
      const rows = all.filter((row) => row.status === status);
      const labels = [...new Set(rows.map(({ label }) => label[story.lang]!))];
      return `${words.status[status]}${words.colon}${labels.length > namedAtMost ? words.numbers(rows.length) : labels.join(words.comma)}`;
    })
    .join(words.dot);
}

/** A line for each number of a slide: name, number, date, status, source. */
function numberLines(story: Story, addresses: readonly string[]): string[] {
  const { lang, ledger } = story;
  const { words, number, date } = localeOf(lang);
  return rowsOf(story, addresses).map(({ label, number: own, period, status, source }) => {
    const when = period === 'not stated' ? '' : date(period);
    const facts = [number(own).text, when, words.status[status], ledger.sources.get(source)!.publisher[lang]!];
    return `${label[lang]!}${words.colon}${facts.filter(Boolean).join(words.comma)}`;
  });
}

/** Sources, standing and rivals of what a slide shows. */
function provenance(story: Story, numbers: readonly string[], sources: readonly string[]): Pick<Slide, 'sources' | 'standing' | 'rivals'> {
  const own = rowsOf(story, numbers).map(({ source }) => source);
  return {
    sources: publisherLine(story.ledger, story.lang, [...new Set([...sources, ...own])]),
    standing: standingLine(story, numbers),
    rivals: rivalLines(story, numbers),
  };
}

/** Sources of what a cue shows: of its statements and claims, and of its numbers alone. */
function sourcesShown({ ledger }: Story, whole: Scene, cue: string, shown: readonly string[]): string[] {
  const scene = { ...whole, cues: { [cue]: whole.cues[cue]! } } as Scene;
  const sourceOf = (address: string) => mustRow(ledger, address).source;
  const all = new Set(sceneAddresses(scene, ledger).map(sourceOf));
  const own = new Set(shown.filter((address) => rowAt(ledger, address)).map(sourceOf));
  return sceneSources(scene, ledger).filter((source) => own.has(source) || !all.has(source));
}

const pictures = new WeakMap<Story, Map<string, SlidePicture>>();

/** Pixels that a picture which is a file has on a slide at least, where the file has them. */
const fileWidth = 1600;

/** The picture of a scene at a cue. */
function madePicture(story: Story, id: string, scene: Scene, cue: string): SlidePicture {
  const about = { scene: id, title: scene.title[story.lang]! };
  if (scene.kind === 'image')
    return {
      ...about,
      numbers: [],
      madeFrom: variantsOf(scene)
        .wide.map(({ name }) => name)
        .join(),
      text: scene.alt[story.lang]!,
      file: () => inlineImage(scene, fileWidth, 'jpeg'),
    };
  const { numbers, madeFrom, svg } = cuePicture(story, id, scene, cue, pictureSize);
  const text = sentenceText(story.ledger, story.lang, scene.cues[cue]!.text[story.lang]!);
  let made: PictureFile | undefined;
  const file = (faces: Faces) => Promise.resolve((made ??= { ...pictureSize, svg: svg(faces) }));
  return { ...about, numbers, madeFrom, text, file };
}

/** The picture of a cue, made once for all decks of a story. */
function pictureAt(story: Story, id: string, scene: Scene, cue: string): SlidePicture {
  const known = pictures.get(story) ?? new Map<string, SlidePicture>();
  pictures.set(story, known);
  const made = known.get(`${id} ${cue}`) ?? madePicture(story, id, scene, cue);
  known.set(`${id} ${cue}`, made);
  return made;
}

/** Question and answer for the speaker. */
const asked = ({ class: words }: { class: { question: string; answer: string } }, { question, answer }: Question) => [
  words.question,
  ...plainText(question).split('\n'),
  words.answer,
  ...plainText(answer).split('\n'),
];

/** The source that a story names as its own, if it has one. */
const ownSource = ({ source }: Story) => (source ? [source] : []);

/** What a class sees of an entry, a slide a step, and what its speaker reads. */
function slidesOf(story: Story, entry: Milestone, questions: readonly Question[], address: string): Slide[] {
  const { words } = localeOf(story.lang);
  const speaks = [...(entry.notes ? plainText(entry.notes).split('\n') : []), ...questions.flatMap((question) => asked(words, question))];
  return entry.steps.map(({ scene: id, cue, html }) => {
    const { head } = splitPassage(html, slideLength);
    const scene = story.scenes.find((one) => one.id === id)?.scene;
    const picture = scene && pictureAt(story, id, scene, cue);
    // A picture that is a file is no drawing of numbers: it has a credit, and what it shows is read out.
    const isFile = scene?.kind === 'image';
    const shown = picture?.numbers ?? [];
    const numbers = [...numbersOf(head), ...shown];
    const lines = numberLines(story, [...numbersOf(html), ...shown]);
    const known = provenance(story, numbers, [
      ...ownSource(story),
      ...citedIn(head),
      ...(isFile ? sceneSources(scene, story.ledger) : scene ? sourcesShown(story, scene, cue, numbers) : []),
    ]);
    const sources = [...(isFile ? [scene.credit[story.lang], scene.licence] : []), known.sources].filter(Boolean).join(words.dot);
    return {
      above: entry.when,
      title: entry.title,
      words: paragraphRuns(head),
      ...(picture ? { picture } : {}),
      ...known,
      sources,
      notes: [
        ...plainText(html).split('\n'),
        ...(isFile ? [scene.alt[story.lang]!] : []),
        ...speaks,
        ...(lines.length > 0 ? [words.teach.edit.shown, ...lines] : []),
        address,
      ],
      address,
    };
  });
}

/** Task and question of a stop as a slide of its own; the answer is in the notes. */
function stopSlide(story: Story, { milestone, minutes, question, task }: Lesson['stops'][number], address: string): Slide[] {
  const { words } = localeOf(story.lang);
  if (!question && !task) return [];
  const html = question?.question ?? '';
  const lines: TextRun[][] = [
    ...(task ? [[{ text: `${words.teach.edit.task}${words.colon}`, strong: true as const }, { text: task }]] : []),
    ...paragraphRuns(html),
  ];
  const numbers = numbersOf(html);
  return [
    {
      above: [milestone.when, words.teach.minutes(minutes)].filter(Boolean).join(words.dot),
      title: `${words.class.question}${words.colon}${milestone.title}`,
      words: lines,
      ...provenance(story, numbers, [...ownSource(story), ...citedIn(html)]),
      notes: [...(task ? [`${words.teach.edit.task}${words.colon}${task}`] : []), ...(question ? asked(words, question) : []), address],
      address,
    },
  ];
}

/**
 * The slides of a lesson, or of the whole story where none is given: each entry with the words and pictures that a class sees, task and question
 * of each stop, and a native table for each chart, behind all others.
 * @param addressOf the absolute address of a page, by its path below the language
 */
export function deckOf(story: Story, lesson: Lesson | undefined, addressOf: (path: string) => string): Deck {
  const { words } = localeOf(story.lang);
  const slides = lesson
    ? lesson.stops.flatMap((stop) => {
        const address = addressOf(placeOf(story, stop.milestone.id));
        return [...slidesOf(story, stop.milestone, stop.question ? [stop.question] : [], address), ...stopSlide(story, stop, address)];
      })
    : milestonesOf(story).flatMap((entry) => slidesOf(story, entry, entry.questions, addressOf(placeOf(story, entry.id))));
  const shown = new Set(slides.flatMap(({ picture }) => picture?.scene ?? []));
  const tables = story.scenes
    .filter(({ id, scene }) => shown.has(id) && scene.kind !== 'image')
    .flatMap(({ id, scene }) => {
      const address = addressOf(`charts/${id}/`);
      return tablesOf(story, id, scene).map((table): Slide => ({
        above: words.table,
        title: scene.title[story.lang]!,
        words: [],
        table,
        ...provenance(story, table.numbers, table.numbers.length > 0 ? [] : sceneSources(scene, story.ledger)),
        notes: [...numberLines(story, table.numbers), address],
        address,
      }));
    });
  return {
    title: lesson?.title ?? story.title,
    place: [...(lesson ? [story.title, words.teach.minutes(lesson.minutes)] : []), story.place, story.span.replace('/', words.dash)]
      .filter(Boolean)
      .join(words.dot),
    lede: lesson ? lesson.aims.map((aim) => [{ text: aim }]) : paragraphRuns(story.lede),
    foot: [story.credits, story.licence].filter(Boolean),
    address: addressOf(lesson ? `teach/${lesson.id}/` : ''),
    slides: [...slides, ...tables],
  };
}

/** A deck with the files of its pictures. */
export async function drawnDeck(deck: Deck, faces: Faces): Promise<DrawnDeck> {
  const slides = deck.slides.map(async ({ picture, ...slide }) =>
    picture ? { ...slide, picture: { ...picture, file: await picture.file(faces) } } : slide,
  );
  return { ...deck, slides: await Promise.all(slides) };
}
