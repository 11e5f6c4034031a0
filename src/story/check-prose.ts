import type { Draft } from './draft.ts';
import type { Problem } from './problem.ts';

/** What the text of an entry may not hold: HTML, directives that nobody knows, no words at all; and questions twice. */
export function checkProse(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const questions = new Map<string, string>();
  for (const { name, lang, outline } of draft.milestones) {
    const report = (line: number, message: string, mend: string) => problems.push({ file: name, line, message, mend });
    for (const { name: html, line } of outline.html) report(line, `HTML is not allowed here: ${html}`, 'Remove it; docs/authoring.md lists what may be written.');
    for (const { name: stray, line } of outline.strays) {
      if (stray === 'text after a step') report(line, 'There is text after a step and outside of it.', 'Move it into the step, or above the first one.');
      else report(line, `"${stray}" is not something that can be written here.`, 'Use :fig{#…}, :src{#…}, a language such as :en[…], :::step, :::notes or :::question.');
    }
    outline.steps.forEach((step, index) => {
      if (step.text.trim() === '' && step.figures.length === 0) report(step.line, `Step ${index + 1} has no words.`, 'Write at least one sentence.');
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
