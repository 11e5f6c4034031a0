import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentDir } from './content-files.ts';
import { readDraft } from './read/draft.ts';
import { reasonsIn, stepRows, stepsPage } from './steps-table.ts';

/** Writes the table of steps and their scenes anew, with the reasons that stand in it. */
const path = 'docs/steps.md';
const page = stepsPage(stepRows(readDraft(contentDir)), existsSync(path) ? reasonsIn(readFileSync(path, 'utf8')) : new Map());
writeFileSync(path, page);
console.log(`${path}: ${[...reasonsIn(page).values()].filter((why) => why === '').length} steps without a reason.`);
