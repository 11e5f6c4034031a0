import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { apart } from '../bundle/apart.ts';
import { inlineParts } from '../policy/inline-parts.ts';
import { withoutPolicy } from '../policy/page-policy.ts';
import { singleFilePolicy } from '../policy/single-file.ts';
import { type FileLinks, withFileLinks } from './page-links.ts';

/** What the one file of a language is made from. */
export interface FileParts extends Omit<FileLinks, 'kept' | 'pageOf'> {
  /** Paths of the built pages below the language; the path of the story is empty. */
  paths: readonly string[];
  /** Gives the HTML of the page at one of them. Only what is being made is in memory: a long story has more pages than that holds. */
  htmlOf: (path: string) => string;
  /** Gives the bytes of a style sheet or font at an address. */
  read: (address: string) => Buffer;
  /** The classic script of all pages. */
  script: string;
}

/** Hides the story while `?page=` names another page, until that page has replaced it. */
const elsewhere = `<style>.elsewhere body{visibility:hidden}</style><script>new URLSearchParams(location.search).get('page')&&document.documentElement.classList.add('elsewhere')</script>`;

const sheet = /<link rel="stylesheet" href="([^"]+)">/g;
const dropped = /<link rel="(?:preload|icon|apple-touch-icon|alternate|manifest)"[^>]*>|<script type="module"[^>]*><\/script>/g;
const faces = /<style>@font-face[\s\S]*?<\/style>/;
const inlined = /<style data-sheet="([^"]+)">([\s\S]*?)<\/style>/g;
/** Calls for what stands in the file: the script after late style sheets. */
const afterLate = /<script>\/\*\*\/<\/script>/g;

const leftOut = new RegExp([dropped, sheet, inlined, afterLate, faces].map(({ source }) => source).join('|'), 'g');
/** A page without what the file has once, or cannot fetch; taken out in one pass, because a page may be long. */
const bare = (html: string) => withoutPolicy(html).replace(leftOut, '');

