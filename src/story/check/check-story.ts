import { checkCorrections } from './check-corrections.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkImages } from './check-images.ts';
import { checkHeights } from './check-heights.ts';
import { checkFiles } from './check-files.ts';
import { checkGuess } from './check-guess.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLetters } from './check-letters.ts';
import { checkLessons } from './check-lessons.ts';
import { checkMethod } from './check-method.ts';
import { checkOpening } from './check-opening.ts';
import { checkOrder } from './check-order.ts';
import { checkProse } from './check-prose.ts';
import { checkPublished } from './check-published.ts';
import { checkQualifiers } from './check-qualifiers.ts';
import { checkReferences } from './check-references.ts';
import { checkSameNumbers } from './check-same-numbers.ts';
import { checkChartable } from './check-chartable.ts';
import { checkScenes } from './check-scenes.ts';
import { checkSeries } from './check-series.ts';
import { checkSheets } from './check-sheets.ts';
import { checkTables } from './check-tables.ts';
import { checkTyped } from './check-typed.ts';
import { checkValues } from './check-values.ts';
import { checkUnused } from './check-unused.ts';
import { checkYears } from './check-years.ts';
import { checkTranslations } from './check-translations.ts';
import { checkWords } from './check-words.ts';
import type { ContentFiles } from '../read/content-files.ts';
import { type Draft, readDraft } from '../read/draft.ts';
import type { Readings } from '../read/readings.ts';
import type { Problem } from '../problem.ts';

/**
 * Reads a content folder and collects every problem in it. It runs before Astro, because Astro's collections stop at the first bad file and
 * Markdown plugins cannot fail a build.
 * @param readings what an earlier check of this folder read, so that only changed files are taken apart again
 */
export function checkStory(content: string | ContentFiles, readings?: Readings): { draft: Draft; problems: Problem[] } {
  const draft = readDraft(content, readings);
  const problems = [
    draft.problems,
    checkFiles(draft),
    checkLanguages(draft),
    checkTables(draft),
    checkSeries(draft),
    checkValues(draft),
    checkReferences(draft),
    checkScenes(draft),
    checkChartable(draft),
    checkSheets(draft),
    checkImages(draft),
    checkUnused(draft),
    checkGuess(draft),
    checkOpening(draft),
    checkEvidence(draft),
    checkOrder(draft),
    checkYears(draft),
    checkMethod(draft),
    checkTranslations(draft),
    checkSameNumbers(draft),
    checkProse(draft),
    checkWords(draft),
    checkTyped(draft),
    checkLetters(draft),
    checkQualifiers(draft),
    checkCorrections(draft),
    checkPublished(draft),
    checkLessons(draft),
    checkHeights(draft),
  ].flat();
  return { draft, problems };
}
