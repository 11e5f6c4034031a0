import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const src = import.meta.dirname;

/** By folder: the folders and files of `src` that it may import; `type` means types only, `script` from a script of a page. */
const may: Record<string, string[]> = {
  'content.config.ts': ['site', 'story/content-files.ts', 'story/story-loader.ts'],
  'middleware.ts': ['bundle/late-sheets.ts', 'policy/page-policy.ts', 'policy/repeated-text.ts'],
  schemas: [],
  markup: [],
  site: [],
  locales: ['schemas'],
  ledger: ['schemas', 'locales', 'markup'],
  markdown: [],
  images: ['type schemas', 'story/content-files.ts'],
  story: ['fonts/letters.ts', 'images/image-size.ts', 'schemas', 'ledger', 'locales', 'markdown', 'markup', 'site'],
  charts: ['locales', 'markup', 'schemas/number.ts', 'type schemas'],
  scenes: ['charts', 'ledger', 'locales', 'schemas', 'type story/model.ts'],
  pictures: [
    'fonts/face-files.ts',
    'type images',
    'charts',
    'scenes',
    'ledger',
    'locales',
    'markup',
    'schemas/number.ts',
    'type schemas',
    'story/model.ts',
  ],
  bundle: ['markup'],
  scroll: ['type story/model.ts'],
  classroom: ['scroll', 'type story/model.ts'],
  embed: ['scroll', 'markup', 'type schemas', 'type story/model.ts'],
  policy: [],
  offline: ['bundle', 'policy', 'markup'],
  client: ['scroll', 'charts', 'classroom', 'embed'],
  handouts: [
    'images/variants.ts',
    'story/parts.ts',
    'charts/mark.ts',
    'scenes',
    'pictures',
    'ledger',
    'locales',
    'markup',
    'classroom/qr-path.ts',
    'schemas/number.ts',
    'type schemas',
    'story/model.ts',
  ],
  fonts: [
    'scenes/chart-data.ts',
    'scenes/opening-picture.ts',
    'charts',
    'ledger',
    'locales',
    'story/load-story.ts',
    'story/model.ts',
    'story/parts.ts',
  ],
  components: [
    'images',
    'charts',
    'scenes',
    'ledger',
    'locales',
    'markup',
    'site',
    'story/model.ts',
    'story/parts.ts',
    'story/seals.ts',
    'schemas/number.ts',
    'type schemas',
    'layouts',
    'styles',
    'script client',
  ],
  layouts: [
    'scroll/stage-query.ts',
    'ledger',
    'locales',
    'markup',
    'site',
    'story/model.ts',
    'type schemas',
    'components',
    'fonts/display-font.ts',
    'embed/height-table.ts',
    'fonts/frame-font.ts',
    'bundle',
    'policy',
    'styles',
    'script client',
  ],
  pages: [
    'images',
    'layouts',
    'components',
    'ledger',
    'story/load-story.ts',
    'story/model.ts',
    'story/parts.ts',
    'story/story-record.ts',
    'story/structured-data.ts',
    'story/data-files.ts',
    'story/framing.ts',
    'locales',
    'markup',
    'charts',
    'scenes',
    'site',
    'pictures',
    'handouts',
    'schemas/data.ts',
    'type schemas',
    'styles',
    'fonts',
    'bundle',
    'policy/hash.ts',
    'classroom',
    'embed',
    'script client',
  ],
};

/** Packages that only these files may import. */
const only: [name: RegExp, files: string[]][] = [
  [/^gsap(\/|$)/, ['scroll/inertia.ts', 'scroll/tween.ts', 'scroll/way.ts']],
  [/^pptxgenjs$/, ['handouts/pptx.ts']],
  [/^docx$/, ['handouts/docx.ts', 'handouts/sheet-parts.ts']],
  [/^sharp$/, ['images/variants.ts', 'pictures/clip.ts']],
  [/^rolldown$/, ['bundle/classic-script.ts']],
  [/^astro:content$/, ['content.config.ts', 'story/load-story.ts']],
];

