import { checkEvidence } from './check-evidence.ts';
import { checkMethod } from './check-method.ts';
import { checkOrder } from './check-order.ts';
import { checkProse } from './check-prose.ts';
import { checkReferences } from './check-references.ts';
import { checkScenes } from './check-scenes.ts';
import { checkTables } from './check-tables.ts';
import { checkTyped } from './check-typed.ts';
import { checkTranslations } from './check-translations.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Problem } from './problem.ts';

/**
 * Reads a content folder and collects every problem in it: bytes, form, references, languages, prose.
 * Astro's own collections stop at the first bad file and Markdown plugins cannot fail a build, so this runs before Astro does.
 */
export function checkStory(dir: string): { draft: Draft; problems: Problem[] } {
  const draft = readDraft(dir);
  const problems = [
    draft.problems,
    checkTables(draft),
    checkReferences(draft),
    checkScenes(draft),
    checkEvidence(draft),
    checkOrder(draft),
    checkMethod(draft),
    checkTranslations(draft),
    checkProse(draft),
    checkTyped(draft),
  ].flat();
  return { draft, problems };
}
