import { knownLanguages } from '../../locales/locale.ts';
import { outline, type Outline } from '../../markdown/outline.ts';
import { type CorrectionRow, correctionSchema } from '../../schemas/correction.ts';
import { type Derived, derivedSchema } from '../../schemas/derived.ts';
import { type EvidenceRow, evidenceSchema } from '../../schemas/evidence.ts';
import { type FigureRow, figureSchema } from '../../schemas/figure.ts';
import { type FrameHeightRow, frameHeightSchema } from '../../schemas/frame-height.ts';
import { type LessonFile, lessonSchema } from '../../schemas/lesson.ts';
import { glossarySchema, type Term } from '../../schemas/glossary.ts';
import { type MilestoneFacts, milestoneSchema, type MilestoneWords, translationSchema } from '../../schemas/milestone.ts';
import { type PublishedRow, publishedSchema } from '../../schemas/published.ts';
import { type Scene, sceneSchema } from '../../schemas/scene.ts';
import { pointSchema, seriesSchema } from '../../schemas/series.ts';
import { type Claim, claimSchema, type Source, sourceSchema } from '../../schemas/source.ts';
import { type StoryFile, storySchema } from '../../schemas/story.ts';
import type { z } from 'zod';
import { type ContentFiles, filesOf } from './content-files.ts';
import { anyId, type Row, readTable } from './csv-table.ts';
import { faultOfFences, splitFrontMatter } from './front-matter.ts';
import { parts } from '../content-files.ts';
import type { Problem } from '../problem.ts';
import { Readings } from './readings.ts';
import { ContentFolder } from './text-file.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A milestone's file in one language. Facts are `undefined` in a translation, and where they are not valid. */
export interface MilestoneFile {
  id: string;
  lang: string;
  name: string;
  facts?: MilestoneFacts;
  words?: MilestoneWords;
  /** The front matter before validation; `undefined` if it cannot be parsed. */
  raw: unknown;
  outline: Outline;
  lineOf: YamlFile<unknown>['lineOf'];
}

/** The page on method in one language. */
export interface MethodFile {
  lang: string;
  name: string;
  outline: Outline;
}

export interface Table<T> {
  name: string;
  rows: Row<T>[];
  /** Ids or keys of all rows, including rows that are not valid, so that references to them are not reported too. */
  ids: ReadonlySet<string>;
}

export interface SeriesFile {
  id: string;
  about: YamlFile<z.output<typeof seriesSchema>> & { name: string };
  table: Table<z.output<typeof pointSchema>>;
}

/** A content folder as it was read: its valid rows and documents with line numbers, and the problems found so far. */
export interface Draft {
  story: YamlFile<StoryFile> & { name: string };
  languages: string[];
  milestones: MilestoneFile[];
  method: MethodFile[];
  scenes: (YamlFile<Scene> & { id: string; name: string })[];
  lessons: (YamlFile<LessonFile> & { id: string; name: string })[];
  series: SeriesFile[];
  figures: Table<FigureRow>;
  sources: Table<Source>;
  claims: Table<Claim>;
  evidence: Table<EvidenceRow>;
  derived: Table<Derived>;
  glossary: Table<Term>;
  corrections: Table<CorrectionRow>;
  published: Table<PublishedRow>;
  heights: Table<FrameHeightRow>;
  /** Paths of all files in the folder. */
  paths: readonly string[];
  /** What a file of the folder holds. */
  bytes: (path: string) => Uint8Array;
  problems: Problem[];
}

/** Words of an entry in another language; facts in it are found by a check of their own. */
const wordsSchema = translationSchema.loose();

const languagesSchema = storySchema.pick({ languages: true }).loose();

/** The languages of the story that the engine knows, even if story.yaml has other problems; if it names none, those that entries are written in. */
function languagesOf(raw: unknown, paths: readonly string[]): string[] {
  const named = languagesSchema.safeParse(raw).data?.languages ?? [];
  const known = named.filter((lang) => knownLanguages.includes(lang));
  if (known.length > 0) return [...new Set(known)];
  const written = knownLanguages.filter((lang) => paths.some((path) => path.startsWith(`${parts.milestones}/${lang}/`)));
  return written.length > 0 ? written : knownLanguages;
}

/**
 * Reads a content folder, or files that are not on the disk. It does not throw for mistakes of an author: each becomes a problem.
 * @param readings what was read before; only files with another text are taken apart anew
 */