/** Runs of digits that are not numbers of a story, and why. */
const reasons: [run: RegExp, why: string][] = [
  [/\\u\{?[0-9A-Fa-f]{4,}\}?/g, 'a character by its code point'],
  [/#[0-9a-f]{6}\b/g, 'a colour'],
  [/schemas\.openxmlformats\.org\/[\w/-]+/g, 'the name of an XML vocabulary'],
  [/www\.w3\.org\/[\w/]+/g, 'the name of an XML vocabulary'],
  [/\b1000\b/g, 'a thousandth, or a view box'],
  [/\b1200\b|\b1600\b/g, 'the width of a picture'],
  [/ISO 8601-2/g, 'the name of a standard'],
  [/\b0043|\b1904|\b1905|\b1918|\b31000\b/g, 'examples in messages of the schemas and in samples'],
];

const isTest = (path: string) => /\.test\.ts$/.test(path);
const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const files = paths.filter((path) => /\.(ts|astro)$/.test(path) && !path.includes('/fixtures/'));
const code = files.filter((path) => !isTest(path));
const textOf = (path: string) => readFileSync(join(src, path), 'utf8');
const folderOf = (path: string) => path.split('/')[0]!;

interface Import {
  from: string;
  /** A package's name, or a path from `src`. */
  to: string;
  how: 'value' | 'type' | 'script';
}

const statement =
  /(?:^|[\s;}])(?:import|export)\s+(?:(type\s)?([^'"();]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a file. `?raw` imports the text of a file, which a page inlines as a script. */
function importsOf(path: string): Import[] {
  const text = withoutComments(textOf(path));
  const scripts = path.endsWith('.astro')
    ? [...text.matchAll(/<script\b[^>]*>[\s\S]*?<\/script>/g)].map(({ index, 0: all }) => [index, index + all.length] as const)
    : [];
  return [...text.matchAll(statement)].map((match) => {
    const [, type, names = '', named, called] = match;
    const target = (named ?? called)!;
    const members = names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typed = type !== undefined || (names.startsWith('{') && members.every((name) => name.startsWith('type ')));
    const inScript = target.endsWith('?raw') || scripts.some(([start, end]) => match.index > start && match.index < end);
    const bare = target.replace(/\?(raw|inline)$/, '');
    const to = bare.startsWith('.') ? relative(src, join(src, dirname(path), bare)).replaceAll('\\', '/') : bare;
    return { from: path, to, how: inScript ? 'script' : typed ? 'type' : 'value' };
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|[^:'"`\\/])\/\/.*$/gm, '$1');
}

const imports = code.flatMap(importsOf);
const within = imports.filter(({ to }) => existsSync(join(src, to)));
const show = ({ from, to, how }: Import) => `${from} → ${to} (${how})`;

function isAllowed({ from, to, how }: Import): boolean {
  if (folderOf(from) === folderOf(to)) return true;
  return may[folderOf(from)]!.some((rule) => {
    const [, kind, place] = /^(?:(type|script) )?(.+)$/.exec(rule)!;
    return (to === place || to.startsWith(`${place}/`)) && (kind === undefined || kind === how);
  });
}

describe('the folders of src', () => {
  it('each have a row in the table', () => {
    expect([...new Set(code.map(folderOf))].filter((folder) => !(folder in may))).toEqual([]);
  });

  it('are described with the same imports in docs/architecture.md', () => {
    const [page = ''] = readFileSync(join(src, '../docs/architecture.md'), 'utf8').split('\n## ');
    const rows = [...page.matchAll(/^\| `(\w+)` \|[^|]*\|([^|]*)\|[^|]*\|$/gm)];
    const described = rows.map(([, folder, cell]) => [folder!, [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)]);
    const allowed = Object.entries(may)
      .filter(([folder]) => !folder.endsWith('.ts'))
      .map(([folder, rules]) => [folder, rules.map((rule) => rule.replace(/\.ts$/, ''))]);
    expect(Object.fromEntries(described)).toEqual({ ...Object.fromEntries(allowed), styles: [] });
  });

  it('import only what the table allows', () => {
    expect(within.length).toBeGreaterThan(100);
    expect(
      within
        .filter(({ from }) => folderOf(from) in may)
        .filter((one) => !isAllowed(one))
        .map(show),
    ).toEqual([]);
  });

  it('are never left by a relative path', () => {
    expect(imports.filter(({ to }) => to.startsWith('..')).map(show)).toEqual([]);
  });

  it.each(only)('keep %s in its place', (name, places) => {
    expect(imports.filter(({ to, from }) => name.test(to) && !places.includes(from)).map(show)).toEqual([]);
  });

  it('are named for what they hold', () => {
    expect(paths.filter((path) => /(^|\/)(utils?|lib|helpers?)(\/|\.ts$)/.test(path))).toEqual([]);
  });

  it('hold no file that only passes on what others export', () => {
    const passesOn = (path: string) =>
      withoutComments(textOf(path))
        .replace(/export\s[^;]*?\sfrom\s*['"][^'"]+['"];?/g, '')
        .trim() === '';
    expect(code.filter((path) => /(^|\/)index\.ts$/.test(path) && passesOn(path))).toEqual([]);
  });
});

describe('the files of src', () => {
  it('hold no number that a story could have', () => {
    const runs = code.flatMap((path) => {
      const text = reasons.reduce((rest, [run]) => rest.replace(run, ''), withoutComments(textOf(path)));
      return (text.match(/\d{4,}/g) ?? []).map((run) => `${path}: ${run}`);
    });
    expect(runs).toEqual([]);
  });

  const story = join(src, '../content/story.yaml');
  it.skipIf(!existsSync(story))('name neither the place nor the first and last year of the story', () => {
    const { place, span } = parse(readFileSync(story, 'utf8')) as { place: Record<string, string>; span: string };
    const names = [...Object.values(place), ...span.split('/').map((date) => date.slice(0, 4))];
    const named = code.flatMap((path) => names.filter((name) => textOf(path).includes(name)).map((name) => `${path}: ${name}`));
    expect(named).toEqual([]);
  });
});
