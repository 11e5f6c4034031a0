import { showsItems, type Scene, type StripScene } from '../../schemas/scene.ts';
import { edtfBounds } from '../../schemas/edtf.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Numbers that a scene draws as marks, each with its path in the file. */
function charted(scene: Scene): { path: (string | number)[]; name: string }[] {
  const named = (path: (string | number)[], names: string[]) => names.map((name, index) => ({ path: [...path, index], name }));
  const cues = Object.entries(scene.cues);
  if (scene.kind === 'dots') return named(['groups'], scene.groups);
  if (scene.kind === 'snapshots' || scene.kind === 'strip' || scene.kind === 'image') return [];
  if (showsItems(scene)) return cues.flatMap(([id]) => named(['cues', id, 'show'], scene.cues[id]!.show));
  return cues.flatMap(([id, cue]) => ('claims' in cue ? named(['cues', id, 'claims'], cue.claims) : []));
}

/** Names that a list of a scene has twice, each with its path in the file. */
function repeated(scene: Scene): { path: (string | number)[]; name: string }[] {
  const lists: [path: string[], names: string[]][] = [
    ...Object.entries(scene.cues).flatMap(([id, cue]) =>
      Object.entries(cue).flatMap(([field, names]): [string[], string[]][] =>
        Array.isArray(names) ? [[['cues', id, field], names as string[]]] : [],
      ),
    ),
    ...(scene.kind === 'dots' ? [[['groups'], scene.groups] as [string[], string[]]] : []),
    ...(scene.kind === 'snapshots' ? [[['series'], scene.series] as [string[], string[]]] : []),
    ...(scene.kind === 'line' ? [[['lines'], scene.lines] as [string[], string[]]] : []),
  ];
  const twice = lists.flatMap(([path, names]) =>
    names.flatMap((name, index) => (names.indexOf(name) < index ? [{ path: [...path, index], name }] : [])),
  );
  if (scene.kind !== 'line') return twice;
  const main = scene.lines.flatMap((name, index) => (name === scene.main ? [{ path: ['lines', index], name }] : []));
  const beside =
    scene.comparison && [scene.main, ...scene.lines].includes(scene.comparison) ? [{ path: ['comparison'], name: scene.comparison }] : [];
  return [...twice, ...main, ...beside];
}

/** Themes of the story that are in no family of a strip or in two, and themes that the story does not have. */
function checkFamilies({ families }: StripScene, themes: string[]): { path: (string | number)[]; message: string; mend: string }[] {
  const held = families.flatMap(({ themes: own }, index) => own.map((theme, at) => ({ theme, path: ['families', index, 'themes', at] })));
  return [
    ...held
      .filter(({ theme }) => !themes.includes(theme))
      .map(({ theme, path }) => ({
        path,
        message: `The theme "${theme}" is not in story.yaml.`,
        mend: 'Add it to themes, or correct the id.',
      })),
    ...held
      .filter(({ theme }, index) => held.findIndex((other) => other.theme === theme) < index)
      .map(({ theme, path }) => ({ path, message: `The theme "${theme}" stands in two families.`, mend: 'Leave it in one of them.' })),
    ...themes
      .filter((theme) => !held.some((one) => one.theme === theme))
      .map((theme) => ({ path: ['families'], message: `The theme "${theme}" is in no family.`, mend: 'Add it to one of them.' })),
  ];
}