export function readDraft(content: string | ContentFiles, readings = new Readings()): Draft {
  const files = typeof content === 'string' ? filesOf(content) : content;
  const folder = new ContentFolder(files);
  const problems = folder.problems;

  const yaml = <S extends z.ZodType>(path: string, schema: S) => {
    const file = folder.read(path);
    const name = folder.name(path);
    const text = file?.text ?? '';
    const read = readings.of(name, [text, schema], () => readYaml({ name, text }, schema));
    if (file) problems.push(...read.problems);
    return { ...read, name };
  };
  const story = yaml(parts.story, storySchema);
  const languages = languagesOf(story.raw, files.paths);
  const told = languages.join();

  const table = <S extends z.ZodType>(path: string, schema: S): Table<z.output<S>> => {
    const file = folder.read(path);
    const name = folder.name(path);
    if (!file) return { name, rows: [], ids: anyId };
    const { problems: found, ...read } = readings.of(name, [file.text, schema, told], () => readTable(file, schema, languages));
    problems.push(...found);
    return { name, ...read };
  };
  const optional = <S extends z.ZodType>(path: string, schema: S): Table<z.output<S>> =>
    folder.has(path) ? table(path, schema) : { name: folder.name(path), rows: [], ids: new Set() };

  const outlineOf = (name: string, ...asked: Parameters<typeof outline>) => readings.of(`${name} text`, asked, () => outline(...asked));

  const milestone = (id: string, lang: string): MilestoneFile => {
    const path = `${parts.milestones}/${lang}/${id}.md`;
    const file = folder.read(path);
    const name = folder.name(path);
    const unread = { id, lang, name, raw: undefined, lineOf: () => 1 };
    if (!file) return { ...unread, outline: { ...outline(''), steps: [] } };
    const split = splitFrontMatter(file.text);
    if (!split) {
      problems.push({ file: file.name, ...faultOfFences(file.text) });
      return { ...unread, outline: { ...outline(file.text), strays: [], html: [] } };
    }
    const source = { name: file.name, text: split.yaml, offset: split.yamlOffset };
    const first = lang === languages[0];
    const bare = split.yaml.split('\n').findIndex((text) => /^date:\s*\d{4}-\d/.test(text));
    if (bare >= 0)
      problems.push({
        file: file.name,
        line: bare + split.yamlOffset + 1,
        message: '"date" is not in quotes.',
        mend: 'Put quotes around it, such as date: "1904-12-24": without them YAML makes a time of it.',
      });
    const facts = first ? readings.of(name, [split.yaml, split.yamlOffset, first], () => readYaml(source, milestoneSchema)) : undefined;
    const words = first ? undefined : readings.of(name, [split.yaml, split.yamlOffset, first], () => readYaml(source, wordsSchema));
    const read = facts ?? words!;
    problems.push(...read.problems);
    const value = facts?.value ?? words?.value;
    return {
      id,
      lang,
      name: file.name,
      ...(facts?.value ? { facts: facts.value } : {}),
      ...(value ? { words: value as MilestoneWords } : {}),
      raw: read.raw,
      outline: outlineOf(name, split.body, split.bodyOffset),
      lineOf: read.lineOf,
    };
  };

  return {
    story,
    languages,
    milestones: languages.flatMap((lang) => folder.list(`${parts.milestones}/${lang}`, '.md').map((id) => milestone(id, lang))),
    method: folder.list(parts.method, '.md').flatMap((lang) => {
      const file = folder.read(`${parts.method}/${lang}.md`);
      return file ? [{ lang, name: file.name, outline: outlineOf(file.name, file.text, 0, 'method') }] : [];
    }),
    scenes: folder.list(parts.scenes, '.yaml').map((id) => ({ id, ...yaml(`${parts.scenes}/${id}.yaml`, sceneSchema) })),
    lessons: folder.list(parts.lessons, '.yaml').map((id) => ({ id, ...yaml(`${parts.lessons}/${id}.yaml`, lessonSchema) })),
    series: folder.list(parts.series, '.csv').map((id) => ({
      id,
      about: yaml(`${parts.series}/${id}.yaml`, seriesSchema),
      table: table(`${parts.series}/${id}.csv`, pointSchema),
    })),
    figures: optional(parts.figures, figureSchema),
    sources: optional(parts.sources, sourceSchema),
    claims: optional(parts.claims, claimSchema),
    evidence: optional(parts.evidence, evidenceSchema),
    derived: optional(parts.derived, derivedSchema),
    glossary: optional(parts.glossary, glossarySchema),
    corrections: optional(parts.corrections, correctionSchema),
    published: optional(parts.published, publishedSchema),
    heights: optional(parts.heights, frameHeightSchema),
    paths: files.paths,
    bytes: (path) => files.bytes(path),
    problems,
  };
}