/** A page piece by piece, and whole again: a class page of a long story is so long that each change of all of it would be another 40 MB. Nothing begins in one slide and ends in another. */
const bySlides = (html: string, change: (piece: string) => string): string =>
  html
    .split(/(?=<section class="slide )/)
    .map(change)
    .join('');

const nameOf = (address: string) => address.split('/').at(-1)!;

/** The style sheets of a page by name, in its order: those that stand in it, with their text, and those that it links, with their address. */
const sheetsOf = (html: string) => [
  ...[...html.matchAll(inlined)].map(([, name, css]) => ({ name: name!, css: css! })),
  ...[...html.matchAll(sheet)].map(([, address]) => ({ name: nameOf(address!), address: address! })),
];

/** Inlines font files into their rules. They need no loading, so `font-display` is `block`. */
const withFonts = (css: string, read: FileParts['read']) =>
  css
    .replace(/font-display:\w+/g, 'font-display:block')
    .replace(/url\(([^)]+\.woff2)\)/g, (_, address: string) => `url(data:font/woff2;base64,${read(address).toString('base64')})`);

/** The faces of the first screen hold characters of those of the page, which are all there in a file at once: it has them under one name. */
const withoutFirstFaces = (css: string) =>
  css.replace(/@font-face\{font-family:"First [^}]*\}/g, '').replace(/First (?=Serif|Han)/g, 'Ledger ');

const picture = /<picture>[\s\S]*?<img src="([^"]+)" srcset="[^"]*" sizes="[^"]*"([^>]*)>\s*<\/picture>/g;

/** The story with its pictures inlined, each in one size. */
const withImages = (html: string, read: FileParts['read']) =>
  html.replace(picture, (_, address: string, rest: string) => {
    const bytes = read(address).toString('base64');
    return `<img src="data:image/webp;base64,${bytes}" data-image="${nameOf(address)}"${rest}>`;
  });

/** A page that names the pictures of the story instead of holding them again. */
export const withSharedImages = (html: string): string =>
  html.replace(picture, (_, address: string, rest: string) => `<img data-image="${nameOf(address)}"${rest}>`);

/** Pages of classes and of charts: their script draws the charts as they open, so the file leaves out those that are drawn already. */
const isDrawnByScript = (path: string) => /^(?:present|charts)\//.test(path);

/** A page without the marks of its charts and the links over them. */
export const undrawn = (html: string): string =>
  html.replace(/(<g class="marks">)[\s\S]*?(<\/g><\/svg>)/g, '$1$2').replace(/(<div class="targets"[^>]*>)[\s\S]*?(<\/div>)/g, '$1$2');

/** Pages that are much alike are compressed as one: those of charts, and those of lessons. */
const packOf = (path: string): string => /^(?:charts|teach(?=\/\d))\//.exec(path)?.[0].slice(0, -1) ?? (path.replace(/\/$/, '') || 'story');

const chartData =
  /(<figure class="chart[^>]* data-chart="([^"]+)"(?:(?!<figure)[\s\S])*?<script type="application\/json")>([\s\S]*?)<\/script>/g;

/** The data of each chart of a page, by the name of the chart. */
const chartDataOf = (html: string) => new Map([...html.matchAll(chartData)].map(([, , name, json]) => [name!, json!]));

/** A page whose charts have the data of the story named, `data-of`, where it is the same: the file holds it once. */
export const withSharedData = (html: string, shared: ReadonlyMap<string, string>): string =>
  html.replace(chartData, (whole, open: string, name: string, json: string) =>
    shared.get(name) === json ? `${open} data-of="${name}"></script>` : whole,
  );

/** How many packs are compressed at once. */
const most = 3;

const deflate = promisify(deflateRaw);

const article = /<article class="milestone" id="([^"]+)"/g;

/** What of all pages has to be known before one is made: their style sheets by name, and the page of each entry of a story on several. */
function surveyOf({ paths, htmlOf }: Pick<FileParts, 'paths' | 'htmlOf'>) {
  const sheets = new Map<string, ReturnType<typeof sheetsOf>[number]>();
  const pageOf = new Map<string, string>();
  for (const path of paths) {
    const html = htmlOf(path);
    for (const one of sheetsOf(html)) {
      const name = apart(one.name);
      const known = sheets.get(name);
      if ('css' in one && known && 'css' in known && known.css === one.css) continue;
      sheets.set(name, 'css' in one ? { name, css: apart(one.css) } : { name, address: apart(one.address) });
    }
    if (path.startsWith('part/')) for (const [, id] of html.matchAll(article)) pageOf.set(apart(id!), path);
  }
  return { sheets, pageOf };
}

/**
 * The one file of a language, to be opened without a network: the story page, which works without scripts, with style sheets, fonts and
 * script inlined and the other pages compressed at its end. Throws if the story page is missing.
 */
export async function oneFile({ paths, htmlOf, read, script, ...place }: FileParts): Promise<string> {
  if (!paths.includes('')) throw new Error(`The story of "${place.lang}" was not built.`);
  const story = htmlOf('');
  // The sheets of the story come first.
  const { sheets, pageOf } = surveyOf({ paths: ['', ...paths.filter((path) => path !== '')], htmlOf });
  const links = { ...place, kept: new Set(paths), pageOf };
  const own = new Set(sheetsOf(story).map(({ name }) => name));
  const styles = [...sheets.values()]
    .map((one) => {
      const css = 'css' in one ? one.css : read(one.address).toString('utf8').replaceAll('</style', '<\\/style');
      return `<style data-sheet="${one.name}"${own.has(one.name) ? '' : ' media="not all"'}>${css}</style>`;
    })
    .join('');
  const shared = chartDataOf(story);
  const keptOf = (path: string) => {
    const html = htmlOf(path);
    const text = bySlides(html, (piece) => {
      const linked = withFileLinks(bare(piece), path, links);
      return withSharedImages(withSharedData(isDrawnByScript(path) ? undrawn(linked) : linked, shared));
    });
    const names = sheetsOf(html).map(({ name }) => name);
    return { open: apart(`class="kept" data-page="${path}" data-sheets="${names.join(' ')}"`), text };
  };
  const packs = new Map<string, string[]>();
  for (const path of paths) {
    if (path === '') continue;
    const pack = packs.get(packOf(path));
    if (pack) pack.push(path);
    else packs.set(packOf(path), [path]);
  }
  /** Packs that are being compressed in other threads, while the next pages are made: few, as each holds its pages. */
  const compressing: Promise<unknown>[] = [];
  const packed: string[] = [];
  for (const [order, [name, alike]] of [...packs].entries()) {
    const kept = alike.map(keptOf);
    const tags = kept.map(({ open }, index) => `<script type="text/plain" ${open} data-pack="${name} ${index}"></script>`);
    const pack = deflate(JSON.stringify(kept.map(({ text }) => text)), { level: 9 });
    compressing.push(
      pack.then((bytes) => {
        packed[order] = `<script type="text/plain" data-pack="${name}">${bytes.toString('base64')}</script>${tags.join('')}`;
      }),
    );
    if (compressing.length === most) await compressing.shift();
  }
  await Promise.all(compressing);
  const found = faces.exec(story)?.[0] ?? '';
  const file = withImages(withFileLinks(bare(story), '', links), read)
    .replace('</head>', () => `${withoutFirstFaces(`${withFonts(found, read)}${styles}`)}${elsewhere}</head>`)
    .replace(/<\/body>\s*<\/html>\s*$/, () => `${packed.join('')}<script>${script}</script></body></html>`);
  const policy = singleFilePolicy(inlineParts(file));
  return file.replace('<meta charset="utf-8">', (tag) => `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
