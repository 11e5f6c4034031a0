import { toString } from 'mdast-util-to-string';
import { localeOf } from '../../locales/locale.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { strayProblems } from './stray-problems.ts';

/** HTML, unknown directives, empty or overlong steps and duplicate questions in the text of entries. */
export function checkProse(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const questions = new Map<string, { name: string; line: number }>();
  const facts = new Map(draft.milestones.flatMap((one) => (one.lang === draft.languages[0] ? [[one.id, one.facts] as const] : [])));
  const scenes = new Map(draft.scenes.map((one) => [one.id, one]));
  for (const { id, name, lang, words, outline } of draft.milestones) {
    const limits = draft.story.value?.steps[lang];
    const report = (line: number, message: string, mend: string) => problems.push({ file: name, line, message, mend });
    problems.push(...strayProblems(name, outline));
    outline.steps.forEach((step, index) => {
      // A date and a title alone are an entry.
      const isBare = outline.steps.length === 1 && outline.questions.length === 0 && strayProblems(name, outline).length === 0;
      if (step.text.trim() === '' && step.figures.length === 0 && !isBare)
        report(step.line, `Step ${index + 1} has no words.`, 'Write at least one sentence.');
      const { of: lengthOf, unit } = localeOf(lang).length;
      const long = lengthOf(step.text);
      if (limits && words && !words.length && step.text.trim() !== '' && (long < limits[0] || long > limits[1]))
        report(
          step.line,
          `Step ${index + 1} has ${long} ${unit}; a step has ${limits[0]} to ${limits[1]}.`,
          'Shorten or lengthen it, or say why in the field length.',
        );
      const staged = step.scene ?? facts.get(id)?.scene;
      // A scene with one cue can show no other.
      const scene = staged === undefined ? undefined : scenes.get(staged);
      const isUnread = scene !== undefined && !scene.value;
      const isOne = Object.keys(scene?.value?.cues ?? {}).length === 1;
      const isTold = outline.strays.some(({ why, line }) => why === 'attribute' && line === step.line);
      if (index > 0 && step.cue === '' && !isTold && staged !== undefined && !isUnread && !isOne)
        report(step.line, 'This step has no cue.', 'Write :::step{cue=…}.');
    });
    for (const { name: question, line, question: asked } of outline.questions) {
      if (toString(asked).trim() === '')
        report(line, 'This question has no words.', 'Write it above the lines with >, which hold its answer.');
      const before = questions.get(`${lang}/${question}`);
      if (question === '') report(line, 'This question has no id.', 'Write :::question{#id}.');
      else if (before)
        report(
          line,
          `The question "${question}" stands ${before.name === name ? `on line ${before.line}` : `in ${before.name}`} already.`,
          'Give each question an id of its own.',
        );
      questions.set(`${lang}/${question}`, { name, line });
    }
  }
  return problems;
}
