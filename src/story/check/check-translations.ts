import { factFields } from '../../schemas/milestone.ts';
import type { Draft, MilestoneFile } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** Differences between the languages of an entry: missing files, facts in a translation, other steps, numbers or questions. */
export function checkTranslations(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, mend: string) => problems.push({ file, line, message, mend });
  const [first, ...others] = draft.languages;
  const files = new Map(draft.milestones.map((file) => [`${file.lang}/${file.id}`, file]));
  const find = (id: string, lang: string) => files.get(`${lang}/${id}`);
  const cuesOf = (file: MilestoneFile) =>
    file.outline.steps
      .slice(1)
      .map(({ cue, scene }) => (scene ? `${scene} ${cue}` : cue || 'without a cue'))
      .join(', ') || 'none';
  const pathOf = (file: MilestoneFile, lang: string) => file.name.replace(`/${file.lang}/`, `/${lang}/`);

  for (const original of draft.milestones.filter(({ lang }) => lang === first)) {
    for (const lang of others) {
      const translation = find(original.id, lang);
      if (!translation) {
        report(original.name, 1, `The entry "${original.id}" has no words in "${lang}".`, `Write ${pathOf(original, lang)}.`);
        continue;
      }
      if (original.raw === undefined || translation.raw === undefined) continue;
      for (const [own, other] of [
        [original, translation],
        [translation, original],
      ] as const)
        if (own.words?.standing && other.words && !other.words.standing)
          report(other.name, 1, '"standing" is missing.', `Write it, as in ${own.name}, or leave it out of both.`);
      const steps = original.outline.steps;
      const theirs = translation.outline.steps;
      if (original.facts?.scene && [...steps.slice(1), ...theirs.slice(1)].some(({ cue }) => cue === '')) continue;
      if (
        steps.length !== theirs.length ||
        steps.some((step, index) => step.cue !== theirs[index]!.cue || step.scene !== theirs[index]!.scene)
      ) {
        report(
          translation.name,
          theirs.at(-1)!.line,
          `The further steps (${cuesOf(translation)}) differ from those of ${original.name} (${cuesOf(original)}).`,
          'Give both files the same steps with the same cues in the same order.',
        );
        continue;
      }
      steps.forEach((step, index) => {
        const [a, b] = [step, theirs[index]!].map(({ figures }) =>
          figures
            .map(({ name }) => name)
            .sort()
            .join(', '),
        );
        const unread = [original, translation].some(({ outline }) => outline.strays.some(({ why }) => why === 'literal'));
        if (a !== b && !unread)
          report(
            translation.name,
            theirs[index]!.line,
            `Step ${index + 1} uses other numbers (${b || 'none'}) than ${original.name} (${a || 'none'}).`,
            'Use the same numbers in both languages.',
          );
      });
      const ids = (file: MilestoneFile) => file.outline.questions.map(({ name }) => name).join(', ');
      if (ids(original) !== ids(translation))
        report(
          translation.name,
          1,
          `The questions (${ids(translation) || 'none'}) differ from those of ${original.name} (${ids(original) || 'none'}).`,
          'Give both files the same questions.',
        );
    }
  }
  for (const translation of draft.milestones.filter(({ lang }) => lang !== first)) {
    if (!find(translation.id, first!))
      report(
        translation.name,
        1,
        `This translation has no entry in "${first}".`,
        `Write ${pathOf(translation, first!)}, which holds the facts, or remove this file.`,
      );
    for (const field of Object.keys((translation.raw as object | undefined) ?? {})) {
      if (factFields.includes(field))
        report(
          translation.name,
          translation.lineOf(field),
          `"${field}" is a fact and stands in a translation.`,
          `Remove it here; facts stand in ${pathOf(translation, first!)}.`,
        );
      else if (!['title', 'standing', 'length'].includes(field))
        report(translation.name, translation.lineOf(field), `"${field}" is not a field here.`, 'Remove it, or correct its spelling.');
    }
  }
  return problems;
}
