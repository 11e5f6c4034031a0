import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { checkStory } from './check-story.ts';
import { type ContentFiles, filesOf } from '../read/content-files.ts';
import { readDraft } from '../read/draft.ts';
import { Readings } from '../read/readings.ts';
import { formatProblems } from '../problem.ts';
import { unlisted } from './published-ids.ts';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const sound = join(root, 'e2e/content');
/** The invented story, read once. */
const whole = new Map(filesOf(sound).paths.map((path): [string, Uint8Array] => [path, readFileSync(join(sound, path))]));
/** What was taken apart for the cases before. */
const readings = new Readings();
const fixtures = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const scratch = mkdtempSync(join(tmpdir(), 'ledger-story-'));
const recipes = ['problems.txt', 'remove.txt', 'bytes.json'];

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What Git or an editor would undo in a fixture is done here: which files get which bytes. */
interface Bytes {
  latin1?: string[];
}

/** The invented story with the overlay of a case, in a folder named `content`. Files that a case leaves alone are read once. */
function contentOf(name: string): ContentFiles {
  const overlay = join(fixtures, name);
  const lines = (file: string) =>
    existsSync(join(overlay, file)) ? readFileSync(join(overlay, file), 'utf8').split('\n').filter(Boolean) : [];
  const files = new Map(whole);
  const laidOver = filesOf(overlay);
  for (const path of laidOver.paths) if (!recipes.includes(path)) files.set(path, laidOver.bytes(path));
  lines('remove.txt').forEach((path) => files.delete(path));
  const bytes = JSON.parse(lines('bytes.json').join('') || '{}') as Bytes;
  for (const path of bytes.latin1 ?? []) files.set(path, Buffer.from(new TextDecoder().decode(files.get(path)), 'latin1'));
  return { label: 'content', paths: [...files.keys()], bytes: (path) => files.get(path)! };
}

/** The same on the disk, for the command. */
function folderOf(name: string): string {
  const content = join(mkdtempSync(join(scratch, `${name}-`)), 'content');
  const { paths, bytes } = contentOf(name);
  for (const path of paths) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes(path));
  }
  return content;
}

/** What the checker says of a case. */
const problemsOf = (name: string) => `${readFileSync(join(fixtures, name, 'problems.txt'), 'utf8').trimEnd()}\n`;

/** Runs the real command on a content folder. */
function check(content: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((done) => {
    execFile(
      'node',
      ['src/story/check/run.ts'],
      { cwd: root, env: { ...process.env, PATH, CONTENT_DIR: content } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe.concurrent('the checker', { timeout: 60_000 }, () => {
  it('lets the invented story pass', async () => {
    expect(await check(sound)).toEqual({
      code: 0,
      stdout: 'The story is sound: 4 entries in zh, en, 18 figures, 4 series.\n',
      stderr: '',
    });
  });

  it('prints all problems and fails where the story has some', async () => {
    const { code, stdout, stderr } = await check(folderOf('several-at-once'));
    expect(stderr).toBe(problemsOf('several-at-once'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.each(cases)('names every problem of %s, and no other', (name) => {
    const { problems } = checkStory(contentOf(name), readings);
    expect(`${formatProblems(problems)}\n`).toBe(problemsOf(name));
  });
});

describe('the published story', () => {
  it('lists every id that others may link to: npm run ids adds what is new', () => {
    expect(unlisted(readDraft(join(root, 'content')))).toEqual([]);
  });
});

describe('the fixtures', () => {
  it('hold every kind of problem that a writer is promised to hear of', () => {
    expect(cases).toEqual(expect.arrayContaining(promised));
  });

  it('each say what the checker answers', () => {
    expect(cases.filter((name) => !existsSync(join(fixtures, name, 'problems.txt')))).toEqual([]);
  });
});

const promised = [
  'duplicate-figure-id',
  'impossible-date',
  'missing-translation',
  'translation-with-a-fact',
  'translation-with-other-numbers',
  'unknown-figure',
  'unknown-point',
  'unknown-source',
  'unknown-scene',
  'unknown-cue',
  'unknown-theme',
  'unsorted-series',
  'missing-source-cell',
  'empty-title',
  'bad-yaml',
  'stray-html-with-script',
  'unknown-directive',
  'literal-fig-left',
  'id-shared-by-era-and-milestone',
  'row-with-too-few-cells',
  'number-with-separators',
  'evidence-that-points-nowhere',
  'derived-without-honest-inputs',
  'entry-out-of-place',
  'step-too-short',
  'numbers-typed',
  'values-that-do-not-fit',
  'qualifier-hardened',
  'derived-across-a-break',
  'published-and-vanished',
  'corrections-that-do-not-add-up',
  'cell-like-a-formula',
  'figure-without-its-facts',
  'sentences-with-other-numbers',
  'missing-language-words',
  'text-after-step',
  'no-front-matter',
  'steps-differ',
  'several-at-once',
  'guess-that-cannot-be-made',
  'guess-of-no-size',
];
