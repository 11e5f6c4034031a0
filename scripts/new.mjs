import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the files of a new milestone in every language of the story: `npm run new -- an-id 2015-06`. */
const [id, date] = process.argv.slice(2);
const content = process.env.CONTENT_DIR ?? 'content';
const languages =
  /^languages:\s*\[(.*)\]/m
    .exec(readFileSync(join(content, 'story.yaml'), 'utf8'))?.[1]
    .split(',')
    .map((tag) => tag.trim()) ?? [];

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id ?? '') || !date) {
  console.error('Say its id and its date: npm run new -- an-id 2015-06');
  process.exit(1);
}
languages.forEach((lang, index) => {
  const file = join(content, 'milestones', lang, `${id}.md`);
  if (existsSync(file)) {
    console.error(`${file} is there already.`);
    process.exitCode = 1;
    return;
  }
  const facts = index === 0 ? `date: "${date}"\ntheme: \nlocator: []\nscene: \ncue: \nstatus: single-source\n` : '';
  writeFileSync(file, `---\ntitle: \nstanding: \n${facts}---\n\n`);
  console.log(`Wrote ${file}`);
});
console.log('docs/authoring.md says what the fields hold; npm run check says what is missing.');
