import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { edtfOf, idOf } from './typed.mjs';

/**
 * Writes the files of a new milestone in every language of the story: `npm run new -- an-id 2015-06`. What is there already is left as it is,
 * so it can be run again, for a language that came later too.
 */
const content = process.env.CONTENT_DIR ?? 'content';
const typed = process.argv.slice(2);
const stop = (message) => {
  console.error(message);
  process.exit(1);
};

// A date may be several words, and may stand before or behind the id.
const places = typed.flatMap((_, from) => typed.slice(from).map((_, more) => [from, from + more + 1]));
const [from, to] =
  places.sort((a, b) => b[1] - b[0] - (a[1] - a[0])).find(([begin, end]) => edtfOf(typed.slice(begin, end).join(' '))) ?? [];
const date = from === undefined ? undefined : edtfOf(typed.slice(from, to).join(' '));
const id = idOf(typed.filter((_, index) => from === undefined || index < from || index >= to).join(' '));
// An id may hold a year: it is not what was meant as the date.
const unclear = typed.find((text) => /\d{4}/.test(text) && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text));
if (!date && unclear) stop(`"${unclear}" is no date, or may be several. Write it as 2015, 2015-06, 2015-06-03, 201X or June 2015.`);
if (!id) stop('Say its id, in letters a to z and digits, and its date: npm run new -- an-id 2015-06');
if (!date)
  stop(`Say the date of "${id}" too, as exact as the source: npm run new -- ${id} 2015-06 (or 2015, 2015-06-03, 201X, June 2015).`);

const file = join(content, 'story.yaml');
if (!existsSync(file)) stop(`There is no story in ${content}. Write one with: npm run new-story -- ${content}`);
const story = parse(readFileSync(file, 'utf8')) ?? {};
const languages = story.languages ?? [];
if (languages.length === 0) stop(`${file} names no languages: write languages: [en] there.`);

const scenes = existsSync(join(content, 'scenes')) ? readdirSync(join(content, 'scenes')).filter((name) => name.endsWith('.yaml')) : [];
let written = 0;
languages.forEach((lang, index) => {
  const path = join(content, 'milestones', lang, `${id}.md`);
  if (existsSync(path)) return console.log(`${path} is there already, and stays as it is.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${index === 0 ? `date: "${date}"\n` : ''}title: \n---\n\n`);
  written++;
  console.log(`Wrote ${path}`);
});
if (written > 0) {
  console.log('Write its title, and its words below. It may have more fields, each on a line of its own:');
  if ((story.themes ?? []).length > 0) console.log(`  theme: ${story.themes.map((theme) => theme.id).join(' | ')}`);
  for (const scene of scenes) {
    const { kind, cues = {} } = parse(readFileSync(join(content, 'scenes', scene), 'utf8')) ?? {};
    if (kind === 'strip') continue;
    const names = Object.keys(cues).join(' | ');
    console.log(`  scene: ${scene.replace(/\.yaml$/, '')}${names ? `, with cue: ${names}` : ''}`);
  }
  console.log(
    '  standing: one sentence on what other sources say; status: corroborated | partly | disputed | single-source; locator: [p. 1]',
  );
  console.log('docs/authoring.md says what the fields hold; npm run check says what is missing.');
}
