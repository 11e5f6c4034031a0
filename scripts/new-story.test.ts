import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkStory } from '../src/story/check/check-story.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ledger-new-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (script: string, words: string[], content?: string) => {
  const env = { ...process.env, ...(content ? { CONTENT_DIR: content } : {}) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...words], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

describe('a story that is written for an author to begin with', () => {
  it.each([[[]], [['zh']], [['zh', 'en']], [['en,zh']]])('is sound in the languages %j', (languages) => {
    const content = join(mkdtempSync(join(scratch, 'story-')), 'content');
    expect(run('new-story.mjs', [content, ...languages]).status).toBe(0);
    expect(checkStory(content).problems).toEqual([]);
  });

  it('is not written over another', () => {
    const content = mkdtempSync(join(scratch, 'full-'));
    writeFileSync(join(content, 'story.yaml'), 'languages: [en]\n');
    expect(run('new-story.mjs', [content])).toEqual({ status: 1, said: `${content} is not empty. Name another folder.\n` });
  });

  it('is refused in a language without words, with those that have some', () => {
    expect(run('new-story.mjs', [join(scratch, 'none'), 'xx']).said).toBe('There are no words for xx. Languages are: en, fr, zh.\n');
  });
});

describe('a new entry', () => {
  const content = join(scratch, 'content');
  const first = () => readFileSync(join(content, 'milestones/zh/great-fog.md'), 'utf8');

  it('takes id and date as people type them, and names what can be chosen', () => {
    run('new-story.mjs', [content, 'zh', 'en']);
    const { status, said } = run('new.mjs', ['Great', 'Fog', 'June', '1931'], content);
    expect(status).toBe(0);
    expect(first()).toBe('---\ndate: "1931-06"\ntitle: \n---\n\n');
    expect(said).toContain('theme: first-theme\n');
    expect(said).toContain('scene: first-document, with cue: shown\n');
  });

  it('can be run again, and leaves what is there', () => {
    writeFileSync(join(content, 'milestones/zh/great-fog.md'), 'words');
    rmSync(join(content, 'milestones/en/great-fog.md'));
    expect(run('new.mjs', ['1931-06', 'great-fog'], content).status).toBe(0);
    expect(first()).toBe('words');
    expect(readFileSync(join(content, 'milestones/en/great-fog.md'), 'utf8')).toContain('title:');
  });

  it.each([
    [['fog', '03/04/1931'], '"03/04/1931" is no date, or may be several.'],
    [['fog'], 'Say the date of "fog" too'],
    [['雾', '1931'], 'Say its id, in letters a to z and digits'],
  ])('asks for what %j does not say', (words, said) => {
    const answer = run('new.mjs', words, content);
    expect(answer.status).toBe(1);
    expect(answer.said).toContain(said);
  });
});
