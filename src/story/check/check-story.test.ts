import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { checkStory } from './check-story.ts';
import { readDraft } from '../read/draft.ts';
import { formatProblems } from '../problem.ts';
import { unlisted } from './published-ids.ts';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const sound = join(root, 'e2e/content');
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

/** The invented story with the overlay of a case, in a folder named `content`. */
function contentOf(name: string): string {
  const overlay = join(fixtures, name);
  const content = join(mkdtempSync(join(scratch, `${name}-`)), 'content');
  cpSync(sound, content, { recursive: true });
  cpSync(overlay, content, { recursive: true, filter: (path) => !recipes.some((file) => path === join(overlay, file)) });
  const lines = (file: string) =>
    existsSync(join(overlay, file)) ? readFileSync(join(overlay, file), 'utf8').split('\n').filter(Boolean) : [];
  lines('remove.txt').forEach((path) => rmSync(join(content, path)));
  const bytes = JSON.parse(lines('bytes.json').join('') || '{}') as Bytes;
  const rewrite = (paths: string[] | undefined, encode: (text: string) => string | Buffer) =>
    paths?.forEach((path) => writeFileSync(join(content, path), encode(readFileSync(join(content, path), 'utf8'))));
  rewrite(bytes.latin1, (text) => Buffer.from(text, 'latin1'));
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
    const { code, stdout, stderr } = await check(contentOf('several-at-once'));
    expect(stderr).toBe(problemsOf('several-at-once'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.each(cases)('names every problem of %s, and no other', (name) => {
    const { problems } = checkStory(contentOf(name));
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
