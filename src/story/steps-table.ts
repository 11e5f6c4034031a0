import { sheetsForWords, showsItems, type Scene } from '../schemas/scene.ts';
import { inOrder } from './in-order.ts';
import type { Draft, MilestoneFile } from './read/draft.ts';

/** A step of the story with the scene behind it. */
export interface StepRow {
  milestone: string;
  /** From 1. */
  step: number;
  scene: string;
  cue: string;
  kind: Scene['kind'];
  /** Why its words need that scene: they name a number or a statement that it shows, or it is a sheet for words, or neither. */
  need: 'named' | 'sheet' | 'none';
}

/** Numbers and statements that a cue shows; a series stands for its points. */
function shownIn(scene: Scene, id: string): string[] {
  const cue = scene.cues[id];
  if (!cue) return [];
  if (scene.kind === 'line' && 'fit' in cue)
    return [scene.main, ...scene.lines, ...(scene.comparison ? [scene.comparison] : []), ...cue.levels, ...cue.claims, ...cue.points];
  const show = 'show' in cue ? cue.show : [];
  return 'numbers' in cue ? [...show, ...cue.numbers] : show;
}

/** Addresses of numbers under every name that leads to them: a point that holds no number of its own is its figure. */
function addressesOf(draft: Draft, name: string): string[] {
  const [id] = name.split('/');
  const series = draft.series.find((one) => one.id === id);
  if (!series) return [name];
  const points = series.table.rows.filter(({ value: { key } }) => name === id || name === `${id}/${key}`);
  return points.flatMap(({ value: { key, figure } }) => [`${id}/${key}`, ...(figure ? [figure] : [])]);
}

/** Whether the words of a step name a number that its cue shows, or repeat the words of a statement. */
function isNamed(draft: Draft, file: MilestoneFile, index: number, scene: Scene, cue: string): boolean {
  const step = file.outline.steps[index]!;
  const shown = shownIn(scene, cue);
  const numbers = new Set(shown.flatMap((name) => addressesOf(draft, name)));
  const statements = showsItems(scene) ? shown.flatMap((name) => scene.statements[name]?.words[file.lang] ?? []) : [];
  return step.figures.some(({ name }) => numbers.has(name)) || statements.some((words) => step.text.includes(words));
}

/** All steps of a story, in the words of its first language, in story order. */
export function stepRows(draft: Draft): StepRow[] {
  const scenes = new Map(draft.scenes.map(({ id, value }) => [id, value]));
  const files = draft.milestones.flatMap((file) =>
    file.lang === draft.languages[0] && file.facts ? [{ ...file, facts: file.facts }] : [],
  );
  return inOrder(files).flatMap((file) =>
    file.outline.steps.flatMap((step, index): StepRow[] => {
      const id = step.scene ?? file.facts.scene;
      const cue = (index === 0 ? file.facts.cue : step.cue) || scenes.get(id ?? '')?.finished || '';
      const scene = id === undefined ? undefined : scenes.get(id);
      if (id === undefined || !scene) return [];
      const need = sheetsForWords.includes(scene.kind) ? 'sheet' : isNamed(draft, file, index, scene, cue) ? 'named' : 'none';
      return [{ milestone: file.id, step: index + 1, scene: id, cue, kind: scene.kind, need }];
    }),
  );
}

/** How many steps each scene has, most first. */
export function stepsByScene(rows: readonly StepRow[]): [scene: string, steps: number][] {
  const scenes = [...new Set(rows.map(({ scene }) => scene))];
  return scenes
    .map((scene): [string, number] => [scene, rows.filter((row) => row.scene === scene).length])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const head = [
  '# Steps and their scenes',
  '',
  'Why each step has the scene that stands behind it. `npm run steps` writes this page from `content/` and keeps the last column, which is written by hand; a step that is new or has another scene gets an empty one. A step shows a number only where its words speak of it. Where they hold none, it has a sheet for words.',
  '',
];

/** The authored reasons of an earlier page, by entry, step and scene. */
export function reasonsIn(page: string): Map<string, string> {
  const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    cells
      .filter((row) => row.length === 8 && /^\d+$/.test(row[2]!))
      .map(([, entry, step, scene, , , why]) => [`${entry} ${step} ${scene}`, why!]),
  );
}

/** A table in Markdown, its columns padded to one width. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)];
}

/** The page of steps, with the reasons of the earlier one. */
export function stepsPage(rows: readonly StepRow[], reasons: ReadonlyMap<string, string>): string {
  const needs = { named: 'what the words name', sheet: 'words', none: 'the empty sheet' };
  const counts = stepsByScene(rows).map(([scene, steps]) => [scene, String(steps)]);
  const lines = rows.map(({ milestone, step, scene, cue, need }) => [
    milestone,
    String(step),
    scene,
    cue,
    needs[need],
    reasons.get(`${milestone} ${step} ${scene}`) ?? '',
  ]);
  return [
    ...head,
    ...table([['scene', 'steps'], ...counts]),
    '',
    ...table([['entry', 'step', 'scene', 'cue', 'shows', 'why the words need it'], ...lines]),
    '',
  ].join('\n');
}