/** Cues that show what is not in their scene, and scenes that draw a figure which is no measurement. */
export function checkScenes(draft: Draft): Problem[] {
  const forms = new Map(draft.figures.rows.map(({ value }) => [value.id, value.form]));
  const series = new Set(draft.series.map(({ id }) => id));
  const keysOf = (lines: string[]) =>
    draft.series
      .filter(({ id }) => lines.includes(id))
      .flatMap(({ table }) => table.rows.flatMap(({ value }) => edtfBounds(value.key) ?? []));
  const periods = new Map(draft.figures.rows.map(({ value }) => [value.id, value.period]));
  const inLedger = (name: string) => forms.has(name) || series.has(name.split('/')[0]!);
  return draft.scenes.flatMap(({ name, value: scene, lineOf }): Problem[] => {
    if (!scene) return [];
    const problems: Problem[] = [];
    const report = (path: (string | number)[], message: string, mend: string) =>
      problems.push({ file: name, line: lineOf(...path), message, mend });
    if (scene.kind === 'strip' && draft.story.value)
      for (const { path, message, mend } of checkFamilies(
        scene,
        draft.story.value.themes.map(({ id }) => id),
      ))
        report(path, message, mend);
    const held = scene.kind === 'dots' ? scene.groups : scene.kind === 'snapshots' ? scene.series : undefined;
    const families = scene.kind === 'strip' ? scene.families.map(({ id }) => id) : undefined;
    for (const [id, cue] of Object.entries(scene.cues)) {
      if (families)
        (cue as { show: string[] }).show.forEach((shown, index) => {
          if (!families.includes(shown))
            report(['cues', id, 'show', index], `The family "${shown}" is not in this scene.`, `Name one of: ${families.join(', ')}.`);
        });
      if (!held?.every(inLedger) || !('show' in cue)) continue;
      (cue.show as string[]).forEach((shown, index) => {
        if (inLedger(shown) && !held.includes(shown))
          report(
            ['cues', id, 'show', index],
            `The cue "${id}" shows "${shown}", which the scene does not hold.`,
            `Name one of: ${held.join(', ')}.`,
          );
      });
    }
    for (const { path, name: shown } of repeated(scene)) report(path, `"${shown}" stands twice.`, 'Name it once.');
    if (scene.kind === 'line') {
      const axis = scene.span.split('/').map((end) => edtfBounds(end));
      const [from, to] = [axis[0]?.min ?? -Infinity, axis.at(-1)?.max ?? Infinity];
      for (const [id, { through, fit, claims }] of Object.entries(scene.cues)) {
        for (const [field, date] of Object.entries({ through, fit })) {
          const at = edtfBounds(date);
          if (at && (at.max < from || at.min > to) && (field === 'through' || fit !== through))
            report(
              ['cues', id, field],
              `"${field}" ${date} lies outside the axis, ${scene.span}.`,
              'Correct it, or the span of the scene.',
            );
        }
        claims.forEach((claim, index) => {
          const period = periods.get(claim);
          if (period === undefined) return;
          const path = ['cues', id, 'claims', index];
          const ends = period.split('/').flatMap((end) => edtfBounds(end) ?? []);
          if (ends.length === 0)
            report(path, `"${claim}" has no place on the axis: its period is ${period}.`, 'Give its row a period, or leave it out.');
          else if (ends[0]!.min > to || ends.at(-1)!.max < from)
            report(path, `"${claim}" is of ${period}, outside the axis, ${scene.span}.`, 'Correct one of the two, or leave it out.');
        });
        const [held, laid] = [edtfBounds(fit)?.max ?? Infinity, edtfBounds(through)?.max ?? -Infinity];
        if (held >= from && keysOf([scene.main, ...scene.lines]).some(({ min }) => min > held && min <= laid))
          report(
            ['cues', id, 'fit'],
            `The scale fits values up to ${fit}, and the line is laid down through ${through}.`,
            'Write a later date, or leave fit out.',
          );
      }
    }
    for (const { path, name: address } of charted(scene)) {
      const form = forms.get(address);
      if (scene.kind === 'slogan') {
        if (form === 'measurement')
          report(
            path,
            `The figure "${address}" is a measurement and may not be struck out.`,
            'A sheet of slogans shows words that count nothing: show it in a chart.',
          );
      } else if (form && form !== 'measurement')
        report(path, `The figure "${address}" is a ${form} and may not be charted.`, 'Only measurements are drawn; leave it in the text.');
    }
    return problems;
  });
}
