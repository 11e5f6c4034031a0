import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a story in a folder that is empty or not there: `npm run new-story -- folder`, or `npm run new-story -- folder en zh`. It has one entry
 * and one scene in words, holds no number, passes the checker and can be built.
 */
const [folder, ...named] = process.argv.slice(2);
const languages = named.length > 0 ? [...new Set(named.flatMap((text) => text.toLowerCase().split(/[\s,]+/)).filter(Boolean))] : ['en'];

const templates = {
  en: {
    title: 'Title of the story',
    place: 'Place',
    lede: 'Two or three sentences that say what the story is about and who counted.',
    description: 'What the story is about, in plain words for search engines.',
    licence: 'Say how words and tables may be used.',
    credits: 'Say what the story is told from.',
    theme: 'First theme',
    era: 'First chapter',
    sentence: 'One sentence on what changes in these years.',
    scene: 'The first document',
    seen: 'One document, in words.',
    words: 'Name of the first document',
    entry: 'Title of the first entry',
    standing: 'One sentence: what other sources agree with, differ in or lack.',
    text: 'The words of the first step. Numbers come from the ledger.',
    source: 'Title of the source',
    publisher: 'Who published it',
  },
  fr: {
    title: 'Titre du récit',
    place: 'Lieu',
    lede: 'Deux ou trois phrases : de quoi parle le récit, et qui a compté.',
    description: 'De quoi parle le récit, en mots simples, pour les moteurs de recherche.',
    licence: 'Dire comment textes et tableaux peuvent être repris.',
    credits: 'Dire de quoi le récit est tiré.',
    theme: 'Premier thème',
    era: 'Premier chapitre',
    sentence: 'Une phrase sur ce qui change dans ces années.',
    scene: 'Le premier document',
    seen: 'Un document, en mots.',
    words: 'Nom du premier document',
    entry: 'Titre de la première entrée',
    standing: 'Une phrase : ce que les autres sources confirment, contestent ou ne disent pas.',
    text: 'Les mots du premier pas. Les nombres viennent du registre.',
    source: 'Titre de la source',
    publisher: 'Qui l’a publiée',
  },
  zh: {
    title: '故事的标题',
    place: '地方',
    lede: '用几句话说清故事讲什么，数是谁数的。',
    description: '故事讲什么，写给搜索引擎的平常话。',
    licence: '写明文字与表格怎样可以使用。',
    credits: '写明故事的底本。',
    theme: '头一个主题',
    era: '头一章',
    sentence: '用一句话说这些年变了什么。',
    scene: '头一份文件',
    seen: '一份文件，只有字。',
    words: '头一份文件的名字',
    entry: '头一条的标题',
    standing: '用一句话说别处怎么说、哪里不合、缺什么。',
    text: '头一步的话。数都从账里来。',
    source: '来源的标题',
    publisher: '谁发布的',
  },
};

const stop = (message) => {
  console.error(message);
  process.exit(1);
};
if (!folder)
  stop('Say where the story is to be: npm run new-story -- my-story, or with its languages: npm run new-story -- my-story en zh');
const unknown = languages.filter((lang) => !(lang in templates));
if (unknown.length > 0) stop(`There are no words for ${unknown.join(', ')}. Languages are: ${Object.keys(templates).join(', ')}.`);
if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) stop(`${folder} is not empty. Name another folder.`);

const year = new Date().getFullYear();
const today = new Date().toISOString().slice(0, 10);
const quoted = (text) => JSON.stringify(text);
const words = (key) => `{${languages.map((lang) => `${lang}: ${quoted(templates[lang][key])}`).join(', ')}}`;
const columns = (...names) => names.flatMap((name) => (name.endsWith('_') ? languages.map((lang) => name + lang) : [name])).join(',');
const [first] = languages;

const files = {
  'story.yaml': `languages: [${languages.join(', ')}]
title: ${words('title')}
place: ${words('place')}
span: ${year}/${year}
lede: ${words('lede')}
description: ${words('description')}
spine: first-document
source: first-source
licence: ${words('licence')}
credits: ${words('credits')}
themes:
  - {id: first-theme, name: ${words('theme')}}
eras:
  - id: first-chapter
    span: ${year}/${year}
    title: ${words('era')}
    sentence: ${words('sentence')}
`,
  'scenes/first-document.yaml': `kind: documents
title: ${words('scene')}
description: ${words('seen')}
finished: shown
statements:
  document:
    when: "${year}"
    words: ${words('words')}
cues:
  shown:
    show: [document]
    text: ${words('seen')}
`,
  'ledger/figures.csv': `${columns('id', 'value', 'qualifier', 'measure', 'form', 'unit_', 'display', 'period', 'source', 'locator', 'authority_', 'theme', 'status', 'label_', 'definition_', 'why_')}\n`,
  'ledger/sources.csv': `${columns('id', 'title', 'lang', 'publisher_', 'date', 'kind', 'url', 'licence', 'accessed')}
first-source,${templates[first].source},${first},${languages.map((lang) => templates[lang].publisher).join(',')},n.d.,report,,not stated,${today}
`,
  'ledger/claims.csv': `${columns('id', 'milestone', 'locator', 'status', 'text_', 'why_', 'sources')}\n`,
  ...Object.fromEntries(
    languages.map((lang, index) => [
      `milestones/${lang}/first-entry.md`,
      `---
${index === 0 ? `date: "${year}"\n` : ''}title: ${quoted(templates[lang].entry)}
standing: ${quoted(templates[lang].standing)}
${index === 0 ? 'theme: first-theme\nlocator: [p. 1]\nscene: first-document\ncue: shown\nstatus: single-source\n' : ''}---
${templates[lang].text}
`,
    ]),
  ),
};
for (const [path, text] of Object.entries(files)) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${file}`);
}
console.log(`It is a whole story: CONTENT_DIR=${folder} npm run dev shows it. docs/authoring.md says what the fields hold.
Another entry: CONTENT_DIR=${folder} npm run new -- an-id ${year}`);
