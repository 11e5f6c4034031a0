import { type ItemKind, type ItemScene, showsItems } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Captions that a kind sets besides those of its items. */
const captionNames: Partial<Record<ItemKind, string[]>> = {
  counts: ['key'],
  waffle: ['filled', 'derived', 'outline', 'empty', 'whole'],
  'dot-plot': ['axis'],
  bars: ['zero', 'dot', 'note'],
  dumbbell: ['zero', 'note'],
  years: ['head'],
  tiles: ['before', 'after', 'told', 'counted'],
  slogan: ['stamp', 'note'],
};
const withSpan: ItemKind[] = ['waffle', 'years', 'claims'];
const withBaseline: ItemKind[] = ['dot-plot', 'dumbbell', 'bars'];

/** What a scene of items says and its kind does not show. */
function unusedIn(scene: ItemScene): { path: string[]; message: string; mend: string }[] {
  const shown = new Set(Object.values(scene.cues).flatMap(({ show }) => show));
  const items = new Set([...shown].flatMap((name) => [name.replace('/', '-'), name.split('/')[0]!]));
  const own = captionNames[scene.kind] ?? [];
  const statements = Object.keys(scene.statements)
    .filter((id) => !shown.has(id))
    .map((id) => ({
      path: ['statements', id],
      message: `No cue shows the statement "${id}".`,
      mend: 'Name it under show of a cue, or take it out.',
    }));
  const captions = Object.keys(scene.captions)
    .filter((name) => !own.includes(name) && !items.has(name))
    .map((name) => ({
      path: ['captions', name],
      message: `The caption "${name}" is set nowhere.`,
      mend: `Name it after an item that is shown, with a hyphen for the slash${own.length > 0 ? `, or ${own.join(', ')}` : ''}.`,
    }));
  const fields = [
    ...(scene.span && !withSpan.includes(scene.kind) ? [['span', withSpan] as const] : []),
    ...(scene.baseline !== undefined && !withBaseline.includes(scene.kind) ? [['baseline', withBaseline] as const] : []),
  ].map(([field, kinds]) => ({
    path: [field],
    message: `A scene of the kind "${scene.kind}" has no ${field}.`,
    mend: `Take it out: ${kinds.join(', ')} have one.`,
  }));
  return [...statements, ...captions, ...fields];
}

/** Scenes that nothing names, and what scenes say that no cue shows and no kind sets. */
export function checkUnused(draft: Draft): Problem[] {
  const story = draft.story.value;
  const named = new Set(draft.milestones.flatMap(({ facts, outline }) => [facts?.scene, ...outline.steps.map(({ scene }) => scene)]));
  const known = new Set([undefined, ...draft.scenes.map(({ id }) => id)]);
  // Where an entry cannot be read, or names a scene by a wrong id, it is not known what it shows.
  const unread =
    !story || [...named].some((id) => !known.has(id)) || draft.milestones.some(({ lang, facts }) => lang === draft.languages[0] && !facts);
  return draft.scenes.flatMap(({ id, name, value, lineOf }): Problem[] => {
    if (!value) return [];
    const isNamed = unread || value.kind === 'strip' || story.spine === id || named.has(id);
    return [
      ...(isNamed
        ? []
        : [
            {
              file: name,
              line: 1,
              message: `Nothing shows the scene "${id}".`,
              mend: 'Name it in an entry or a step, or take the file out.',
            },
          ]),
      ...(showsItems(value)
        ? unusedIn(value).map(({ path, message, mend }) => ({ file: name, line: lineOf(...path), message, mend }))
        : []),
    ];
  });
}
