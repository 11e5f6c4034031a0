import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from './read/draft.ts';
import { reasonsIn, stepRows, stepsByScene, stepsPage } from './steps-table.ts';

const root = resolve(import.meta.dirname, '../..');
const draft = readDraft(join(root, 'content'));
const rows = stepRows(draft);
const page = readFileSync(join(root, 'docs/steps.md'), 'utf8');

describe('the scenes of the published story', () => {
  it('show the spine at no more than eleven steps', () => {
    const counts = new Map(stepsByScene(rows));
    expect(counts.get(draft.story.value!.spine!)).toBeLessThanOrEqual(11);
  });

  it('are named by the words of their step, or are sheets for words; one step alone has an empty sheet', () => {
    expect(rows.filter(({ need }) => need === 'none').map(({ scene, cue }) => `${scene} ${cue}`)).toHaveLength(1);
  });

  it('each have a reason in docs/steps.md: npm run steps writes it anew', () => {
    expect(page).toBe(stepsPage(rows, reasonsIn(page)));
    expect([...reasonsIn(page)].filter(([, why]) => why === '')).toEqual([]);
  });
});

describe('the invented story', () => {
  const invented = stepRows(readDraft(join(root, 'e2e/content')));

  it('has a row for each step, with the scene that it names itself or else that of its entry', () => {
    expect(invented.map(({ milestone, step }) => `${milestone} ${step}`)).toEqual([
      ...new Set(invented.map((row) => `${row.milestone} ${row.step}`)),
    ]);
    expect(invented.some(({ step }) => step > 1)).toBe(true);
  });

  it('keeps a reason that was written by hand, and asks for one where the scene is another', () => {
    const [first] = invented as [(typeof invented)[0]];
    const kept = reasonsIn(stepsPage([first], new Map([[`${first.milestone} 1 ${first.scene}`, 'It is counted.']])));
    expect(kept.get(`${first.milestone} 1 ${first.scene}`)).toBe('It is counted.');
    expect([...reasonsIn(stepsPage([{ ...first, scene: 'other' }], kept)).values()]).toEqual(['']);
  });
});
