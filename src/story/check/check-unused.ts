import { type ItemKind, type ItemScene, type Scene, showsItems } from '../../schemas/scene.ts';
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

/** What a cue shows: the names in its lists. */
const namesIn = (cue: object): string[] =>
  Object.values(cue).flatMap((names: unknown) => (Array.isArray(names) ? (names as string[]) : []));

/** What the cues of a scene leave out: groups and panels that none shows. */
function leftOut(scene: Scene, drawn: (name: string) => boolean): { path: (string | number)[]; message: string; mend: string }[] {
  const [field, held] = scene.kind === 'dots' ? ['groups', scene.groups] : scene.kind === 'snapshots' ? ['series', scene.series] : ['', []];
  const shown = new Set(Object.values(scene.cues).flatMap((cue) => ('show' in cue ? (cue.show as string[]) : [])));
  return held.flatMap((name, index) =>
    shown.has(name) || held.indexOf(name) < index || !drawn(name)
      ? []
      : [{ path: [field, index], message: `No cue shows "${name}".`, mend: 'Name it under show of a cue, or take it out.' }],
  );
}

/** Scenes that nothing names, and what scenes say that no cue shows and no kind sets. */
export function checkUnused(draft: Draft): Problem[] {
  const story = draft.story.value;
  const named = new Set(draft.milestones.flatMap(({ facts, outline }) => [facts?.scene, ...outline.steps.map(({ scene }) => scene)]));
  const known = new Set([undefined, ...draft.scenes.map(({ id }) => id)]);
  // Where an entry cannot be read, or names a scene by a wrong id, it is not known what it shows.
  const unread =
    !story || [...named].some((id) => !known.has(id)) || draft.milestones.some(({ lang, facts }) => lang === draft.languages[0] && !facts);
  const steps = draft.milestones.flatMap(({ facts, outline }) =>
    facts ? outline.steps.map(({ scene, cue }, index) => ({ scene: scene ?? facts.scene, cue: index === 0 ? facts.cue : cue })) : [],
  );
  const forms = new Map(draft.figures.rows.map(({ value }) => [value.id, value.form]));
  const series = new Set(draft.series.map(({ id }) => id));
  // What is not in the ledger, and what may not be drawn, is told as that.
  const drawn = (name: string) => series.has(name.split('/')[0]!) || forms.get(name) === 'measurement';
  return draft.scenes.flatMap(({ id, name, value, lineOf }): Problem[] => {
    if (!value) return [];
    const isNamed = unread || value.kind === 'strip' || story.spine === id || named.has(id);
    const used = new Set([...steps.filter(({ scene }) => scene === id).map(({ cue }) => cue), value.finished]);
    const states = Object.entries(value.cues);
    const shown = new Set(states.flatMap(([cue, state]) => (used.has(cue) ? namesIn(state) : [])));
    // What a cue shows together with others is seen there too.
    const cues =
      unread || !isNamed || states.length === 1 || value.kind === 'strip' || story.spine === id
        ? []
        : states.flatMap(([cue, state]) => {
            const alone = used.has(cue) ? undefined : namesIn(state).find((name) => !shown.has(name));
            return alone === undefined
              ? []
              : [
                  {
                    path: ['cues', cue],
                    message: `No step shows the cue "${cue}", which alone has "${alone}".`,
                    mend: 'Name it in an entry or a step, or take it out.',
                  },
                ];
          });
    return [
      ...[...cues, ...leftOut(value, drawn)].map(({ path, message, mend }) => ({ file: name, line: lineOf(...path), message, mend })),
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
