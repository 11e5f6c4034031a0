import { type ItemScene, showsItems } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** The most that a sheet sets: slogans, others who speak of a claim, and names on one side of a reform and of all reforms of a cue. */
const most = { slogans: 6, voices: 4, names: 7, reforms: 2, rows: 9 };

/** A problem of a scene, with the path to what causes it. */
interface Found {
  path: (string | number)[];
  message: string;
  mend: string;
}

/** What the kinds that show words alone refuse. */
function sheetFaults(scene: ItemScene, draft: Draft): Found[] {
  const cues = Object.entries(scene.cues);
  const shown = cues.flatMap(([id, { show }]) => show.map((name, index) => ({ name, path: ['cues', id, 'show', index] })));
  const crowded = (limit: number, what: string): Found[] =>
    cues
      .filter(([, { show }]) => show.length > limit)
      .map(([id, { show }]) => ({
        path: ['cues', id, 'show'],
        message: `The cue "${id}" shows ${show.length} ${what}, and a sheet of the kind ${scene.kind} sets at most ${limit}.`,
        mend: 'Show fewer, or take two cues.',
      }));
  const parted: Found[] = Object.entries(scene.statements).flatMap(([id, { from, to }]): Found[] => {
    const path = ['statements', id];
    if (scene.kind !== 'reform')
      return from || to
        ? [
            {
              path,
              message: `The statement "${id}" has names in from or to.`,
              mend: 'Only scenes of the kind reform draw them: remove them.',
            },
          ]
        : [];
    if (!from || !to)
      return [{ path, message: `The reform "${id}" lacks from or to.`, mend: 'Name what was there before and what it became.' }];
    if (from.length > 1 && to.length > 1)
      return [{ path, message: `The reform "${id}" has several names on both sides.`, mend: 'Give one side a single name.' }];
    if (Math.max(from.length, to.length) > most.names)
      return [{ path, message: `The reform "${id}" has more than ${most.names} names on one side.`, mend: 'Name fewer.' }];
    return [];
  });
  if (scene.kind === 'reform')
    return [
      ...parted,
      ...crowded(most.reforms, 'reforms'),
      ...cues.flatMap(([id, { show }]): Found[] => {
        const rows = show.map((name) =>
          Math.max(1, ...[scene.statements[name]?.from, scene.statements[name]?.to].map((names) => names?.length ?? 0)),
        );
        const sum = rows.reduce((total, count) => total + count, 0);
        return show.length > 1 && show.length <= most.reforms && sum > most.rows
          ? [
              {
                path: ['cues', id, 'show'],
                message: `The reforms of the cue "${id}" have ${sum} rules, and a sheet sets at most ${most.rows}.`,
                mend: 'Show fewer, or take two cues.',
              },
            ]
          : [];
      }),
      ...shown
        .filter(({ name }) => !Object.hasOwn(scene.statements, name))
        .map(({ name, path }) => ({
          path,
          message: `"${name}" is no statement of this scene.`,
          mend: 'A reform shows statements with from and to.',
        })),
    ];
  if (scene.kind === 'slogan') return [...parted, ...crowded(most.slogans, 'slogans')];
  if (scene.kind !== 'claims') return parted;
  const claims = new Map(draft.claims.rows.map(({ value }) => [value.id, value]));
  return [
    ...parted,
    ...(scene.span
      ? []
      : [{ path: ['kind'], message: 'A sheet of claims has no axis.', mend: 'Write span with the first and the last year.' }]),
    ...shown.flatMap(({ name, path }): Found[] => {
      const claim = claims.get(name);
      if (!claim) return [];
      if (claim.date === '' || draft.languages.some((lang) => !claim.label[lang]))
        return [
          {
            path,
            message: `The claim "${name}" has no date or no label for its sheet.`,
            mend: 'Fill date and label in every language in ledger/claims.csv.',
          },
        ];
      const voices = draft.evidence.rows.filter(({ value }) => value.about === `claim:${name}` && Object.values(value.label).some(Boolean));
      const silent = voices.find(({ value }) => draft.languages.some((lang) => !value.label[lang]));
      if (silent)
        return [
          {
            path,
            message: `The evidence "${silent.value.id}" has a label in some languages only.`,
            mend: 'Fill label in every language in ledger/evidence.csv, or in none.',
          },
        ];
      return voices.length > most.voices
        ? [
            {
              path,
              message: `The claim "${name}" has ${voices.length} labelled rows of evidence, and a sheet sets at most ${most.voices}.`,
              mend: 'Leave the label of some of them empty.',
            },
          ]
        : [];
    }),
  ];
}

/** Sheets for words that cannot be set: reforms without two sides, claims without a date or a label, and more of either than there is room for. */
export function checkSheets(draft: Draft): Problem[] {
  return draft.scenes.flatMap(({ name, value: scene, lineOf }): Problem[] =>
    scene && showsItems(scene)
      ? sheetFaults(scene, draft).map(({ path, message, mend }) => ({ file: name, line: lineOf(...path), message, mend }))
      : [],
  );
}
