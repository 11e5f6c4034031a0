import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { officeFile, paragraphsIn } from './office-text.ts';

/**
 * Opens every file to edit of the built story with LibreOffice, makes a PDF of it, and reads all its text back: each paragraph of slides and sheets
 * stands in it, every number with it. Needs the Debian packages libreoffice-impress-nogui, libreoffice-writer-nogui and fonts-noto-cjk. Arguments
 * narrow the files: `npm run check:handouts -- slides-10`. PDF files stay in `.cache/check-handouts/`.
 */
const out = '.cache/check-handouts';
const dist = process.env.OUT_DIR ?? 'dist';
const words = process.argv.slice(2);

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:pptx|docx)$/.test(path) && words.every((word) => path.includes(word)))
  .map((path) => join(dist, path))
  .sort();
const office = (args: string[]) => spawnSync('soffice', args, { encoding: 'utf8' });
const needed = 'Install the Debian packages libreoffice-impress-nogui, libreoffice-writer-nogui and fonts-noto-cjk.';
if (office(['--version']).status !== 0) throw new Error(`soffice cannot be run. ${needed}`);
// Without a face for Han, LibreOffice draws boxes for it, and its PDF holds no text there.
if (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout === '') throw new Error(`No font here holds Han. ${needed}`);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
office(['--headless', '--convert-to', 'pdf', '--outdir', out, ...files]);

/** A text as a PDF may give it back: without spaces, hyphens at line ends and the marks that its layout adds. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD\u2060-]+/g, '');

/** Whether a text stands in a page whole, or, where two pages part it, in two pieces. */
const isRead = (text: string, page: string): boolean =>
  page.includes(text) || [...text].some((_, cut) => cut > 0 && page.includes(text.slice(0, cut)) && page.includes(text.slice(cut)));

let faults = 0;
let asked = 0;
for (const path of files) {
  const file = officeFile(readFileSync(path));
  const isDeck = path.endsWith('.pptx');
  const parts = file.paths.filter((name) => (isDeck ? /^ppt\/slides\/slide\d+\.xml$/ : /^word\/document\.xml$/).test(name));
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(out, basename(path).replace(/\.\w+$/, '.pdf')))));
  const { text } = await extractText(pdf, { mergePages: false });
  const isBroken = isDeck && text.length !== parts.length;
  const whole = bare(text.join(''));
  const missing = parts.flatMap((name) => {
    const page = isDeck ? bare(text[Number(/\d+/.exec(name)![0]) - 1] ?? '') : whole;
    const paragraphs = paragraphsIn(file.text(name), isDeck ? 'a' : 'w').filter((paragraph) => /\p{L}|\d/u.test(paragraph));
    asked += paragraphs.length;
    return paragraphs.filter((paragraph) => !isRead(bare(paragraph), page)).map((paragraph) => `  ${name}: "${paragraph}"`);
  });
  faults += missing.length + (isBroken ? 1 : 0);
  console.log([`${basename(path)}: ${text.length} pages`, ...(isBroken ? [`  ${parts.length} slides`] : []), ...missing].join('\n'));
}
console.log(`${files.length} files, ${asked} paragraphs, ${faults} faults.`);
process.exitCode = faults > 0 || files.length === 0 ? 1 : 0;
