import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, describe, expect, it } from 'vitest';
import { milestonesOf } from './model.ts';
import { type LoadedStory, storyLoader } from './story-loader.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ledger-loader-'));
const dir = join(scratch, 'content');
cpSync(resolve(import.meta.dirname, '../../e2e/content'), dir, { recursive: true });
afterAll(() => rmSync(scratch, { recursive: true }));

const change = (path: string, from: string, to: string) => {
  const file = join(dir, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return file;
};

/** A loaded folder as pages see it, and the watcher that tells of its files. */
async function loaded() {
  const stories = new Map<string, LoadedStory>();
  const errors: string[] = [];
  const watched: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: (path: string) => watched.push(path) });
  const store = {
    clear: () => stories.clear(),
    set: ({ id, data }: { id: string; data: unknown }) => stories.set(id, data as LoadedStory),
  };
  const context = { store, watcher, logger: { error: (text: string) => errors.push(text) } };
  await storyLoader(dir, '/isle/').load(context as unknown as LoaderContext);
  const saved = (path: string) => watcher.emit('all', 'change', path);
  const rescue = (lang: string) => {
    const story = stories.get(lang)!;
    if ('problems' in story) throw new Error(story.problems);
    return milestonesOf(story)
      .find(({ id }) => id === 'night-rescue')!
      .steps.map(({ html }) => html)
      .join('');
  };
  return { stories, errors, watched, saved, rescue };
}

describe('the collection of stories', () => {
  it('holds the story in each language, its numbers worded', async () => {
    const { stories, watched, rescue } = await loaded();
    expect([...stories.keys()]).toEqual(['zh', 'en']);
    expect(rescue('zh')).toContain('href="/isle/zh/ledger/#sailors-rescued"><data value="37">37');
    expect(watched).toEqual([dir]);
  });

  it('words a number anew in every language when its cell changes while pages are served', async () => {
    const { saved, rescue } = await loaded();
    saved(change('ledger/figures.csv', 'sailors-rescued,37,', 'sailors-rescued,58,'));
    for (const lang of ['zh', 'en']) expect(rescue(lang)).toContain('<data value="58">58');
    saved(change('ledger/figures.csv', 'sailors-rescued,58,', 'sailors-rescued,37,'));
  });

  it('holds the problems instead, with file and line, until the folder is sound again', async () => {
    const { stories, errors, saved, rescue } = await loaded();
    const file = change('milestones/en/night-rescue.md', ':fig{#sailors-rescued}', ':fig{#sailors-saved}');
    saved(file);
    for (const lang of ['zh', 'en'])
      expect(stories.get(lang)).toEqual({ problems: expect.stringMatching(/content\/milestones\/en\/night-rescue\.md:\d+/) });
    expect(errors).toHaveLength(1);
    saved(change('milestones/en/night-rescue.md', ':fig{#sailors-saved}', ':fig{#sailors-rescued}'));
    expect(rescue('en')).toContain('<data value="37">37');
  });

  it('is not loaded again for files elsewhere', async () => {
    const { saved, rescue } = await loaded();
    change('ledger/figures.csv', 'sailors-rescued,37,', 'sailors-rescued,58,');
    saved(join(scratch, 'contents', 'figures.csv'));
    expect(rescue('en')).toContain('<data value="37">37');
    change('ledger/figures.csv', 'sailors-rescued,58,', 'sailors-rescued,37,');
  });
});
