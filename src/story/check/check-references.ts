import { sentenceReferences } from '../../ledger/prose.ts';
import { showsItems, type Scene } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { unnamedEra } from '../story-span.ts';
import { rowNames } from './row-names.ts';

/** Ids that the page of a story has of its own. */
const ofPage = ['top', 'story'];

/** Every text in a document, with its path. */
function texts(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** What a name in a scene stands for: a number, a series, either of them, or a claim. */
type Named = 'row' | 'series' | 'either' | 'claim';

/** Numbers, series and claims that a scene draws, each with its path in the file. */
function drawn(scene: Scene): { path: (string | number)[]; name: string; kind: Named }[] {
  const named = (kind: Named, path: (string | number)[], names: string[]) =>
    names.map((name, index) => ({ path: [...path, index], name, kind }));
  if (scene.kind === 'line') {
    return [
      { path: ['main'], name: scene.main, kind: 'series' },
      ...named('series', ['lines'], scene.lines),
      ...(scene.comparison ? [{ path: ['comparison'], name: scene.comparison, kind: 'series' as const }] : []),
      ...Object.entries(scene.cues).flatMap(([id, cue]) => [
        ...named('row', ['cues', id, 'levels'], cue.levels),
        ...named('row', ['cues', id, 'claims'], cue.claims),
        ...named('either', ['cues', id, 'points'], cue.points),
      ]),
    ];
  }
  if (scene.kind === 'snapshots') {
    return [
      ...named('series', ['series'], scene.series),
      ...Object.entries(scene.cues).flatMap(([id, cue]) => named('series', ['cues', id, 'show'], cue.show)),
    ];
  }
  if (scene.kind === 'strip' || scene.kind === 'image') return [];
  if (showsItems(scene))
    return Object.entries(scene.cues).flatMap(([id, cue]) =>
      named(scene.kind === 'claims' ? 'claim' : 'row', ['cues', id, 'show'], cue.show).filter(
        ({ name }) => !Object.hasOwn(scene.statements, name),
      ),
    );
  return [
    ...named('row', ['groups'], scene.groups),
    ...Object.entries(scene.cues).flatMap(([id, cue]) => [
      ...named('row', ['cues', id, 'show'], cue.show),
      ...named('row', ['cues', id, 'numbers'], cue.numbers),
    ]),
  ];
}

/** References to numbers, series, sources, scenes, cues and themes that do not exist, and ids that are used twice. */
export function checkReferences(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const series = new Set(draft.series.map(({ id }) => id));
  const sources = draft.sources.ids;
  const themes = draft.story.value && new Set(draft.story.value.themes.map(({ id }) => id));
  const scenes = new Map(draft.scenes.map((scene) => [scene.id, scene]));
  const rows = rowNames(draft);

  const needRow = (file: string, line: number, name: string) => {
    if (!rows.has(name))
      report(
        file,
        line,
        `The number "${name}" is not in the ledger.`,
        'Add a row to ledger/figures.csv or the series, or correct the address.',
      );
  };
  const needSource = (file: string, line: number, name: string) => {
    if (!sources.has(name))
      report(file, line, `The source "${name}" is not in ledger/sources.csv.`, 'Add a row for it, or correct the id.');
  };
  const readTexts = (file: string, raw: unknown, lineOf: (...path: (string | number)[]) => number) => {
    for (const { path, text } of texts(raw)) {
      const found = sentenceReferences(text);
      found.numbers.forEach((name) => needRow(file, lineOf(...path), name));
      found.sources.forEach((name) => needSource(file, lineOf(...path), name));
    }
  };

  const seen = new Map<string, string>();
  const claimId = (id: string, file: string, line: number) => {
    if (ofPage.includes(id))
      report(
        file,
        line,
        `The id "${id}" is that of a place on every page of the story.`,
        'Choose another: addresses end in it, as in /en/#id.',
      );
    const before = seen.get(id);
    if (before !== undefined && before !== file)
      report(
        file,
        line,
        `The id "${id}" is used by ${before} already.`,
        'Eras, milestones and scenes share one namespace: choose another id.',
      );
    seen.set(id, file);
  };
  const story = draft.story;
  if (story.value?.eras.length === 0) claimId(unnamedEra, story.name, 1);
  story.value?.eras.forEach((era, index) => {
    const line = story.lineOf('eras', index, 'id');
    if (story.value!.eras.findIndex(({ id }) => id === era.id) !== index)
      report(story.name, line, `The era "${era.id}" stands twice.`, 'Give each era an id of its own.');
    claimId(era.id, story.name, line);
    era.figures.forEach((name, at) => needRow(story.name, story.lineOf('eras', index, 'figures', at), name));
  });
  const spine = story.value?.spine;
  if (spine && !scenes.has(spine))
    report(story.name, story.lineOf('spine'), `The scene "${spine}" does not exist.`, 'Write scenes/<id>.yaml, or correct the id.');
  if (spine && scenes.get(spine)?.value?.kind === 'strip')
    report(story.name, story.lineOf('spine'), `The scene "${spine}" is a strip, which takes no stage.`, 'Name another scene.');
  readTexts(story.name, story.raw, story.lineOf);

  for (const { name, rows } of [draft.figures, draft.claims, draft.evidence, draft.derived, draft.glossary, draft.corrections]) {
    for (const { line, value } of rows) readTexts(name, value, () => line);
  }

  for (const scene of draft.scenes) {
    claimId(scene.id, scene.name, 1);
    readTexts(scene.name, scene.raw, scene.lineOf);
    if (!scene.value) continue;
    if (!Object.hasOwn(scene.value.cues, scene.value.finished))
      report(
        scene.name,
        scene.lineOf('finished'),
        `The cue "${scene.value.finished}" does not exist in this scene.`,
        'Name one of its cues.',
      );
    if (scene.value.kind === 'image' && scene.value.source) needSource(scene.name, scene.lineOf('source'), scene.value.source);
    if (showsItems(scene.value))
      for (const [id, { source }] of Object.entries(scene.value.statements))
        if (source) needSource(scene.name, scene.lineOf('statements', id, 'source'), source);
    for (const { path, name, kind } of drawn(scene.value)) {
      if (kind === 'claim') {
        if (!draft.claims.ids.has(name))
          report(
            scene.name,
            scene.lineOf(...path),
            `The claim "${name}" is not in ledger/claims.csv.`,
            'A sheet of claims shows rows of that table: add one, or correct the id.',
          );
        continue;
      }
      const known = kind === 'series' ? series.has(name) : kind === 'row' ? rows.has(name) : series.has(name) || rows.has(name);
      if (!known)
        report(
          scene.name,
          scene.lineOf(...path),
          `The ${kind === 'series' ? 'series' : 'number'} "${name}" is not in the ledger.`,
          'Add it, or correct the name.',
        );
    }
  }

  for (const file of draft.milestones) {
    const { name, facts, outline } = file;
    if (file.lang === draft.languages[0]) claimId(file.id, name, 1);
    outline.figures.forEach((mention) => needRow(name, mention.line, mention.name));
    outline.sources.forEach((mention) => needSource(name, mention.line, mention.name));
    readTexts(name, file.raw, file.lineOf);
    if (!facts) continue;
    if (facts.theme && themes && !themes.has(facts.theme))
      report(name, file.lineOf('theme'), `The theme "${facts.theme}" is not in story.yaml.`, 'Add it to themes, or correct the id.');
    const named = new Set<string>();
    outline.steps.forEach((step, index) => {
      const id = step.scene ?? facts.scene;
      if (id === undefined) {
        const named = index === 0 ? facts.cue : step.cue;
        if (named)
          report(
            name,
            index === 0 ? file.lineOf('cue') : step.line,
            `The cue "${named}" belongs to no scene.`,
            'Name the scene that has it, or leave the cue out.',
          );
        return;
      }
      const [sceneLine, cueLine] = step.scene || index > 0 ? [step.line, step.line] : [file.lineOf('scene'), file.lineOf('cue')];
      const where = step.scene ? sceneLine : file.lineOf('scene');
      const scene = scenes.get(id);
      const reported = named.has(`${id} ${where}`);
      named.add(`${id} ${where}`);
      if (!scene && !reported) report(name, where, `The scene "${id}" does not exist.`, 'Write scenes/<id>.yaml, or correct the id.');
      if (scene?.value?.kind === 'strip' && !reported)
        report(name, where, `The scene "${id}" is a strip, which takes no stage.`, 'Name another scene.');
      const cues = scene?.value?.cues;
      const cue = index === 0 ? facts.cue : step.cue;
      if (cues && cue && !Object.hasOwn(cues, cue))
        report(name, cueLine, `The cue "${cue}" does not exist in scenes/${id}.yaml.`, `Name one of: ${Object.keys(cues).join(', ')}.`);
    });
  }
  return problems;
}
