import remarkDirective from 'remark-directive';
import { remarkCitations } from './citations.ts';
import { remarkFigures } from './figures.ts';
import { remarkForeignRuns } from './foreign-runs.ts';
import { remarkNotes } from './notes.ts';
import { remarkPlainColons } from './plain-colons.ts';
import { remarkQuestions } from './questions.ts';
import { remarkSteps } from './steps.ts';

/** The remark plugins of a milestone, in the order in which they run. */
export const remarkPlugins = [
  remarkDirective,
  remarkPlainColons,
  remarkFigures,
  remarkCitations,
  remarkForeignRuns,
  remarkSteps,
  remarkNotes,
  remarkQuestions,
];
