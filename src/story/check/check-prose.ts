import { localeOf } from '../../locales/locale.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** HTML, unknown directives, empty or overlong steps and duplicate questions in the text of entries. */
export function checkProse(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const questions = new Map<string, string>();
  for (const { name, lang, words, outline } of draft.milestones) {
    const limits = draft.story.value?.steps[lang];
    const report = (line: number, message: string, mend: string) => problems.push({ file: name, line, message, mend });
    for (const { name: html, line } of outline.html)
      report(line, `The HTML ${html} is not allowed here.`, 'Remove it; docs/authoring.md lists what may be written.');
    for (const { name: stray, line, why } of outline.strays) {
      if (why === 'after-step')
        report(line, 'There is text after a step and outside of it.', 'Move it into the step, or above the first one.');
      else if (why === 'nested') report(line, `"${stray}" stands within another block.`, 'Close the block above it with ::: first.');
      else if (why === 'literal') report(line, `A literal "${stray}" is left in the text.`, 'Write :fig{#address} or :src{#id}.');
      else
        report(
          line,
          `"${stray}" is not something that can be written here.`,
          'Use :fig{#…}, :src{#…}, a language such as :en[…], :::step, :::notes or :::question.',
        );
    }
    outline.steps.forEach((step, index) => {
      if (step.text.trim() === '' && step.figures.length === 0)
        report(step.line, `Step ${index + 1} has no words.`, 'Write at least one sentence.');
      const { of: lengthOf, unit } = localeOf(lang).length;
      const long = lengthOf(step.text);
      if (limits && words && !words.length && step.text.trim() !== '' && (long < limits[0] || long > limits[1]))
        report(
          step.line,
          `Step ${index + 1} has ${long} ${unit}; a step has ${limits[0]} to ${limits[1]}.`,
          'Shorten or lengthen it, or say why in the field length.',
        );
      if (index > 0 && step.cue === '') report(step.line, 'This step has no cue.', 'Write :::step{cue=…}.');
    });
    for (const { name: id, line } of outline.questions) {
      const before = questions.get(`${lang}/${id}`);
      if (id === '') report(line, 'This question has no id.', 'Write :::question{#id}.');
      else if (before) report(line, `The question "${id}" stands in ${before} already.`, 'Give each question an id of its own.');
      questions.set(`${lang}/${id}`, name);
    }
  }
  return problems;
}
