import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileStories } from '../compile-story.ts';
import { formatProblems } from '../problem.ts';
import { type ContentFiles, filesOf } from '../read/content-files.ts';
import { Readings } from '../read/readings.ts';
import { checkStory } from './check-story.ts';

const sound = filesOf(resolve(import.meta.dirname, '../../../e2e/content'));
/** The invented story, read once; every row is a small edit of it. */
const read = new Map(sound.paths.map((path) => [path, sound.bytes(path)]));

/** What was taken apart for the rows before: each takes apart what it changed. */
const readings = new Readings();

type Files = Map<string, Uint8Array>;
type Edit = (files: Files) => void;

const textOf = (files: Files, path: string) => new TextDecoder().decode(files.get(path));
const write = (files: Files, path: string, text: string) => files.set(path, new TextEncoder().encode(text));

/** Words of their own at the end of a file. */
const below =
  (path: string, words: string): Edit =>
  (files) =>
    write(files, path, `${textOf(files, path).trimEnd()}\n\n${words}\n`);
/** One passage of a file in other words. */
const swap =
  (path: string, from: string, to: string): Edit =>
  (files) => {
    const text = textOf(files, path);
    expect(text.split(from), `"${from}" stands once in ${path}`).toHaveLength(2);
    write(
      files,
      path,
      text.replace(from, () => to),
    );
  };
const file =
  (path: string, text: string): Edit =>
  (files) =>
    write(files, path, text);
/** A file as another program saves it. */
const saved =
  (path: string, as: (text: string) => string | Uint8Array): Edit =>
  (files) => {
    const bytes = as(textOf(files, path));
    files.set(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  };

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1 = (text: string) => Buffer.from(text.replace(/[^\0-\xff]/g, 'é'), 'latin1');
const bom = (text: string) => `\uFEFF${text}`;
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const semicolons = (text: string) => text.replaceAll(',', ';');
const tabs = (text: string) => text.replaceAll(',', '\t');
const sep = (text: string) => `sep=;\n${semicolons(text)}`;
const edges = (text: string) => `${text.replaceAll('\n', ',,\n')},,,,,,,,,,\n`;

function edited(edits: readonly Edit[]): ContentFiles {
  const files: Files = new Map(read);
  edits.forEach((edit) => edit(files));
  return { label: 'content', paths: [...files.keys()], bytes: (path) => files.get(path)! };
}

const zh = 'milestones/zh/last-page.md';
const en = 'milestones/en/last-page.md';
const story = 'story.yaml';
const figures = 'ledger/figures.csv';
const sources = 'ledger/sources.csv';
const claims = 'ledger/claims.csv';
const ships = 'series/ships-passed.csv';
const papers = 'scenes/papers.yaml';
const passages = 'scenes/passages.yaml';
const rescue = 'scenes/rescue.yaml';
const stores = 'scenes/stores.yaml';
const evidence = 'ledger/evidence.csv';
const derived = 'ledger/derived.csv';
const corrections = 'ledger/corrections.csv';
const glossary = 'ledger/glossary.csv';
const lesson = 'lessons/12.yaml';

/** The last entry with another date, and a figure with another value. */
const dated = (text: string): Edit[] => [swap(zh, 'date: "1931"', `date: "${text}"`)];
const valued = (text: string): Edit[] => [swap(figures, 'wicks-left,240,', `wicks-left,${text},`)];

const spare = `kind: documents
title: {zh: 空, en: Spare}
description: {zh: 空, en: Spare.}
finished: shown
statements:
  paper: {when: "1901", words: {zh: 纸, en: Paper}}
cues:
  shown: {show: [paper], text: {zh: 纸, en: Paper.}}
`;

// Mends that several mistakes have.
const block =
  'Write :::step{cue=…}, :::notes or :::question{#…} on a line of its own, with plain colons and no space, and ::: on a line below it.';
const number = 'Write :fig{#address} or :src{#id}.';
const known = 'Use :fig{#…}, :src{#…}, :name[…], a language such as :en[…], :::step, :::notes or :::question.';
const emphasis = 'Write **words** or *words* with plain marks that touch the words, or \\* for the mark itself.';
const typed =
  'Write :fig{#address} with the row that holds it, or :name[…] around a name or reference that holds digits and counts nothing.';
const link = 'Write [words](https://…) with plain brackets.';
const address = 'Write the whole address: [words](https://…).';
const foreign = 'Write :en[words] with plain brackets and no space.';
const list = 'Begin each line of a list with - and a space, and a quotation with >.';
const heading = 'Take it out: entries have a title in the front matter, and a line --- below words makes a heading of them.';
const plain = 'Words are set here as they are typed: leave the mark out.';
const date = 'Write an EDTF date, such as "1904", "1904-12", "1904-12-24", "190X" or "1904~".';
const when =
  'Write an EDTF date in quotes, such as "1904", "1904-12", "1904-12-24", "1904-12-24T08:30", "1904/1918", "19XX", or "-0043" for 44 BC.';
const elsewhere = 'docs/authoring.md lists the files of a story: correct its name or its folder, or keep it elsewhere.';
const quote = 'Put quotes around the words.';
const period = 'Write a date (1904), an interval (1904-07/1904-10, ../1904-10, 1904/..), or: not stated.';
const id = 'Name it in lower-case letters, digits and single hyphens.';
const table = 'There are no tables in the text: write a list, or a scene that shows the numbers.';
const unseen = 'Delete it: write the words around it anew.';
const form = 'Write form=bare, or leave it out.';
const once = 'Write one marker for each.';
const beside = 'Leave them out, or write them beside it.';
const closed = 'Close it, and write every quote within a quoted cell twice.';
const several = 'Write one, and give the other a row of its own.';

/** What an author did, as an edit of the sound story, and what the checker says of it: every problem with its file, line and mend, and no other. */
const mistakes: Record<string, [did: string, edits: Edit[], says: string[]][]> = {
  'markers that became none': [
    [
      'full-width colons before notes',
      [below(zh, '：：：notes\n只给讲课的人看。\n：：：')],
      [`milestones/zh/last-page.md:13 A literal "：：：notes" is left in the text. ${block}`],
    ],
    [
      'a space behind the colons of notes',
      [below(zh, '::: notes\n只给讲课的人看。\n:::')],
      [`milestones/zh/last-page.md:13 A literal "::: notes" is left in the text. ${block}`],
    ],
    [
      'one colon too few before notes',
      [below(zh, '::notes\n只给讲课的人看。')],
      [`milestones/zh/last-page.md:13 "::notes" is not something that can be written here. ${known}`],
    ],
    [
      'one colon before notes',
      [below(zh, ':notes\n只给讲课的人看。')],
      [`milestones/zh/last-page.md:13 A literal ":notes" is left in the text. ${block}`],
    ],
    [
      'semicolons before notes',
      [below(zh, '；；；notes\n只给讲课的人看。\n；；；')],
      [`milestones/zh/last-page.md:13 A literal "；；；notes" is left in the text. ${block}`],
    ],
    [
      'notes with words on the line of the marker',
      [below(zh, ':::notes 只给讲课的人看。\n:::')],
      [`milestones/zh/last-page.md:13 A literal ":::notes" is left in the text. ${block}`],
    ],
    [
      'notes with a capital',
      [below(en, ':::Notes\nFor the speaker.\n:::')],
      [`milestones/en/last-page.md:7 ":::Notes" is not something that can be written here. ${known}`],
    ],
    [
      'notes that do not end',
      [below(zh, ':::notes\n只给讲课的人看。')],
      ['milestones/zh/last-page.md:13 ":::notes" does not end. Close it with a line of three colons: :::'],
    ],
    [
      'notes without words',
      [below(zh, ':::notes\n:::')],
      ['milestones/zh/last-page.md:13 Notes without words is not something that can be written here. Write them, or take the block out.'],
    ],
    [
      'notes in a list',
      [below(zh, '- 一项\n\n  :::notes\n  只给讲课的人看。\n  :::')],
      ['milestones/zh/last-page.md:15 ":::notes" stands within another block. Close the block above it with ::: first.'],
    ],
    [
      'notes in a quotation',
      [below(zh, '> :::notes\n> 只给讲课的人看。\n> :::')],
      ['milestones/zh/last-page.md:13 ":::notes" stands within another block. Close the block above it with ::: first.'],
    ],
    [
      'notes with braces',
      [below(zh, ':::notes{#speaker}\n只给讲课的人看。\n:::')],
      ['milestones/zh/last-page.md:13 "id" is no part of :::notes. Leave the braces out.'],
    ],
    ['a closing line too many', [below(zh, ':::')], [`milestones/zh/last-page.md:13 A literal ":::" is left in the text. ${block}`]],
    [
      'a step with a space behind its colons',
      [below(zh, '::: step{cue=y1909}\n灯还亮着。\n:::')],
      [`milestones/zh/last-page.md:13 A literal "::: step{cue=y1909}" is left in the text. ${block}`],
    ],
    [
      'a step with a space before its braces',
      [below(zh, ':::step {cue=y1909}\n灯还亮着。\n:::')],
      [`milestones/zh/last-page.md:13 A literal ":::step {cue=y1909}" is left in the text. ${block}`],
    ],
    [
      'a step without braces',
      [below(zh, ':::step cue=y1909\n灯还亮着。\n:::')],
      [`milestones/zh/last-page.md:13 A literal ":::step" is left in the text. ${block}`],
    ],
    [
      'a step with full-width braces',
      [below(zh, ':::step｛cue=y1909｝\n灯还亮着。\n:::')],
      [`milestones/zh/last-page.md:13 A literal ":::step｛cue=y1909｝" is left in the text. ${block}`],
    ],
    [
      'a step with a misspelt field',
      [
        below(zh, ':::step{cue=y1909 sceen=passages}\n灯还亮着。\n:::'),
        below(en, ':::step{cue=y1909 sceen=passages}\nThe lamp burns on.\n:::'),
      ],
      [
        'milestones/en/last-page.md:7 "sceen" is no part of :::step. It takes cue=… and scene=….',
        'milestones/zh/last-page.md:13 "sceen" is no part of :::step. It takes cue=… and scene=….',
      ],
    ],
    [
      'a step with words in brackets',
      [below(zh, ':::step[后来]{cue=y1909}\n灯还亮着。\n:::'), below(en, ':::step[Later]{cue=y1909}\nThe lamp burns on.\n:::')],
      [
        `milestones/en/last-page.md:7 The words in brackets of :::step are shown nowhere. ${beside}`,
        `milestones/zh/last-page.md:13 The words in brackets of :::step are shown nowhere. ${beside}`,
      ],
    ],
    [
      'a step that does not end',
      [below(zh, ':::step{cue=y1909}\n灯还亮着。'), below(en, ':::step{cue=y1909}\nThe lamp burns on.\n:::')],
      ['milestones/zh/last-page.md:13 ":::step" does not end. Close it with a line of three colons: :::'],
    ],
    [
      'a question without an id',
      [below(zh, ':::question\n为什么？\n\n> 因为。\n:::')],
      ['milestones/zh/last-page.md:13 This question has no id. Write :::question{#id}.'],
    ],
    [
      'a number with a full-width colon',
      [below(zh, '共：fig{#ships-claimed}。')],
      [`milestones/zh/last-page.md:13 A literal "：fig" is left in the text. ${number}`],
    ],
    [
      'a number with full-width braces',
      [below(zh, '共:fig｛#ships-claimed｝。')],
      [`milestones/zh/last-page.md:13 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a number with a full-width number sign',
      [below(zh, '共:fig{＃ships-claimed}。')],
      [`milestones/zh/last-page.md:13 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a number with a space before its braces',
      [below(en, 'There are :fig {#ships-claimed} in it.')],
      [`milestones/en/last-page.md:7 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a number with a space behind its colon',
      [below(en, 'There are : fig{#ships-claimed} in it.')],
      [`milestones/en/last-page.md:7 A literal ": fig{" is left in the text. ${number}`],
    ],
    [
      'a number with a capital',
      [below(en, 'There are :Fig{#ships-claimed} in it.')],
      [`milestones/en/last-page.md:7 ":Fig" is not something that can be written here. ${known}`],
    ],
    [
      'a number in brackets',
      [below(en, 'There are :fig[ships-claimed] in it.')],
      [`milestones/en/last-page.md:7 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a number with its brace left open',
      [below(en, 'There are :fig{#ships-claimed in it.')],
      [`milestones/en/last-page.md:7 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a number without a number sign',
      [below(en, 'There are :fig{ships-claimed} in it.')],
      [`milestones/en/last-page.md:7 A literal ":fig" is left in the text. ${number}`],
    ],
    ['a marker glued to Han', [below(zh, '共:fig人。')], [`milestones/zh/last-page.md:13 A literal ":fig" is left in the text. ${number}`]],
    [
      'a number with two addresses',
      [below(zh, '共:fig{#ships-claimed #wicks-left}。'), below(en, 'In all :fig{#ships-claimed #wicks-left}.')],
      [`milestones/en/last-page.md:7 :fig names two addresses. ${once}`, `milestones/zh/last-page.md:13 :fig names two addresses. ${once}`],
    ],
    [
      'a number in a form that is none',
      [below(zh, '共:fig{#ships-claimed form=short}。'), below(en, 'In all :fig{#ships-claimed form=short}.')],
      [
        `milestones/en/last-page.md:7 "form=short" is no form of a number. ${form}`,
        `milestones/zh/last-page.md:13 "form=short" is no form of a number. ${form}`,
      ],
    ],
    [
      'a number with a field that is none',
      [below(zh, '共:fig{#ships-claimed unit=no}。'), below(en, 'In all :fig{#ships-claimed unit=no}.')],
      [
        'milestones/en/last-page.md:7 "unit" is no part of :fig. It takes #… and form=….',
        'milestones/zh/last-page.md:13 "unit" is no part of :fig. It takes #… and form=….',
      ],
    ],
    [
      'a number with words in brackets',
      [below(zh, '共:fig[九百]{#ships-claimed}。'), below(en, 'In all :fig[many]{#ships-claimed}.')],
      [
        `milestones/en/last-page.md:7 The words in brackets of :fig are shown nowhere. ${beside}`,
        `milestones/zh/last-page.md:13 The words in brackets of :fig are shown nowhere. ${beside}`,
      ],
    ],
    [
      'braces without a marker',
      [below(zh, '共{#ships-claimed}。')],
      [`milestones/zh/last-page.md:13 A literal "{#" is left in the text. ${number}`],
    ],
    [
      'a source with a full-width colon',
      [below(zh, '簿子这么写：src{#keeper-book}。')],
      [`milestones/zh/last-page.md:13 A literal "：src" is left in the text. ${number}`],
    ],
    [
      'a source by its name alone',
      [below(en, 'So it is written :src{keeper-book}.')],
      [`milestones/en/last-page.md:7 A literal ":src" is left in the text. ${number}`],
    ],
    [
      'a marker of two colons in the line',
      [below(en, 'There are ::fig{#ships-claimed} in it.')],
      [`milestones/en/last-page.md:7 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a foreign run in full-width brackets',
      [below(zh, '他们喊的是:en【Hold the light】。')],
      [`milestones/zh/last-page.md:13 A literal ":en【" is left in the text. ${foreign}`],
    ],
    [
      'a foreign run with a full-width colon',
      [below(zh, '他们喊的是：en[Hold the light]。')],
      [`milestones/zh/last-page.md:13 A literal "：en[" is left in the text. ${foreign}`],
    ],
    [
      'a foreign run with a space before its brackets',
      [below(zh, '他们喊的是:en [Hold the light]。')],
      [`milestones/zh/last-page.md:13 A literal ":en [" is left in the text. ${foreign}`],
    ],
    [
      'a foreign run in a language that is none',
      [below(zh, '他们喊的是:qq[Hold the light]。')],
      [`milestones/zh/last-page.md:13 ":qq" is not something that can be written here. ${known}`],
    ],
    [
      'a marker that nobody knows',
      [below(en, 'A word in :small[print].')],
      [`milestones/en/last-page.md:7 ":small" is not something that can be written here. ${known}`],
    ],
    [
      'a placeholder of another program',
      [below(en, 'There are {{ ships }} in it.')],
      [
        'milestones/en/last-page.md:7 A literal "{{" is left in the text. Write the words themselves: nothing is filled in here.',
        'milestones/en/last-page.md:7 A literal "}}" is left in the text. Write the words themselves: nothing is filled in here.',
      ],
    ],
  ],
  'Markdown that a story has not': [
    [
      'bold in full-width marks',
      [below(zh, '＊＊灯＊＊还亮着。')],
      [`milestones/zh/last-page.md:13 A literal "＊＊" is left in the text. ${emphasis}`],
    ],
    [
      'bold that is never closed',
      [below(zh, '**灯还亮着。')],
      [`milestones/zh/last-page.md:13 A literal "**" is left in the text. ${emphasis}`],
    ],
    [
      'bold with a space inside',
      [below(en, 'The ** lamp** burns on.')],
      [`milestones/en/last-page.md:7 A literal "**" is left in the text. ${emphasis}`],
    ],
    [
      'bold in underscores beside Han',
      [below(zh, '说__灯__还亮着。')],
      [`milestones/zh/last-page.md:13 A literal "__" is left in the text. ${emphasis}`],
    ],
    [
      'a line struck through',
      [below(en, 'The ~~oil~~ lamp burns on.')],
      [`milestones/en/last-page.md:7 A literal "~~" is left in the text. ${emphasis}`],
    ],
    [
      'a heading',
      [below(en, '## Later\n\nThe lamp burns on.')],
      [`milestones/en/last-page.md:7 A heading is not something that can be written here. ${heading}`],
    ],
    [
      'a heading without a space',
      [below(en, '##Later\n\nThe lamp burns on.')],
      ['milestones/en/last-page.md:7 A literal "##" is left in the text. Take it out: an entry has its title in the front matter.'],
    ],
    [
      'a heading by underlining',
      [below(en, 'Later\n=====\n\nThe lamp burns on.')],
      [`milestones/en/last-page.md:7 A heading is not something that can be written here. ${heading}`],
    ],
    [
      'a rule below a line',
      [below(en, 'The lamp burns on.\n---')],
      [`milestones/en/last-page.md:7 A heading is not something that can be written here. ${heading}`],
    ],
    [
      'a rule across the text',
      [below(en, '***\n\nThe lamp burns on.')],
      [
        'milestones/en/last-page.md:7 A rule across the text is not something that can be written here. Take it out, or begin a step: :::step{cue=…}.',
      ],
    ],
    [
      'a heading of the first size on the page on method',
      [below('method/en.md', '# Title\n\nWords.')],
      ['method/en.md:7 A heading of this size is not something that can be written here. Write ## or ###: the page has its title already.'],
    ],
    [
      'a table',
      [below(en, '| lamp | oil |\n|---|---|\n| great | much |')],
      [
        `milestones/en/last-page.md:7 A literal "| lamp | oil |" is left in the text. ${table}`,
        `milestones/en/last-page.md:8 A literal "|---|---|" is left in the text. ${table}`,
        `milestones/en/last-page.md:9 A literal "| great | much |" is left in the text. ${table}`,
      ],
    ],
    [
      'a picture',
      [below(en, '![The lamp](lamp.jpg)')],
      ['milestones/en/last-page.md:7 A picture in the text is not something that can be written here. Take it out: pictures are scenes.'],
    ],
    [
      'code in the line',
      [below(en, 'The `lamp` burns on.')],
      [
        'milestones/en/last-page.md:7 Code in the line is not something that can be written here. Leave the marks ` out: there is no code in a story.',
      ],
    ],
    [
      'a line indented by four spaces',
      [below(zh, '    灯还亮着。')],
      [
        'milestones/zh/last-page.md:13 A line that is indented by four spaces or fenced by marks is not something that can be written here. Begin it at the left edge, without marks around it: there is no code in a story.',
      ],
    ],
    [
      'a fenced block',
      [below(en, '```\nThe lamp burns on.\n```')],
      [
        'milestones/en/last-page.md:7 A line that is indented by four spaces or fenced by marks is not something that can be written here. Begin it at the left edge, without marks around it: there is no code in a story.',
      ],
    ],
    [
      'a line broken by a backslash',
      [below(en, 'The lamp\\\nburns on.')],
      [
        'milestones/en/last-page.md:7 A line break within a paragraph is not something that can be written here. Begin a paragraph with an empty line, or go on in the line.',
      ],
    ],
    [
      'a list with bullets of a word processor',
      [below(zh, '• 灯\n• 油')],
      [
        `milestones/zh/last-page.md:13 A literal "•" is left in the text. ${list}`,
        `milestones/zh/last-page.md:14 A literal "•" is left in the text. ${list}`,
      ],
    ],
    [
      'a list without spaces',
      [below(en, '-lamp\n-oil')],
      [
        `milestones/en/last-page.md:7 A literal "-" is left in the text. ${list}`,
        `milestones/en/last-page.md:8 A literal "-" is left in the text. ${list}`,
      ],
    ],
    [
      'a list within a list',
      [below(en, '- lamp\n  - oil')],
      ['milestones/en/last-page.md:8 A list within a list is not something that can be written here. Write one list.'],
    ],
    [
      'a sentence that begins with a year and a full stop',
      [below(en, '1931. That was the last year.')],
      [
        'milestones/en/last-page.md:7 A list that begins with 1931 is not something that can be written here. Begin it with 1, or write a backslash before the full stop of a number at the beginning of a line.',
      ],
    ],
    [
      'a task list',
      [below(en, '- [ ] lamp\n- [x] oil')],
      [
        'milestones/en/last-page.md:7 A literal "[ ]" is left in the text. Leave the box out: a list has words alone.',
        'milestones/en/last-page.md:8 A literal "[x]" is left in the text. Leave the box out: a list has words alone.',
      ],
    ],
    [
      'a footnote',
      [below(en, 'The lamp burns on.[^1]\n\n[^1]: So says the book.')],
      [
        'milestones/en/last-page.md:7 A literal "[^1]" is left in the text. There are no footnotes: write :src{#id}, or say it in the words.',
        `milestones/en/last-page.md:7 The number "1" is typed. ${typed}`,
        'milestones/en/last-page.md:9 A literal "[^1]" is left in the text. There are no footnotes: write :src{#id}, or say it in the words.',
        `milestones/en/last-page.md:9 The number "1" is typed. ${typed}`,
      ],
    ],
    [
      'a quotation in a list',
      [below(en, '- > The lamp burns on.')],
      [
        'milestones/en/last-page.md:7 A quotation within a list or a quotation is not something that can be written here. Write it as a block of its own.',
      ],
    ],
    [
      'a quotation with a full-width mark',
      [below(zh, '＞灯还亮着。')],
      [`milestones/zh/last-page.md:13 A literal "＞" is left in the text. ${list}`],
    ],
    [
      'HTML',
      [below(en, 'The <b>lamp</b> burns on.')],
      ['milestones/en/last-page.md:7 The HTML <b> is not allowed here. Remove it; docs/authoring.md lists what may be written.'],
    ],
    [
      'a comment that does not end',
      [below(en, '<!-- to do\n\nThe lamp burns on.')],
      ['milestones/en/last-page.md:7 The HTML <!-- to do is not allowed here. Remove it; docs/authoring.md lists what may be written.'],
    ],
    [
      'an entity that is none',
      [below(en, 'The lamp&nbps;burns on.')],
      ['milestones/en/last-page.md:7 A literal "&nbps;" is left in the text. Write the character itself.'],
    ],
    [
      'a backslash',
      [below(en, 'The lamp\\nburns on.')],
      ['milestones/en/last-page.md:7 A literal "\\n" is left in the text. Leave the backslash out, or write two for one.'],
    ],
    [
      'words that are not written yet',
      [below(en, 'The lamp TODO burns on.')],
      ['milestones/en/last-page.md:7 A literal "TODO" is left in the text. Write what is meant, or leave it out.'],
    ],
    [
      'words below a step',
      [below('milestones/en/first-light.md', 'The lamp burns on.')],
      ['milestones/en/first-light.md:11 There is text after a step and outside of it. Move it into the step, or above the first one.'],
    ],
  ],
  links: [
    ['a link that leads nowhere', [below(en, 'See the [log]().')], [`milestones/en/last-page.md:7 The link "" leads nowhere. ${address}`]],
    [
      'a link to a script',
      [below(en, 'See the [log](javascript:alert).')],
      [`milestones/en/last-page.md:7 The link "javascript:alert" is no address of the web. ${address}`],
    ],
    [
      'a link to a file beside it',
      [below(en, 'See the [log](log.md).')],
      [`milestones/en/last-page.md:7 The link "log.md" is no address of the web. ${address}`],
    ],
    [
      'a link without its scheme',
      [below(en, 'See the [log](harbour.example/log).')],
      [`milestones/en/last-page.md:7 The link "harbour.example/log" is no address of the web. ${address}`],
    ],
    [
      'a link to a machine of one’s own',
      [below(en, 'See the [log](http://localhost/log).')],
      [`milestones/en/last-page.md:7 The link "http://localhost/log" is not one whole address. ${address}`],
    ],
    [
      'a link with a space in its address',
      [below(en, 'See the [log](https://harbour.example/the log).')],
      [`milestones/en/last-page.md:7 A literal "[log](" is left in the text. ${link}`],
    ],
    [
      'a link with a space before its address',
      [below(en, 'See the [log] (https://harbour.example/log).')],
      [`milestones/en/last-page.md:7 A literal "[log] (" is left in the text. ${link}`],
    ],
    [
      'a link in full-width brackets',
      [below(zh, '见【港务簿】（https://harbour.example/log）。')],
      [`milestones/zh/last-page.md:13 A literal "https://harbour.example/log" is left in the text. ${link}`],
    ],
    [
      'a link with full-width parentheses',
      [below(zh, '见[港务簿]（https://harbour.example/log）。')],
      [`milestones/zh/last-page.md:13 A literal "[港务簿]（" is left in the text. ${link}`],
    ],
    [
      'an address without words',
      [below(en, 'See https://harbour.example/log for more.')],
      [`milestones/en/last-page.md:7 A literal "https://harbour.example/log" is left in the text. ${link}`],
    ],
    [
      'an address without a scheme',
      [below(en, 'See www.harbour.example for more.')],
      [`milestones/en/last-page.md:7 A literal "www.harbour.example" is left in the text. ${link}`],
    ],
    [
      'a mail address',
      [below(en, 'Write to [us](mailto:log@harbour.example).')],
      [`milestones/en/last-page.md:7 The link "mailto:log@harbour.example" is no address of the web. ${address}`],
    ],
    [
      'a link without words',
      [below(en, 'See [](https://harbour.example/log).')],
      ['milestones/en/last-page.md:7 A link without words. Write [words](https://…).'],
    ],
    [
      'a link with a title',
      [below(en, 'See the [log](https://harbour.example/log "Volume II").')],
      ['milestones/en/last-page.md:7 The title "Volume II" of a link is shown nowhere. Leave it out, or write it beside the link.'],
    ],
    [
      'a link that is defined nowhere',
      [below(en, 'See the [log][second].')],
      [`milestones/en/last-page.md:7 A literal "[log][" is left in the text. ${link}`],
    ],
    [
      'a link that is defined and not used',
      [below(en, 'See the log.\n\n[log]: https://harbour.example/log')],
      ['milestones/en/last-page.md:9 The link [log] is defined and used nowhere. Use it, or take the line out.'],
    ],
    [
      'a link that is defined twice',
      [below(en, 'See the [log].\n\n[log]: https://harbour.example/log\n[log]: https://harbour.example/log-2')],
      ['milestones/en/last-page.md:10 The link [log] is defined on line 9 already. Keep one of them.'],
    ],
  ],
  'typed numbers': [
    [
      'a year before the Middle Ages',
      [below(en, 'In 1066 there was no lamp.')],
      [`milestones/en/last-page.md:7 The number "1066" is typed. ${typed}`],
    ],
    ['digits of full width', [below(zh, '共１２艘。')], [`milestones/zh/last-page.md:13 The number "１２" is typed. ${typed}`]],
    [
      'a road with a number',
      [below(en, 'By Route 66 one comes to no isle.')],
      [`milestones/en/last-page.md:7 The number "66" is typed. ${typed}`],
    ],
    [
      'a name without digits',
      [below(en, 'By :name[Route] one comes to no isle.')],
      ['milestones/en/last-page.md:7 :name[Route] holds no digits. Write the words alone: :name marks digits that count nothing.'],
    ],
    [
      'a name in full-width brackets',
      [below(en, 'By :name【Route 66】 one comes to no isle.')],
      [
        'milestones/en/last-page.md:7 A literal ":name" is left in the text. Write :name[words] with plain brackets.',
        `milestones/en/last-page.md:7 The number "66" is typed. ${typed}`,
      ],
    ],
    [
      'a name with braces',
      [below(en, 'By :name{Route 66} one comes to no isle.')],
      ['milestones/en/last-page.md:7 A literal ":name" is left in the text. Write :name[words] with plain brackets.'],
    ],
    [
      'a number typed in a title',
      [swap(en, 'title: The last page', 'title: The last 40 pages')],
      [`milestones/en/last-page.md:2 The number "40" is typed. ${typed}`],
    ],
    [
      'a number in a name that is left open',
      [below(en, 'By :name[Route 66 one comes to no isle.')],
      [
        'milestones/en/last-page.md:7 A literal ":name" is left in the text. Write :name[words] with plain brackets.',
        `milestones/en/last-page.md:7 The number "66" is typed. ${typed}`,
      ],
    ],
  ],
  'front matter and YAML': [
    [
      'a title cut at a number sign',
      [swap(en, 'title: The last page', 'title: The last page #1')],
      [`milestones/en/last-page.md:2 "title" is cut at #: YAML leaves out "#1". ${quote}`],
    ],
    [
      'a title that is a comment',
      [swap(en, 'title: The last page', 'title: #1 of the pages')],
      [
        `milestones/en/last-page.md:2 "title" is cut at #: YAML leaves out "#1 of the pages". ${quote}`,
        'milestones/en/last-page.md:2 "title" is empty. Give the entry a title that a person would read.',
      ],
    ],
    [
      'words of the story cut at a number sign',
      [swap('scenes/passages.yaml', 'zh: 线从:fig{#ships-passed/1901}起。', 'zh: 线从:fig{#ships-passed/1901}起 #一。')],
      [`scenes/passages.yaml:21 "zh" is cut at #: YAML leaves out "#一。". ${quote}`],
    ],
    [
      'a title that is an anchor',
      [swap(en, 'title: The last page', 'title: &last The page')],
      [`milestones/en/last-page.md:2 YAML leaves out "&last". ${quote}`],
    ],
    [
      'a title that is a tag',
      [swap(en, 'title: The last page', 'title: !last The page')],
      [`milestones/en/last-page.md:2 YAML leaves out "!last". ${quote}`],
    ],
    [
      'a title that is a number',
      [swap(en, 'title: The last page', 'title: 1931')],
      ['milestones/en/last-page.md:2 "title" 1931 is not text. Give the entry a title that a person would read.'],
    ],
    [
      'a title with a colon',
      [swap(en, 'title: The last page', 'title: The last page: who counted')],
      ['milestones/en/last-page.md:2 This is not YAML: Nested mappings are not allowed in compact mappings. Put quotes around the words.'],
    ],
    [
      'a title that is a list',
      [swap(en, 'title: The last page', 'title: [The last page]')],
      ['milestones/en/last-page.md:2 "title" ["The last page"] is not text. Give the entry a title that a person would read.'],
    ],
    [
      'a title twice',
      [swap(en, 'title: The last page', 'title: The last page\ntitle: The last leaf')],
      ['milestones/en/last-page.md:3 This is not YAML: Map keys must be unique. Keep one of them.'],
    ],
    [
      'a title in bold',
      [swap(en, 'title: The last page', 'title: The **last** page')],
      [`milestones/en/last-page.md:2 A literal "**" is left in the text. ${plain}`],
    ],
    [
      'a title with a number of the ledger',
      [swap(en, 'title: The last page', 'title: "The last page: :fig{#ships-claimed}"')],
      [
        'milestones/en/last-page.md:2 "title" holds :fig, and would print it as it is typed: :fig{#ships-claimed} Leave it out: docs/authoring.md says which words may hold :fig and :src.',
      ],
    ],
    [
      'a title with HTML',
      [swap(en, 'title: The last page', 'title: The <i>last</i> page')],
      [
        `milestones/en/last-page.md:2 A literal "<i>" is left in the text. ${plain}`,
        `milestones/en/last-page.md:2 A literal "</i>" is left in the text. ${plain}`,
      ],
    ],
    [
      'a title with an entity',
      [swap(en, 'title: The last page', 'title: The last&nbsp;page')],
      ['milestones/en/last-page.md:2 A literal "&nbsp;" is left in the text. Write the character itself.'],
    ],
    [
      'a sentence with a foreign run',
      [swap(en, 'do not fit the yearly entries.', 'do not fit the :zh[灯簿].')],
      [
        'milestones/en/last-page.md:3 A literal ":zh[" is left in the text. A run in another language stands in the text of an entry alone: leave the mark out.',
      ],
    ],
    [
      'a sentence with a link',
      [swap(en, 'do not fit the yearly entries.', 'do not fit the [log](https://harbour.example/log).')],
      ['milestones/en/last-page.md:3 A literal "[log](" is left in the text. Links stand in the text of an entry alone.'],
    ],
    [
      'a sentence with an address',
      [swap(en, 'do not fit the yearly entries.', 'do not fit https://harbour.example/log')],
      [
        'milestones/en/last-page.md:3 A literal "https://harbour.example/log" is left in the text. Links stand in the text of an entry alone; an address has its row in ledger/sources.csv.',
      ],
    ],
    [
      'a sentence with a full-width marker',
      [swap(en, ':fig{#ships-claimed} of the', '：fig{#ships-claimed} of the')],
      [
        'milestones/en/last-page.md:3 "standing" names other numbers in en (none) than in zh (ships-claimed). Use the same numbers in both languages.',
        `milestones/en/last-page.md:3 A literal "：fig" is left in the text. ${number}`,
      ],
    ],
    [
      'a sentence with a form that is none',
      [swap(en, ':fig{#ships-claimed} of the', ':fig{#ships-claimed form=short} of the')],
      [`milestones/en/last-page.md:3 A literal ":fig" is left in the text. ${number}`],
    ],
    [
      'a field with a capital',
      [swap(zh, 'theme: the-sea', 'Theme: the-sea')],
      ['milestones/zh/last-page.md:4 "Theme" is not a field here. Write it theme, or remove it.'],
    ],
    [
      'a field that is indented by a tab',
      [swap(zh, 'theme: the-sea', '\ttheme: the-sea')],
      ['milestones/zh/last-page.md:4 This is not YAML: Tabs are not allowed as indentation. Indent by spaces.'],
    ],
    [
      'a status of one’s own',
      [swap(zh, 'status: disputed', 'status: doubtful')],
      ['milestones/zh/last-page.md:8 "status" is "doubtful". Write one of: corroborated, partly, disputed, single-source.'],
    ],
    [
      'a date as it is spoken',
      [swap(zh, 'date: "1931"', 'date: "spring 1931"')],
      [`milestones/zh/last-page.md:2 "date" "spring 1931" is not a date. ${when}`],
    ],
    [
      'a date with its parts in another order',
      [swap(zh, 'date: "1931"', 'date: "12/24/1931"')],
      [`milestones/zh/last-page.md:2 "date" "12/24/1931" is not a date. ${when}`],
    ],
    [
      'a date outside the story',
      [swap(zh, 'date: "1931"', 'date: "1391"')],
      ['milestones/zh/last-page.md:2 The date "1391" lies outside the story, 1901/1931. Correct it, or the span in story.yaml.'],
    ],
    [
      'front matter that does not end',
      [swap(zh, '不合。\n---', '不合。')],
      ['milestones/zh/last-page.md:1 The front matter does not end. Write a line --- below its last field.'],
    ],
    [
      'conflict marks in an entry',
      [swap(en, 'The last page speaks', '<<<<<<< HEAD\nThe last page speaks')],
      [
        'milestones/en/last-page.md:5 Two versions of this file meet here: <<<<<<< Keep one of them, and remove the lines of marks <<<<<<<, ======= and >>>>>>>.',
      ],
    ],
    [
      'conflict marks in the story',
      [swap(story, 'spine: passages', '<<<<<<< HEAD\nspine: passages\n=======\nspine: papers\n>>>>>>> theirs')],
      [
        'story.yaml:11 Two versions of this file meet here: <<<<<<< Keep one of them, and remove the lines of marks <<<<<<<, ======= and >>>>>>>.',
      ],
    ],
    [
      'a lost character',
      [swap(zh, '最后一页写着', '最后一\ufffd写着')],
      ['milestones/zh/last-page.md:11 A character was lost here (U+FFFD). Write it anew.'],
    ],
    [
      'a control character',
      [swap(en, 'The last page speaks', 'The last\u0007 page speaks')],
      [`milestones/en/last-page.md:5 There is a character here that nobody sees (U+0007). ${unseen}`],
    ],
    [
      'a character that nobody sees',
      [swap(en, 'The last page speaks', 'The last\u200b page speaks')],
      [`milestones/en/last-page.md:5 There is a character here that nobody sees (U+200B). ${unseen}`],
    ],
    [
      'a character of private use',
      [swap(zh, '最后一页写着', '最后一\ue123页写着')],
      [`milestones/zh/last-page.md:11 There is a character here that nobody sees (U+E123). ${unseen}`],
    ],
    [
      'an era outside the story',
      [swap(story, 'span: 1913/1931', 'span: 2013/2031')],
      ['story.yaml:29 The era 2013/2031 lies outside the story, 1901/1931. Correct one of the two spans.'],
    ],
    [
      'eras out of order',
      [swap(story, 'span: 1913/1931', 'span: 1900/1931')],
      ['story.yaml:29 The era 1900/1931 begins before the one above it, 1901/1912. Put the eras in the order of their years.'],
    ],
    [
      'a span of a dash',
      [swap(story, 'span: 1901/1931', 'span: 1901-1931')],
      ['story.yaml:4 "span" "1901-1931" is not a span. Write two dates joined by a slash, the earlier one first, such as 1904/1918.'],
    ],
  ],
  'files that nothing reads': [
    [
      'a lesson that ends in .yml',
      [file('lessons/25.yml', 'minutes: 25\n')],
      ['lessons/25.yml:1 Nothing reads this file. Name it 25.yaml: that is what stands in this folder.'],
    ],
    [
      'a table with a misspelt name',
      [file('ledger/correction.csv', 'date,about,old,new,why_zh,why_en\n')],
      ['ledger/correction.csv:1 Nothing reads this file. Name it content/ledger/corrections.csv.'],
    ],
    [
      'a table with a capital',
      [file('ledger/Glossary.csv', 'id\n')],
      ['ledger/Glossary.csv:1 Nothing reads this file. Name it content/ledger/glossary.csv.'],
    ],
    [
      'an entry that ends in .MD',
      [file('milestones/zh/late-fog.MD', '---\n---\n')],
      ['milestones/zh/late-fog.MD:1 Nothing reads this file. Name it late-fog.md: that is what stands in this folder.'],
    ],
    [
      'an entry that ends in .markdown',
      [file('milestones/en/late-fog.markdown', '---\n---\n')],
      ['milestones/en/late-fog.markdown:1 Nothing reads this file. Name it late-fog.md: that is what stands in this folder.'],
    ],
    [
      'an entry in a folder of its own',
      [file('milestones/zh/fog/late-fog.md', '---\n---\n')],
      ['milestones/zh/fog/late-fog.md:1 Nothing reads this file. There are no folders within content/milestones/zh: move it up.'],
    ],
    [
      'an entry without a language',
      [file('milestones/late-fog.md', '---\n---\n')],
      [`milestones/late-fog.md:1 Nothing reads this file. ${elsewhere}`],
    ],
    [
      'an entry in a language that the story has not',
      [file('milestones/fr/last-page.md', '---\n---\n')],
      [
        'milestones/fr/last-page.md:1 Nothing reads this file. "fr" is no language of the story: add it to languages in story.yaml, or remove the file.',
      ],
    ],
    [
      'an entry with a space in its name',
      [
        file(
          'milestones/zh/late fog.md',
          '---\ndate: "1930"\ntitle: 迟到的雾\ntheme: the-sea\nlocator: [p. 1]\nscene: passages\ncue: y1901\nstatus: partly\nstanding: 只有灯簿提到。\n---\n雾又来了。\n',
        ),
        file('milestones/en/late fog.md', '---\ntitle: Late fog\nstanding: Only the lamp book has it.\n---\nThe fog came again.\n'),
      ],
      [
        `milestones/en/late fog.md:1 The name of this file is no id. ${id}`,
        `milestones/zh/late fog.md:1 The name of this file is no id. ${id}`,
      ],
    ],
    [
      'what a series measures, without its table',
      [file('series/herring.yaml', 'label: {zh: 鱼, en: fish}\n')],
      ['series/herring.yaml:1 Nothing reads this file. Write content/series/herring.csv, the table that it speaks of.'],
    ],
    [
      'a spreadsheet beside its table',
      [file('series/ships-passed.xlsx', 'x')],
      [
        'series/ships-passed.xlsx:1 Nothing reads this file. Save the table from it as “CSV UTF-8” under the name that docs/authoring.md has, and keep it elsewhere.',
      ],
    ],
    [
      'a copy of a table',
      [file('ledger/figures (1).csv', 'id\n')],
      ['ledger/figures (1).csv:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a scene in JSON',
      [file('scenes/rescue.json', '{}')],
      ['scenes/rescue.json:1 Nothing reads this file. Name it rescue.yaml: that is what stands in this folder.'],
    ],
    ['the story under another name', [file('story.yml', 'x')], ['story.yml:1 Nothing reads this file. Name it content/story.yaml.']],
    ['a folder of drafts', [file('drafts/idea.md', 'x')], [`drafts/idea.md:1 Nothing reads this file. ${elsewhere}`]],
    ['the page on method in another folder', [file('methods/en.md', 'x')], [`methods/en.md:1 Nothing reads this file. ${elsewhere}`]],
  ],
  'tables as spreadsheets save them': [
    [
      'a quote that is never closed',
      [swap(figures, 'and never counts them.",', 'and never counts them.,')],
      [`ledger/figures.csv:19 A quote opens here that is never closed. ${closed}`],
    ],
    [
      'a quote that swallows rows',
      [swap(claims, 'no more.",没有', 'no more.,没有')],
      [`ledger/claims.csv:2 A quote opens here that is never closed. ${closed}`],
    ],
    [
      'a quote within a quoted cell',
      [swap(claims, 'calls it the first', 'calls it "the first"')],
      [`ledger/claims.csv:2 The quoted cell "The lamp book calls it … ends before its column does. ${closed}`],
    ],
    [
      'a row with a cell too many',
      [swap(figures, '灯整夜未灭的夜数。,', '灯,整夜未灭的夜数。,')],
      ['ledger/figures.csv:3 This row has 22 cells, the header 21. Add or remove cells, and put quotes around a cell that holds a comma.'],
    ],
    [
      'two columns of one name',
      [swap(sources, 'licence,accessed', 'licence,licence')],
      ['ledger/sources.csv:1 The column "licence" stands twice. Keep one of them.'],
    ],
    [
      'a column with a capital',
      [swap(sources, 'licence,accessed', 'Licence,accessed')],
      ['ledger/sources.csv:1 "Licence" is not a field here. Write it licence, or remove it.'],
    ],
    [
      'an error of the spreadsheet',
      [swap(figures, '只有灯簿提到。,Only the lamp book speaks of it.\nnights', '#REF!,Only the lamp book speaks of it.\nnights')],
      ['ledger/figures.csv:2 "why_zh" "#REF!" is an error of a spreadsheet. Mend the formula there, and save values.'],
    ],
    [
      'a cell too narrow for its number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,######,')],
      ['ledger/figures.csv:6 "value" "######" is an error of a spreadsheet. Mend the formula there, and save values.'],
    ],
    [
      'a number with an exponent',
      [swap(figures, ',105000000,', ',1.05E+08,')],
      ['ledger/figures.csv:4 "value" "1.05E+08" is not a plain number. Write all its digits: 105000000.'],
    ],
    [
      'a decimal comma',
      [swap(figures, ',-11.7,', ',"-11,7",')],
      ['ledger/figures.csv:5 "value" "-11,7" is not a plain number. Write a point for decimals: -11.7.'],
    ],
    [
      'a number with its unit',
      [swap(figures, 'wicks-left,240,', 'wicks-left,240根,')],
      [
        'ledger/figures.csv:6 "value" "240根" is not a plain number. Write the number alone, with all its digits: its unit has a column of its own.',
      ],
    ],
    [
      'a number in full-width digits',
      [swap(figures, 'wicks-left,240,', 'wicks-left,２４０,')],
      ['ledger/figures.csv:6 "value" "２４０" is not a plain number. Write plain signs: 240.'],
    ],
    [
      'a number with a nought before it',
      [swap(figures, 'wicks-left,240,', 'wicks-left,0240,')],
      ['ledger/figures.csv:6 "value" "0240" begins with a nought that says nothing. Leave it out.'],
    ],
    [
      'a number of too many digits',
      [swap(figures, ',105000000,', ',1050000000000000007,')],
      [
        'ledger/figures.csv:4 "value" "1050000000000000007" has more digits than can be kept. Write at most fifteen digits, eight of them behind the point.',
      ],
    ],
    [
      'a number of too many places',
      [swap(figures, ',-11.7,', ',-11.7000000001,')],
      [
        'ledger/figures.csv:5 "value" "-11.7000000001" has more digits than can be kept. Write at most fifteen digits, eight of them behind the point.',
      ],
    ],
    [
      'a percentage that cannot be',
      [swap(figures, 'oil-change,-11.7,exact,percent-change,', 'oil-change,9999,exact,percent,')],
      [
        'ledger/figures.csv:5 The value 9999 is impossible for the measure "percent". Write the share of a hundred; a growth has the measure percent-change.',
      ],
    ],
    [
      'a fall by more than all',
      [swap(figures, ',-11.7,', ',-117,')],
      [
        'ledger/figures.csv:5 The value -117 is impossible for the measure "percent-change". Nothing falls by more than all of it; write the change in per cent.',
      ],
    ],
    [
      'a count below nothing',
      [swap(ships, '1905,120,', '1905,-120,')],
      [
        'series/ships-passed.csv:3 The value -120 is impossible for the measure "count". Nothing is less than none: leave the minus out, or choose another measure.',
      ],
    ],
    [
      'a range with its ends swapped',
      [swap(figures, '500..560', '560..500')],
      [
        'ledger/figures.csv:18 The value does not fit the qualifier "range". Write its two ends with two points between them, the lower one first: 15..17.',
      ],
    ],
    [
      'a range with a dash',
      [swap(figures, '500..560', '500-560')],
      ['ledger/figures.csv:18 "value" "500-560" is not a plain number. Write 500..560, with range as its qualifier.'],
    ],
    [
      'a date that the spreadsheet turned around',
      [swap(figures, 'plain,1901-04-03,', 'plain,03/04/1901,')],
      [`ledger/figures.csv:2 "period" "03/04/1901" is not a period. ${period}`],
    ],
    [
      'a date that the spreadsheet shortened',
      [swap('series/oil-in-store.csv', '1911-09,', 'Sep-11,')],
      [`series/oil-in-store.csv:3 "key" "Sep-11" is not a date. ${date}`],
    ],
    [
      'a year beyond reason',
      [swap(figures, '万,1914,', '万,9114,')],
      ['ledger/figures.csv:8 "period" "9114" lies centuries after the story, 1901/1931. Look for a slip in its digits.'],
    ],
    [
      'two addresses in one cell',
      [swap(sources, 'https://harbour.example/log-2', 'https://harbour.example/log-2 https://harbour.example/log-3')],
      [`ledger/sources.csv:3 "url" "https://harbour.example/log-2 https://harbour.example/log-3" is more than one address. ${several}`],
    ],
    [
      'two addresses joined by a semicolon',
      [swap(sources, 'https://harbour.example/log-2', 'https://harbour.example/log-2;https://harbour.example/log-3')],
      [`ledger/sources.csv:3 "url" "https://harbour.example/log-2;https://harbour.example/log-3" is more than one address. ${several}`],
    ],
    [
      'an address without its scheme',
      [swap(sources, 'https://harbour.example/log-2', 'harbour.example/log-2')],
      ['ledger/sources.csv:3 "url" "harbour.example/log-2" is not a web address. Write an http(s) address, or leave it empty.'],
    ],
    [
      'two sources in one cell',
      [swap(figures, '1901-04-03,keeper-book,', '1901-04-03,keeper-book; harbour-log,')],
      ['ledger/figures.csv:2 "source" "keeper-book; harbour-log" is not an id. Use lower-case letters, digits and single hyphens.'],
    ],
    [
      'a published number that has changed without a correction',
      [file('published.csv', 'kind,id,now,on,said\nnumber,great-lens,,,1\nnumber,nights-lit,,,10000\nnumber,oil-drops,,,about 15000000\n')],
      [
        'published.csv:3 The number "nights-lit" was published as 10000, and its row has more-than 10000. Put the number back, or tell the change in ledger/corrections.csv.',
        'published.csv:4 The number "oil-drops" was published as about 15000000, and its row has about 105000000. Put the number back, or tell the change in ledger/corrections.csv.',
      ],
    ],
    [
      'a published number whose corrections begin at another one, and one that is no number',
      [
        file(
          'published.csv',
          'kind,id,now,on,said\nnumber,wicks-left,,,204\nnumber,birds-counted,,,about 32000\nnumber,great-lens,,,one\n',
        ),
      ],
      [
        'published.csv:3 The number "birds-counted" was published as about 32000, and its first correction begins at about 23000. Put the number back, or tell the change in ledger/corrections.csv.',
        'published.csv:4 "said" "one" is not a number with its qualifier. Write it as it was published, such as more-than 116.',
      ],
    ],
    [
      'a day on which a source cannot have been read',
      [swap(sources, 'free to use,1932-01-06', 'free to use,1923-01-06')],
      ['ledger/sources.csv:3 This source was read (1923-01-06) before it was published (1926-03). Correct one of the dates.'],
    ],
    [
      'a day of reading that is no date',
      [swap(sources, 'free to use,1932-01-06', 'free to use,last winter')],
      [`ledger/sources.csv:3 "accessed" "last winter" is not a date. ${date}`],
    ],
    [
      'a day of publication that is no date',
      [swap(sources, '1926-03,register', 'March 1926,register')],
      [`ledger/sources.csv:3 "date" "March 1926" is not a period. ${period}`],
    ],
    [
      'a label with a number of the ledger',
      [swap(figures, ',Great lens,', ',Lens :fig{#wicks-left},')],
      [
        'ledger/figures.csv:2 "label" names other numbers in en (wicks-left) than in zh (none). Use the same numbers in both languages.',
        'ledger/figures.csv:2 "label" holds :fig, and would print it as it is typed: :fig{#wicks-left} Leave it out: docs/authoring.md says which words may hold :fig and :src.',
      ],
    ],
    [
      'a definition in bold',
      [swap(figures, 'Lenses set at the top', '**Lenses** set at the top')],
      [`ledger/figures.csv:2 A literal "**" is left in the text. ${plain}`],
    ],
    [
      'a qualifier of one’s own',
      [swap(figures, 'wicks-left,240,exact', 'wicks-left,240,approx')],
      ['ledger/figures.csv:6 "qualifier" is "approx". Write one of: exact, about, more-than, less-than, range, disputed, missing.'],
    ],
    [
      'a row pasted twice',
      [swap(ships, '1905,120,exact,,,,,\n', '1905,120,exact,,,,,\n1905,120,exact,,,,,\n')],
      ['series/ships-passed.csv:4 The key "1905" stands on line 3 already. Give this row a key of its own, or remove it.'],
    ],
    [
      'a table in UTF-16',
      [saved(ships, utf16)],
      ['series/ships-passed.csv:1 This file is UTF-16. Save it as UTF-8; a spreadsheet calls this “CSV UTF-8”.'],
    ],
    [
      'a table in an old encoding',
      [saved(figures, latin1)],
      ['ledger/figures.csv:1 This file is not UTF-8. Save it as UTF-8; a spreadsheet calls this “CSV UTF-8”.'],
    ],
  ],
  'scenes and what they show': [
    [
      'a scene that nothing shows',
      [file('scenes/spare.yaml', spare)],
      ['scenes/spare.yaml:1 Nothing shows the scene "spare". Name it in an entry or a step, or take the file out.'],
    ],
    [
      'a statement that no cue shows',
      [swap(papers, 'show: [lamp-licence]', 'show: [wicks-left]'), swap(papers, 'show: [lamp-licence, wicks-left', 'show: [wicks-left')],
      ['scenes/papers.yaml:8 No cue shows the statement "lamp-licence". Name it under show of a cue, or take it out.'],
    ],
    [
      'a caption that is set nowhere',
      [swap(papers, 'cues:', 'captions:\n  foot: {zh: 脚, en: Foot}\ncues:')],
      ['scenes/papers.yaml:13 The caption "foot" is set nowhere. Name it after an item that is shown, with a hyphen for the slash.'],
    ],
    [
      'an axis of a scene that has none',
      [swap(papers, 'finished: all', 'finished: all\nspan: 1901/1931')],
      ['scenes/papers.yaml:7 A scene of the kind "list" has no span. Take it out: waffle, years, claims have one.'],
    ],
    [
      'a title with a number',
      [
        swap(
          'scenes/rescue.yaml',
          'title: {zh: 风暴之后, en: After the storm}',
          'title: {zh: ":fig{#wicks-left}", en: ":fig{#wicks-left}"}',
        ),
      ],
      [
        'scenes/rescue.yaml:2 "title" holds :fig, and would print it as it is typed: :fig{#wicks-left} Leave it out: docs/authoring.md says which words may hold :fig and :src.',
      ],
    ],
    [
      'words of a cue in underscores',
      [swap('scenes/rescue.yaml', 'en: A field of boats is added.', 'en: A _field_ of boats is added.')],
      [`scenes/rescue.yaml:22 A literal "_" is left in the text. ${plain}`],
    ],
  ],
  'more in tables and words': [
    [
      'a citation within a link',
      [below(en, 'See [the log:src{#harbour-log}](https://harbour.example/log).')],
      ['milestones/en/last-page.md:7 A number, a citation or a link stands within a link. Write it beside the link.'],
    ],
    [
      'a unit in three forms',
      [swap(figures, '面,lens|lenses,', '面,lens|lenses|lensen,')],
      ['ledger/figures.csv:2 The unit "lens|lenses|lensen" has more forms than the language. Write one|many.'],
    ],
    [
      'a unit in two forms where the language has one',
      [swap(figures, '面,lens|lenses,', '面|面们,lens|lenses,')],
      ['ledger/figures.csv:2 The unit "面|面们" has more forms than the language. Write one, without |.'],
    ],
    [
      'a table without anything',
      [file('ledger/glossary.csv', '')],
      [
        'ledger/glossary.csv:1 This table is empty. Write its columns; docs/authoring.md lists them. A table that may be left out may be removed.',
      ],
    ],
    [
      'a page of a website instead of a table',
      [file('ledger/corrections.csv', '<html>Sign in</html>\n')],
      [
        'ledger/corrections.csv:1 "date" is missing. Write an EDTF date in quotes, such as "1904", "1904-12" or "1904-12-24".',
        ...['about', 'old', 'new', 'why'].map(
          (column) => `ledger/corrections.csv:1 "${column}" is missing. Add it; docs/authoring.md says what it holds.`,
        ),
        'ledger/corrections.csv:1 "<html>Sign in</html>" is not a field here. Remove it, or correct its spelling.',
      ],
    ],
    [
      'a language in capitals',
      [swap(story, 'languages: [zh, en]', 'languages: [zh, EN]')],
      ['story.yaml:1 "languages.1" "EN" is not a language. Write language tags of two small letters, such as zh or en.'],
    ],
    [
      'a language that the engine has no words for',
      [swap(story, 'languages: [zh, en]', 'languages: [zh, en, qq]')],
      ['story.yaml:1 "qq" is no language. Write its tag of two letters; the engine has words for zh, en, fr.'],
    ],
    [
      'the code of a picture character',
      [below(en, 'The lamp :smile: burns on.')],
      ['milestones/en/last-page.md:7 A literal ":smile:" is left in the text. Write the character itself.'],
    ],
  ],
  'numbers as people type them': [
    [
      'thousands with a comma',
      [swap(figures, 'wicks-left,240,', 'wicks-left,"1,234",')],
      ['ledger/figures.csv:6 "value" "1,234" is not a plain number. Write 1234, or 1.234 where the comma stands before decimals.'],
    ],
    [
      'thousands with a narrow space',
      [swap(figures, 'wicks-left,240,', 'wicks-left,1\u202F234,')],
      ['ledger/figures.csv:6 "value" "1 234" is not a plain number. Write it without separators: 1234.'],
    ],
    [
      'thousands with an apostrophe',
      [swap(figures, 'wicks-left,240,', "wicks-left,1'234,")],
      ['ledger/figures.csv:6 "value" "1\'234" is not a plain number. Write it without separators: 1234.'],
    ],
    [
      'a minus of a typesetter',
      [swap(figures, 'wicks-left,240,', 'wicks-left,−12,')],
      ['ledger/figures.csv:6 "value" "−12" is not a plain number. Write plain signs: -12.'],
    ],
    [
      'a word before a number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,about 12,')],
      ['ledger/figures.csv:6 "value" "about 12" is not a plain number. Write 12: the column qualifier says about, more-than or less-than.'],
    ],
    [
      'a sign before a number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,≥12,')],
      ['ledger/figures.csv:6 "value" "≥12" is not a plain number. Write 12: the column qualifier says about, more-than or less-than.'],
    ],
    [
      'a per cent behind a number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,12%,')],
      [
        'ledger/figures.csv:6 "value" "12%" is not a plain number. Write the number alone, with all its digits: its unit has a column of its own.',
      ],
    ],
    [
      'money before a number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,$12,')],
      [
        'ledger/figures.csv:6 "value" "$12" is not a plain number. Write the number alone, with all its digits: its unit has a column of its own.',
      ],
    ],
    [
      'a number in ten thousands',
      [swap(figures, 'wicks-left,240,', 'wicks-left,1.2万,')],
      [
        'ledger/figures.csv:6 "value" "1.2万" is not a plain number. Write the number alone, with all its digits: its unit has a column of its own.',
      ],
    ],
    [
      'a point without decimals',
      [swap(figures, 'wicks-left,240,', 'wicks-left,12.,')],
      ['ledger/figures.csv:6 "value" "12." is not a plain number. Write 12.'],
    ],
    [
      'a dash for no number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,—,')],
      ['ledger/figures.csv:6 "value" "—" is not a plain number. Leave the cell empty, with missing as its qualifier.'],
    ],
    [
      'n/a for no number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,n/a,')],
      ['ledger/figures.csv:6 "value" "n/a" is not a plain number. Leave the cell empty, with missing as its qualifier.'],
    ],
    [
      'a plus before a number',
      [swap(figures, 'wicks-left,240,', 'wicks-left,+12,')],
      ['ledger/figures.csv:6 "value" "+12" begins like a formula of a spreadsheet. Begin it with a letter or a digit.'],
    ],
    [
      'an apostrophe that makes a spreadsheet take a number for words',
      [swap(figures, 'wicks-left,240,', "wicks-left,'12,")],
      ['ledger/figures.csv:6 "value" "\'12" begins with an apostrophe. Leave it out: a spreadsheet hides it, a page does not.'],
    ],
    [
      'an apostrophe before a label',
      [swap(figures, 'Wicks left,', "'Wicks left,")],
      ['ledger/figures.csv:6 "label_en" "\'Wicks left" begins with an apostrophe. Leave it out: a spreadsheet hides it, a page does not.'],
    ],
    [
      'a unit with an s in brackets',
      [swap(figures, 'wick|wicks', 'wick(s)')],
      ['ledger/figures.csv:6 The unit "wick(s)" would be printed as it is typed. Write one|many, such as ship|ships.'],
    ],
    [
      'a unit with a slash between its forms',
      [swap(figures, 'wick|wicks', 'wick/wicks')],
      ['ledger/figures.csv:6 The unit "wick/wicks" would be printed as it is typed. Write one|many, such as ship|ships.'],
    ],
    [
      'a period in curly quotes',
      [swap(figures, '1912-02-10,keeper-book,p. 41', '“1912”,keeper-book,p. 41')],
      ['ledger/figures.csv:6 "period" is in curly quotes: “1912”. Write it in plain quotes ", or without quotes.'],
    ],
    [
      'a year that a spreadsheet gave decimals',
      [swap(ships, '1901,84', '1901.0,84')],
      [
        'series/ships-passed.csv:2 "key" "1901.0" is not a date. Write an EDTF date, such as "1904", "1904-12", "1904-12-24", "190X" or "1904~".',
      ],
    ],
  ],
  'tables with other heads': [
    [
      'a name of the table above its columns',
      [saved(figures, (text) => `Figures,,,,\n${text}`)],
      ['ledger/figures.csv:1 Something stands above the line of the columns. Begin the table with the line of its columns.'],
    ],
    [
      'a comment above the columns',
      [saved(figures, (text) => `# numbers of the book\n${text}`)],
      ['ledger/figures.csv:1 Something stands above the line of the columns. Begin the table with the line of its columns.'],
    ],
    [
      'a column more in the head than in the rows',
      [swap(figures, 'id,value,', 'id,value,remark,')],
      [
        'ledger/figures.csv:1 The header has 22 cells, and every row 21. Give the header a name for each cell of a row, and each row a cell for every name.',
      ],
    ],
    [
      'columns in capitals',
      [swap(figures, 'id,value,', 'ID,VALUE,')],
      [
        'ledger/figures.csv:1 "id" is missing. Add it; docs/authoring.md says what it holds.',
        'ledger/figures.csv:1 "value" is missing. Add it; docs/authoring.md says what it holds.',
        'ledger/figures.csv:1 "ID" is not a field here. Write it id, or remove it.',
        'ledger/figures.csv:1 "VALUE" is not a field here. Write it value, or remove it.',
      ],
    ],
    [
      'a column of a language with its country',
      [swap(figures, 'label_zh,', 'label_zh-CN,')],
      ['ledger/figures.csv:1 "label_zh-CN" is not a field here. Write it label_zh, or remove it.'],
    ],
    [
      'a column of a language with a space',
      [swap(figures, 'label_zh,', 'label zh,')],
      ['ledger/figures.csv:1 "label zh" is not a field here. Write it label_zh, or remove it.'],
    ],
    [
      'an id in capitals, which is used elsewhere',
      [swap(figures, 'wicks-left,240', 'Wicks_Left,240')],
      ['ledger/figures.csv:6 "id" "Wicks_Left" is not an id. Use lower-case letters, digits and single hyphens.'],
    ],
    [
      'an id with a dash of a word processor',
      [swap(figures, 'wicks-left,240', 'wicks–left,240')],
      ['ledger/figures.csv:6 "id" "wicks–left" is not an id. Use lower-case letters, digits and single hyphens.'],
    ],
  ],
  'YAML as people type it': [
    [
      'a date in curly quotes',
      [swap(zh, 'date: "1931"', 'date: “1931”')],
      ['milestones/zh/last-page.md:2 "date" is in curly quotes: “1931”. Write it in plain quotes ", or without quotes.'],
    ],
    [
      'a theme in curly quotes',
      [swap(zh, 'theme: the-sea', 'theme: “the-sea”')],
      ['milestones/zh/last-page.md:4 "theme" is in curly quotes: “the-sea”. Write it in plain quotes ", or without quotes.'],
    ],
    [
      'a title in curly quotes with a colon',
      [swap(zh, 'title: 最后一页', 'title: “最后: 一页”')],
      [
        'milestones/zh/last-page.md:3 This is not YAML: Nested mappings are not allowed in compact mappings. Write plain quotes " around words: curly ones are part of the words, and what stands in them is not protected.',
      ],
    ],
    [
      'a full-width colon behind a field',
      [swap(zh, 'title: 最后一页', 'title：最后一页')],
      [
        'milestones/zh/last-page.md:3 This is not YAML: Implicit keys need to be on a single line. Write a plain colon and a space behind the name of the field.',
      ],
    ],
    [
      'a field without a space behind its colon',
      [swap(zh, 'date: "1931"', 'date:"1931"')],
      ['milestones/zh/last-page.md:2 This is not YAML: Implicit keys need to be on a single line. Write a space behind the colon.'],
    ],
    [
      'an equals sign behind a field',
      [swap(zh, 'date: "1931"', 'date = "1931"')],
      [
        'milestones/zh/last-page.md:2 This is not YAML: Implicit keys need to be on a single line. Write a colon and a space behind the name of the field.',
      ],
    ],
    [
      'a wide space behind a field',
      [swap(zh, 'theme: the-sea', 'theme:\u3000the-sea')],
      [
        'milestones/zh/last-page.md:4 This is not YAML: Implicit keys need to be on a single line. Type the space anew: it is not a plain one.',
      ],
    ],
    [
      'a hard space behind a field',
      [swap(zh, 'theme: the-sea', 'theme:\u00A0the-sea')],
      [
        'milestones/zh/last-page.md:4 This is not YAML: Implicit keys need to be on a single line. Type the space anew: it is not a plain one.',
      ],
    ],
    [
      'full-width commas in a list',
      [swap(story, '[zh, en]', '[zh，en]')],
      ['story.yaml:1 "languages.0" "zh，en" is not a language. Write language tags of two small letters, such as zh or en.'],
    ],
    [
      'full-width brackets around a list',
      [swap(zh, '[p. 90]', '［p. 90］')],
      ['milestones/zh/last-page.md:5 "locator" "［p. 90］" is not a list. Write it in brackets, with commas between several: [one, two].'],
    ],
    [
      'a title that begins with a star',
      [swap(zh, 'title: 最后一页', 'title: *最后一页')],
      ['milestones/zh/last-page.md:3 "*最后一页" stands for something else in YAML. Put quotes around the words.'],
    ],
    [
      'a title that begins with an at sign',
      [swap(zh, 'title: 最后一页', 'title: @最后一页')],
      ['milestones/zh/last-page.md:3 This is not YAML: Plain value cannot start with reserved character @. Put quotes around the words.'],
    ],
    [
      'quotes within quotes',
      [swap(zh, 'title: 最后一页', 'title: "最后"一页""')],
      [
        'milestones/zh/last-page.md:3 This is not YAML: Unexpected scalar at node end. Put quotes around the whole words, and write quotes within them as “ and ”, or an apostrophe as ’.',
      ],
    ],
    [
      'an apostrophe within apostrophes',
      [swap(en, 'title: The last page', "title: 'The keeper's page'")],
      [
        'milestones/en/last-page.md:2 This is not YAML: Unexpected scalar at node end. Put quotes around the whole words, and write quotes within them as “ and ”, or an apostrophe as ’.',
      ],
    ],
    [
      'one locator without brackets',
      [swap(zh, 'locator: [p. 90]', 'locator: p. 90')],
      ['milestones/zh/last-page.md:5 "locator" "p. 90" is not a list. Write it in brackets, with commas between several: [one, two].'],
    ],
    [
      'a theme in brackets',
      [swap(zh, 'theme: the-sea', 'theme: [the-sea]')],
      ['milestones/zh/last-page.md:4 "theme" ["the-sea"] is a list. Write one value, without brackets.'],
    ],
    [
      'yes instead of true',
      [swap(zh, 'status: disputed', 'undated: yes\nstatus: disputed')],
      ['milestones/zh/last-page.md:8 "undated" "yes" is neither true nor false. Write true, or leave the field out.'],
    ],
    [
      'a title of the story in one language only',
      [swap(story, 'title: {zh: 雾角岛灯簿, en: The Lamp Book of Foghorn Isle}', 'title: The Lamp Book')],
      ['story.yaml:2 "title" "The Lamp Book" has no languages. Write the words in each language: {en: "words"}.'],
    ],
    [
      'front matter between dashes of a word processor',
      [saved(zh, (text) => text.replaceAll('---\n', '—\n'))],
      ['milestones/zh/last-page.md:1 "—" is no line that front matter begins with. Write three plain hyphens: ---'],
    ],
    [
      'front matter between plus signs',
      [saved(zh, (text) => text.replaceAll('---\n', '+++\n'))],
      ['milestones/zh/last-page.md:1 "+++" is no line that front matter begins with. Write three plain hyphens: ---'],
    ],
    [
      'a heading above the front matter',
      [saved(zh, (text) => `# 最后一页\n${text}`)],
      ['milestones/zh/last-page.md:1 Something stands above the front matter. Begin it with a line ---, the fields, and a line ---.'],
    ],
    [
      'front matter without its first line',
      [saved(zh, (text) => text.slice(4))],
      ['milestones/zh/last-page.md:1 The front matter does not begin. Write a line --- above its first field.'],
    ],
  ],
  'marks of other programs': [
    [
      'a link between notes',
      [below(en, 'See [[great-fog]].')],
      [
        'milestones/en/last-page.md:7 A literal "[[great-fog]]" is left in the text. Write the words alone: notes do not lead to each other here.',
      ],
    ],
    [
      'an embedded note',
      [below(en, '![[lamp.png]]')],
      ['milestones/en/last-page.md:7 A literal "![[lamp.png]]" is left in the text. Take it out: pictures are scenes.'],
    ],
    [
      'highlighted words',
      [below(en, 'The ==lamp== burns.')],
      [
        'milestones/en/last-page.md:7 A literal "==lamp==" is left in the text. Write **words** or *words* with plain marks that touch the words, or \\* for the mark itself.',
      ],
    ],
    [
      'a comment between per cent signs',
      [below(en, 'The lamp burns. %%ask the keeper%%')],
      [
        'milestones/en/last-page.md:7 A literal "%%ask the keeper%%" is left in the text. Write a comment for other authors as <!-- words -->, and notes for the speaker in :::notes.',
      ],
    ],
    [
      'a callout',
      [below(en, '> [!note]\n> The lamp burns.')],
      ['milestones/en/last-page.md:7 A literal "[!note]" is left in the text. Leave it out: nothing is made of it here.'],
    ],
    [
      'a table of contents',
      [below(en, '[TOC]')],
      ['milestones/en/last-page.md:7 A literal "[TOC]" is left in the text. Leave it out: nothing is made of it here.'],
    ],
    [
      'a class in braces',
      [below(en, 'The lamp burns.{.lead}')],
      ['milestones/en/last-page.md:7 A literal "{.lead}" is left in the text. Leave the braces out: they belong to marks alone.'],
    ],
    [
      'a brace too many',
      [below(en, 'The lamp} burns.')],
      ['milestones/en/last-page.md:7 A literal "}" is left in the text. Leave the braces out: they belong to marks alone.'],
    ],
    [
      'a number by an at sign',
      [below(en, '@fig(wicks-left) are left.')],
      ['milestones/en/last-page.md:7 A literal "@fig(wicks-left)" is left in the text. Write :fig{#address} or :src{#id}.'],
    ],
    [
      'a definition list',
      [below(en, 'Lamp\n: what burns')],
      [
        'milestones/en/last-page.md:8 A literal ":" is left in the text. Begin each line of a list with - and a space, and a quotation with >.',
      ],
    ],
    [
      'a middle dot before an item',
      [below(zh, '· 灯还亮着')],
      [
        'milestones/zh/last-page.md:13 A literal "·" is left in the text. Begin each line of a list with - and a space, and a quotation with >.',
      ],
    ],
    [
      'a rule of dashes',
      [below(en, '————')],
      ['milestones/en/last-page.md:7 A literal "————" is left in the text. Take it out, or begin a step: :::step{cue=…}.'],
    ],
    [
      'a question without words',
      [(files) => [zh, en].forEach((path) => below(path, ':::question{#who-called}\n> 守灯人。\n:::')(files))],
      [
        'milestones/en/last-page.md:7 This question has no words. Write it above the lines with >, which hold its answer.',
        'milestones/zh/last-page.md:13 This question has no words. Write it above the lines with >, which hold its answer.',
      ],
    ],
  ],
  'files that programs leave': [
    [
      'a backup with a tilde',
      [file('milestones/en/last-page.md~', 'x')],
      ['milestones/en/last-page.md~:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a backup of Emacs',
      [file('milestones/en/#last-page.md#', 'x')],
      ['milestones/en/#last-page.md#:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a backup that ends in .bak',
      [file('milestones/en/last-page.md.bak', 'x')],
      ['milestones/en/last-page.md.bak:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a copy of the Finder',
      [file('milestones/en/last-page copy.md', 'x')],
      ['milestones/en/last-page copy.md:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a copy of Windows',
      [file('milestones/zh/last-page - 副本.md', 'x')],
      ['milestones/zh/last-page - 副本.md:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.'],
    ],
    [
      'a conflicted copy',
      [file('ledger/figures (Anna’s conflicted copy).csv', 'x')],
      [
        'ledger/figures (Anna’s conflicted copy).csv:1 Nothing reads this file. It looks like a copy or a backup that a program left: remove it.',
      ],
    ],
    [
      'a workbook',
      [file('ledger/figures.numbers', 'x')],
      [
        'ledger/figures.numbers:1 Nothing reads this file. Save the table from it as “CSV UTF-8” under the name that docs/authoring.md has, and keep it elsewhere.',
      ],
    ],
    [
      'an entry of a word processor',
      [file('milestones/en/last-page.docx', 'x')],
      [
        'milestones/en/last-page.docx:1 Nothing reads this file. Copy its words into a file of plain text that docs/authoring.md lists, and keep it elsewhere.',
      ],
    ],
    [
      'an entry with two endings',
      [file('milestones/en/last-page.md.txt', 'x')],
      ['milestones/en/last-page.md.txt:1 Nothing reads this file. Name it last-page.md: that is what stands in this folder.'],
    ],
    [
      'an entry whose name is no id',
      [file('milestones/en/Untitled.md', 'x')],
      ['milestones/en/Untitled.md:1 The name of this file is no id. Name it in lower-case letters, digits and single hyphens.'],
    ],
  ],
  'letters that no face has': [
    [
      'a rare character in a title',
      [swap(zh, 'title: 最后一页', 'title: 最后一页𠮷')],
      [
        'milestones/zh/last-page.md:3 No face here has "𠮷" (U+20BB7). Write it otherwise; docs/languages.md says which letters faces have.',
      ],
    ],
    [
      'letters of another script',
      [below(en, 'The keeper wrote שלום in it.')],
      [
        'milestones/en/last-page.md:7 No face here has "ש" (U+05E9), "ל" (U+05DC), "ו" (U+05D5), "ם" (U+05DD). Write it otherwise; docs/languages.md says which letters faces have.',
      ],
    ],
  ],
  'dates as people type them': [
    [
      'a quarter by its letter',
      dated('1931-Q2'),
      ['milestones/zh/last-page.md:2 "date" "1931-Q2" is not a date. Write its months: 1931-04/1931-06.'],
    ],
    [
      'a quarter by its number',
      dated('1931-34'),
      ['milestones/zh/last-page.md:2 "date" "1931-34" is not a date. Write its months: 1931-04/1931-06.'],
    ],
    [
      'a season by its number',
      dated('1931-21'),
      [
        'milestones/zh/last-page.md:2 "date" "1931-21" is not a date. Write its months, from the first to the last, such as 1904-03/1904-05.',
      ],
    ],
    [
      'a quarter as the key of a point',
      [swap('series/oil-in-store.csv', '1911-09,', '1911-33,')],
      ['series/oil-in-store.csv:3 "key" "1911-33" is not a date. Write its first month: a single date has no quarters and no seasons.'],
    ],
    [
      'a day that February has not',
      dated('1931-02-30'),
      ['milestones/zh/last-page.md:2 "date" "1931-02-30" is not a date. Correct the day: 1931-02 has 28.'],
    ],
    [
      'a leap day of a common year',
      [swap(figures, '1912-02-10,keeper', '1913-02-29,keeper')],
      ['ledger/figures.csv:6 "period" "1913-02-29" is not a period. Correct the day: 1913-02 has 28.'],
    ],
    [
      'a thirteenth month',
      dated('1931-13'),
      ['milestones/zh/last-page.md:2 "date" "1931-13" is not a date. Correct the month: a year has twelve.'],
    ],
    [
      'an interval that goes backwards',
      dated('1931/1930'),
      ['milestones/zh/last-page.md:2 "date" "1931/1930" is not a date. Write the earlier one first: 1930/1931.'],
    ],
    ['an interval with a dash', dated('1930–1931'), ['milestones/zh/last-page.md:2 "date" "1930–1931" is not a date. Write 1930/1931.']],
    [
      'an interval with an open end',
      dated('1931/..'),
      ['milestones/zh/last-page.md:2 "date" "1931/.." is not a date. Write both ends: what happened has none that is open.'],
    ],
    [
      'a period with nothing for its open end',
      [swap(figures, '../1912-02,', '1912-02/,')],
      ['ledger/figures.csv:4 "period" "1912-02/" is not a period. Write 1912-02/..: an open end is two points.'],
    ],
    ['a decade with an s', dated('1930s'), ['milestones/zh/last-page.md:2 "date" "1930s" is not a date. Write 193X.']],
    ['a decade with a small x', dated('193x'), ['milestones/zh/last-page.md:2 "date" "193x" is not a date. Write 193X.']],
    [
      'a decade with a mark of doubt',
      dated('193X?'),
      ['milestones/zh/last-page.md:2 "date" "193X?" is not a date. Write 193X: ten years have no mark of doubt.'],
    ],
    ['a year with circa', dated('ca. 1931'), ['milestones/zh/last-page.md:2 "date" "ca. 1931" is not a date. Write 1931~.']],
    [
      'a year before our era in words',
      dated('44 BC'),
      [
        'milestones/zh/last-page.md:2 "date" "44 BC" is not a date. Write -0043: 1 BC is the year nought, and years before it have a minus.',
      ],
    ],
    ['a day with points', dated('1931.5.1'), ['milestones/zh/last-page.md:2 "date" "1931.5.1" is not a date. Write 1931-05-01.']],
    ['a day in Chinese', dated('1931年5月1日'), ['milestones/zh/last-page.md:2 "date" "1931年5月1日" is not a date. Write 1931-05-01.']],
    ['a year in wide digits', dated('１９３１'), ['milestones/zh/last-page.md:2 "date" "１９３１" is not a date. Write 1931.']],
    [
      'a time with seconds',
      dated('1931-05-01T08:30:00'),
      ['milestones/zh/last-page.md:2 "date" "1931-05-01T08:30:00" is not a date. Write 1931-05-01T08:30.'],
    ],
    [
      'a time behind a space',
      dated('1931-05-01 08:30'),
      ['milestones/zh/last-page.md:2 "date" "1931-05-01 08:30" is not a date. Write 1931-05-01T08:30.'],
    ],
    [
      'n/a for a period',
      [swap(figures, '万余,not stated,', '万余,n/a,')],
      ['ledger/figures.csv:3 "period" "n/a" is not a period. Write: not stated.'],
    ],
    [
      'nd for the date of a source',
      [swap(sources, 'n.d.', 'nd')],
      ['ledger/sources.csv:4 "date" "nd" is not a date. Write n.d. where it is unknown.'],
    ],
    [
      'a date of a correction that is turned around',
      [swap(corrections, '1932-01-20', '20/01/1932')],
      [
        'ledger/corrections.csv:2 "date" "20/01/1932" is not a date. Write an EDTF date, such as "1904", "1904-12", "1904-12-24", "190X" or "1904~".',
      ],
    ],
    [
      'a story that was changed before it was published',
      [swap(story, 'published: 1932-01-10', 'published: 1932-01-10\nchanged: 1931-01-01')],
      ['story.yaml:14 The story was changed (1931-01-01) before it was published (1932-01-10). Correct one of the days.'],
    ],
  ],
  'numbers as the world types them': [
    ['a number in Arabic digits', valued('٢٤٠'), ['ledger/figures.csv:6 "value" "٢٤٠" is not a plain number. Write plain signs: 240.']],
    [
      'thousands with points and a decimal comma',
      valued('"1.234,56"'),
      ['ledger/figures.csv:6 "value" "1.234,56" is not a plain number. Write it without separators: 1234.56.'],
    ],
    [
      'thousands with points',
      valued('1.234.567'),
      ['ledger/figures.csv:6 "value" "1.234.567" is not a plain number. Write it without separators: 1234567.'],
    ],
    [
      'lakhs',
      valued('"12,34,567"'),
      ['ledger/figures.csv:6 "value" "12,34,567" is not a plain number. Write it without separators: 1234567.'],
    ],
    [
      'thousands with an underscore',
      valued('1_000'),
      ['ledger/figures.csv:6 "value" "1_000" is not a plain number. Write it without separators: 1000.'],
    ],
    [
      'thin spaces and a decimal comma',
      valued('"1 234 567,89"'),
      ['ledger/figures.csv:6 "value" "1 234 567,89" is not a plain number. Write it without separators: 1234567.89.'],
    ],
    [
      'a half in one character',
      valued('½'),
      ['ledger/figures.csv:6 "value" "½" is not a plain number. Write a point for decimals: 0.5 for a half.'],
    ],
    [
      'a negative number in brackets',
      valued('(240)'),
      ['ledger/figures.csv:6 "value" "(240)" is not a plain number. Write -240 for a number less than nothing, or leave the brackets out.'],
    ],
    [
      'a minus behind a number',
      valued('240-'),
      ['ledger/figures.csv:6 "value" "240-" is not a plain number. Write the minus before the number: -240.'],
    ],
    [
      'a star behind a number',
      valued('240*'),
      ['ledger/figures.csv:6 "value" "240*" is not a plain number. Write 240: there are no footnotes in a table.'],
    ],
    ['a nought with a minus', valued('-0'), ['ledger/figures.csv:6 "value" "-0" has a sign, and nothing has none. Write 0.']],
    [
      'a range with three points',
      [swap(figures, '500..560', '500...560')],
      ['ledger/figures.csv:18 "value" "500...560" is not a plain number. Write 500..560, with range as its qualifier.'],
    ],
    [
      'a range with spaces',
      [swap(figures, '500..560', '500 .. 560')],
      ['ledger/figures.csv:18 "value" "500 .. 560" is not a plain number. Write 500..560, with range as its qualifier.'],
    ],
    [
      'a range of too many places',
      [swap(figures, '500..560', '500..560.0000000001')],
      [
        'ledger/figures.csv:18 "value" "500..560.0000000001" is not a plain number. Write at most fifteen digits at each end, eight of them behind the point.',
      ],
    ],
    [
      'rows that disagree, joined by a comma',
      [swap(figures, 'ships-1930-keeper; ships-1930-log,', '"ships-1930-keeper, ships-1930-log",')],
      [
        'ledger/figures.csv:17 "value" "ships-1930-keeper, ships-1930-log" is not a plain number. Join addresses of rows by a semicolon: one-row; other-row.',
      ],
    ],
  ],
  'fields that YAML takes for others': [
    [
      'a field that a folded title swallows',
      [swap(zh, 'title: 最后一页\n', 'title: >\n  最后一页\n  ')],
      [
        'milestones/zh/last-page.md:5 This line is indented as the words above it are, and becomes part of them. Begin the field where the one above it begins, or put quotes around the words.',
      ],
    ],
    [
      'a field that is indented below a title',
      [swap(zh, 'title: 最后一页\ntheme', 'title: 最后一页\n  theme')],
      [
        'milestones/zh/last-page.md:4 This line is indented as the words above it are, and becomes part of them. Begin the field where the one above it begins, or put quotes around the words.',
      ],
    ],
    [
      'words that begin with a per cent sign',
      [swap(en, 'title: The last page', 'title: % of the pages')],
      [
        'milestones/en/last-page.md:2 This is not YAML: Plain value cannot start with directive indicator character %. Put quotes around the words.',
      ],
    ],
    [
      'words that begin with a bracket',
      [swap(en, 'title: The last page', 'title: [The] last page')],
      ['milestones/en/last-page.md:2 This is not YAML: Unexpected scalar at node end. Put quotes around the words.'],
    ],
    [
      'words that begin with a mark of a quotation',
      [swap(en, 'title: The last page', 'title: > The last page')],
      ['milestones/en/last-page.md:2 This is not YAML: Not a YAML token: The last page. Put quotes around the words.'],
    ],
    [
      'a quote that is left open',
      [swap(en, 'title: The last page', 'title: "The last page')],
      ['milestones/en/last-page.md:2 This is not YAML: Missing closing "quote. Close the quote, or put none before the words.'],
    ],
    [
      'a backslash in quotes',
      [swap(en, 'title: The last page', 'title: "The \\page"')],
      ["milestones/en/last-page.md:2 This is not YAML: Invalid escape sequence \\p. Write two backslashes, or put ' around the words."],
    ],
    [
      'a second document',
      [saved(story, (text) => `${text}---\nlanguages: [en]\n`)],
      ['story.yaml:42 This is not YAML: A line --- begins a second document. Take the line --- out: a file holds one document.'],
    ],
    [
      'a tab before Chinese words with commas',
      [swap(story, '  zh: 守灯人把过往的船', '\tzh: 守灯人把过往的船')],
      ['story.yaml:6 This is not YAML: Tabs are not allowed as indentation. Indent by spaces.'],
    ],
    [
      'a colon in words within braces',
      [swap(story, 'en: The Lamp Book of Foghorn Isle}', 'en: The Lamp Book: Foghorn Isle}')],
      [
        'story.yaml:2 This is not YAML: Block collections are not allowed within flow collections. Put quotes around words that hold a colon.',
      ],
    ],
    [
      'an order between two',
      [swap(zh, 'status: disputed', 'order: 1.5\nstatus: disputed')],
      ['milestones/zh/last-page.md:8 "order" 1.5 is not a whole number. Write a whole number, such as 2.'],
    ],
    [
      'lengths of a step with the greater first',
      [saved(story, (text) => `${text}steps: {zh: [140, 60]}\n`)],
      ['story.yaml:42 "steps.zh" [140,60] has the greater length first. Write the smaller one first: [40, 90].'],
    ],
    [
      'one length of a step',
      [saved(story, (text) => `${text}steps: {zh: 140}\n`)],
      ['story.yaml:42 "steps.zh" 140 is not two lengths. Write the least and the greatest length of a step: [40, 90].'],
    ],
    [
      'typed words that are no list',
      [swap(story, 'typed: {zh: [八年, 三个, 三十七个, 三次, 三十年]}', 'typed: {zh: 八年, en: []}')],
      ['story.yaml:41 "typed.zh" "八年" is not a list. Write it in brackets, with commas between several: [one, two].'],
    ],
    [
      'words in a language that the story has not',
      [swap(story, 'en: The Lamp Book of Foghorn Isle}', 'en: The Lamp Book, fr: Le livre}')],
      ['story.yaml:2 "title.fr" is in a language that the story is not told in. Remove it, or add "fr" to languages in story.yaml.'],
    ],
    [
      'lengths of a language that the story has not',
      [saved(story, (text) => `${text}steps: {fr: [10, 60]}\n`)],
      ['story.yaml:42 "steps.fr" is in a language that the story is not told in. Remove it, or add "fr" to languages in story.yaml.'],
    ],
    [
      'a language twice',
      [swap(story, 'languages: [zh, en]', 'languages: [zh, en, en]')],
      ['story.yaml:1 The language "en" stands twice. Keep one of them.'],
    ],
    [
      'a theme twice',
      [swap(story, '  - {id: the-sea,', '  - {id: the-stores, name: {zh: 货, en: Goods}}\n  - {id: the-sea,')],
      ['story.yaml:19 The theme "the-stores" stands twice. Give each theme an id of its own.'],
    ],
    [
      'an era without entries',
      [
        swap(
          story,
          '  - id: weather',
          '  - id: late\n    span: 1912-12-01/1912-12-02\n    title: {zh: 晚, en: Late}\n    sentence: {zh: 晚, en: Late.}\n  - id: weather',
        ),
      ],
      [
        'story.yaml:28 No entry belongs to the era "late". An entry belongs to the last era that begins on or before its date: write one, correct the spans, or take the era out.',
      ],
    ],
    [
      'an entry before the first era',
      [swap(story, '    span: 1901/1912', '    span: 1905/1912')],
      ['milestones/zh/first-light.md:2 The date "1901-04-03" lies in no era. Correct it, or the span 1905/1912 of the era "kindling".'],
    ],
    [
      'an entry behind the last era',
      [swap(story, '    span: 1913/1931', '    span: 1913/1920')],
      ['milestones/zh/last-page.md:2 The date "1931" lies in no era. Correct it, or the span 1913/1920 of the era "weather".'],
    ],
  ],
  'forms of lists and marks': [
    [
      'a list whose numbers do not follow',
      [below(en, '1. lamp\n3. oil')],
      [
        'milestones/en/last-page.md:8 A list in which 3 stands where 2 follows is not something that can be written here. Number its items one after another, or write each as a paragraph.',
      ],
    ],
    [
      'a list by letters',
      [below(en, 'a) lamp\nb) oil')],
      [
        'milestones/en/last-page.md:8 A literal "b)" is left in the text. Lines of a paragraph are joined: begin each line of a list with - and a space, or leave a line empty.',
      ],
    ],
    [
      'a list by numbers in rings',
      [below(zh, '①灯\n②油')],
      [
        'milestones/zh/last-page.md:14 A literal "②" is left in the text. Lines of a paragraph are joined: begin each line of a list with - and a space, or leave a line empty.',
      ],
    ],
    [
      'an item without words',
      [below(en, '- lamp\n-\n- oil')],
      [
        'milestones/en/last-page.md:8 An item of a list without words is not something that can be written here. Write them, or take the line out.',
      ],
    ],
    [
      'a formula between dollar signs',
      [below(en, 'The value $x^2$ burns.')],
      ['milestones/en/last-page.md:7 A literal "$x^2$" is left in the text. There are no formulas: write it in words.'],
    ],
    [
      'a formula between two dollar signs',
      [below(en, 'The value $$x$$ burns.')],
      ['milestones/en/last-page.md:7 A literal "$$x$$" is left in the text. There are no formulas: write it in words.'],
    ],
    [
      'a lowered character',
      [below(en, 'The H~2~O burns.')],
      ['milestones/en/last-page.md:7 A literal "~2~" is left in the text. Write the raised or lowered character itself, such as ² or ₂.'],
    ],
    [
      'a raised character',
      [below(en, 'The lamp^th^ burns.')],
      ['milestones/en/last-page.md:7 A literal "^th^" is left in the text. Write the raised or lowered character itself, such as ² or ₂.'],
    ],
    [
      'a separator of lines that nobody sees',
      [below(en, 'The lamp\u2028burns.')],
      ['milestones/en/last-page.md:7 There is a character here that nobody sees (U+2028). Delete it: write the words around it anew.'],
    ],
    [
      'notes within a step',
      [
        below(zh, ':::step{cue=y1909}\n灯还亮着。\n\n:::notes\n只给讲课的人看。\n:::\n:::'),
        below(en, ':::step{cue=y1909}\nThe lamp burns on.\n:::'),
      ],
      ['milestones/zh/last-page.md:16 ":::notes" stands within another block. Close the block above it with ::: first.'],
    ],
    [
      'a form twice',
      [below('method/zh.md', '共:fig{#wicks-left form=bare form=bare}。')],
      ['method/zh.md:7 :fig has "form" twice. Write it once: the last would count alone.'],
    ],
    [
      'a cue twice in a step',
      [below(zh, ':::step{cue=y1901 cue=y1909}\n灯还亮着。\n:::'), below(en, ':::step{cue=y1909}\nThe lamp burns on.\n:::')],
      ['milestones/zh/last-page.md:13 :::step has "cue" twice. Write it once: the last would count alone.'],
    ],
    [
      'a question twice in an entry',
      [
        below(zh, ':::question{#q}\n谁？\n:::\n\n:::question{#q}\n谁？\n:::'),
        below(en, ':::question{#q}\nWho?\n:::\n\n:::question{#q}\nWho?\n:::'),
      ],
      [
        'milestones/en/last-page.md:11 The question "q" stands on line 7 already. Give each question an id of its own.',
        'milestones/zh/last-page.md:17 The question "q" stands on line 13 already. Give each question an id of its own.',
      ],
    ],
  ],
  'tables that say something else': [
    [
      'bars between cells',
      [saved(ships, (text) => text.replaceAll(',', '|'))],
      ['series/ships-passed.csv:1 The cells are separated by |. Save the table with commas, semicolons or tabs between its cells.'],
    ],
    [
      'a column without a name',
      [saved(glossary, (text) => text.replace('pinyin', ''))],
      ['ledger/glossary.csv:1 Column 3 has no name. Name it as docs/authoring.md does, or take the column out.'],
    ],
    [
      'the line of the columns once more',
      [saved(ships, (text) => `${text}${text.split('\n')[0]}\n`)],
      ['series/ships-passed.csv:11 The line of the columns stands here again. Take it out: it stands once, above the rows.'],
    ],
    [
      'a comment between rows',
      [swap(ships, '1909,165', '# checked\n1909,165')],
      ['series/ships-passed.csv:4 There are no comments in a table: "# checked". Take the line out, or write it into a note.'],
    ],
    [
      'a date twice, once with a mark of doubt',
      [swap(ships, '1909,165', '1905~,121,about,,,,,\n1909,165')],
      ['series/ships-passed.csv:4 The key "1905~" is the date of line 3. Keep one of them: a date has one value.'],
    ],
    [
      'a series without values',
      [
        file('series/herring.csv', 'key,value,qualifier\n'),
        (files) => files.set('series/herring.yaml', files.get('series/ships-passed.yaml')!),
      ],
      ['series/herring.csv:1 The series "herring" has no values. Write a row for each date, or take its two files out.'],
    ],
    [
      'a qualifier without its value',
      [swap(ships, '1905,120,exact', '1905,,exact')],
      ['series/ships-passed.csv:3 This point has no number. Give it a value of its own, or the id of the figure that holds it.'],
    ],
    [
      'a point that names a figure of another unit',
      [swap(ships, '1905,120,exact,,', '1905,,,wicks-left,')],
      [
        'series/ships-passed.csv:3 The figure "wicks-left" has another measure or unit than the series. A series is of one thing: name a figure of the same measure and unit.',
      ],
    ],
    [
      'a point that names a figure of another time',
      [swap(ships, '1905,120,exact,,', '1905,,,ships-1930-keeper,')],
      [
        'series/ships-passed.csv:3 The figure "ships-1930-keeper" is of 1930, and this point of 1905. Correct the key, or name a figure of that time.',
      ],
    ],
    [
      'a note in one language',
      [swap(ships, '1905,120,exact,,,,,', '1905,120,exact,,,,一注,')],
      ['series/ships-passed.csv:3 "note_en" is empty. Write the words.'],
    ],
    [
      'a break before every value',
      [swap('series/ships-passed.yaml', 'before: "1913"', 'before: "1901"')],
      [
        'series/ships-passed.yaml:12 No value of the series stands before its break, "1901". Name the first date that is counted in the new way, or take the break out.',
      ],
    ],
    [
      'a table of a series that is gone',
      [
        (files) => files.delete('series/oil-in-store.csv'),
        swap(stores, 'series: [oil-in-store, wicks-in-store]', 'series: [wicks-in-store]'),
        swap(stores, '    show: [oil-in-store]\n', '    show: [wicks-in-store]\n'),
        swap(stores, 'show: [oil-in-store, wicks-in-store]', 'show: [wicks-in-store]'),
      ],
      ['series/oil-in-store.yaml:1 Nothing reads this file. Write content/series/oil-in-store.csv, the table that it speaks of.'],
    ],
    [
      'a qualifier of evidence without a number',
      [swap(evidence, ',640,about', ',,about')],
      ['ledger/evidence.csv:3 The qualifier "about" stands without a value. Write the value too, or leave the qualifier empty.'],
    ],
    [
      'a source that confirms itself',
      [
        swap(
          evidence,
          'ships-claimed,differs,ships-passed/1931,,,1931,harbour-log',
          'ships-claimed,confirms,ships-passed/1931,,,1931,keeper-book',
        ),
      ],
      [
        'ledger/evidence.csv:2 The source "keeper-book" gives this number, and cannot confirm itself. Name another source, or leave the row out.',
      ],
    ],
    [
      'a difference of two things',
      [swap(derived, 'difference(ships-passed/1901, ships-passed/1909)', 'difference(wicks-left, birds-counted)')],
      [
        'ledger/derived.csv:2 "wicks-left" and "birds-counted" have different measures or units. Compute a change or a difference of one thing.',
      ],
    ],
    [
      'a difference of a number and itself',
      [swap(derived, 'ships-passed/1901, ships-passed/1909', 'ships-passed/1901, ships-passed/1901')],
      [
        'ledger/derived.csv:2 The formula takes "ships-passed/1901" twice. Name two numbers: one and the same has no share, change or difference.',
      ],
    ],
    [
      'a share that is a count',
      [swap(derived, 'birds-counted)",percent,', 'birds-counted)",count,')],
      ['ledger/derived.csv:3 A share is in per cent, and the measure of this row is "count". Write percent, with % as its unit.'],
    ],
    [
      'a change across a break without a value',
      [
        swap('series/ships-passed.yaml', 'before: "1913"', 'before: "1914"'),
        swap(derived, 'ships-passed/1901, ships-passed/1909', 'ships-passed/1913, ships-passed/1917'),
      ],
      [
        'ledger/derived.csv:2 The formula joins "ships-passed/1913" and "ships-passed/1917" across a break: before "1914". Leave it out: before and after a break other things are counted.',
      ],
    ],
    [
      'sources of a claim joined by commas',
      [swap(claims, 'keeper-book;harbour-log', '"keeper-book, harbour-log"')],
      ['ledger/claims.csv:3 "sources" "keeper-book, harbour-log" is no list of ids. Join them by semicolons: one-source; other-source.'],
    ],
    [
      'a space in an address',
      [swap(sources, 'https://pilots.example/letter', 'https://pilots.example/the letter')],
      ['ledger/sources.csv:4 "url" "https://pilots.example/the letter" has a space in it. Write %20 for it, or take it out.'],
    ],
    [
      'a DOI for an address',
      [swap(sources, 'https://pilots.example/letter', 'doi:10.1000/182')],
      ['ledger/sources.csv:4 "url" "doi:10.1000/182" is not a web address. Write https://doi.org/10.1000/182.'],
    ],
    [
      'a link of Markdown for an address',
      [swap(sources, 'https://pilots.example/letter', '[letter](https://pilots.example/letter)')],
      [
        'ledger/sources.csv:4 "url" "[letter](https://pilots.example/letter)" is not a web address. Write it without marks: https://pilots.example/letter',
      ],
    ],
    [
      'an address of a machine of one’s own in a table',
      [swap(sources, 'https://pilots.example/letter', 'http://localhost/letter')],
      [
        'ledger/sources.csv:4 "url" "http://localhost/letter" is no address that readers can open. Write one of the web, or leave it empty.',
      ],
    ],
    [
      'a language that is none for a source',
      [swap(sources, 'Letter from the Pilots,en', 'Letter from the Pilots,qq')],
      ['ledger/sources.csv:4 "lang" "qq" is not a language. Write a two-letter language tag, such as zh or en.'],
    ],
  ],
  'scenes that leave something out': [
    [
      'a cue that alone has a number and that no step shows',
      [saved(papers, (text) => `${text.trimEnd()}\n  extra:\n    show: [great-lens]\n    text: {zh: 空, en: Spare.}\n`)],
      ['scenes/papers.yaml:22 No step shows the cue "extra", which alone has "great-lens". Name it in an entry or a step, or take it out.'],
    ],
    [
      'a scene without cues',
      [file('scenes/spare.yaml', spare.replace(/cues:[\s\S]*$/, 'cues: {}\n'))],
      ['scenes/spare.yaml:7 "cues" is empty. Write at least one cue.'],
    ],
    [
      'a cue that shows nothing',
      [swap(papers, 'show: [lamp-licence]', 'show: []')],
      ['scenes/papers.yaml:14 "cues.licence.show" is empty. Fill it; docs/authoring.md says what it holds.'],
    ],
    [
      'a cue that shows one thing as words',
      [swap(papers, 'show: [lamp-licence]', 'show: lamp-licence')],
      [
        'scenes/papers.yaml:14 "cues.licence.show" "lamp-licence" is not a list. Write it in brackets, with commas between several: [one, two].',
      ],
    ],
    [
      'a cue that shows a thing twice',
      [swap(papers, 'show: [lamp-licence]', 'show: [lamp-licence, lamp-licence]')],
      ['scenes/papers.yaml:14 "lamp-licence" stands twice. Name it once.'],
    ],
    [
      'a group of dots that no cue shows',
      [swap(rescue, 'groups: [sailors-rescued, boats-mended]', 'groups: [sailors-rescued, boats-mended, great-lens]')],
      ['scenes/rescue.yaml:7 No cue shows "great-lens". Name it under show of a cue, or take it out.'],
    ],
    [
      'a line beside itself',
      [swap(passages, 'comparison: ships-in-harbour', 'comparison: ships-passed')],
      ['scenes/passages.yaml:8 "ships-passed" stands twice. Name it once.'],
    ],
    [
      'a figure for the main line',
      [swap(passages, 'main: ships-passed', 'main: wicks-left')],
      ['scenes/passages.yaml:7 The series "wicks-left" is not in the ledger. Add it, or correct the name.'],
    ],
    [
      'a cue that ends outside its axis',
      [swap(passages, 'through: "1931"', 'through: "1950"')],
      ['scenes/passages.yaml:31 "through" 1950 lies outside the axis, 1901/1931. Correct it, or the span of the scene.'],
    ],
    [
      'a scale that does not reach the line',
      [swap(passages, 'fit: "1913"', 'fit: "1905"')],
      [
        'scenes/passages.yaml:25 The scale fits values up to 1905, and the line is laid down through 1909. Write a later date, or leave fit out.',
      ],
    ],
    [
      'a claim without a time on a line',
      [
        swap(
          figures,
          'ships-claimed,900,more-than,count,measurement,艘,ships,plain,1930',
          'ships-claimed,900,more-than,count,measurement,艘,ships,plain,not stated',
        ),
      ],
      [
        'scenes/passages.yaml:34 "ships-claimed" has no place on the axis: its period is not stated. Give its row a period, or leave it out.',
      ],
    ],
    [
      'a guess at the end of its scale',
      [swap(passages, 'to: 2000', 'to: 900')],
      [
        'scenes/passages.yaml:13 The number "ships-claimed" stands at the end of its scale, which gives it away. Write a round end, two to four times as large.',
      ],
    ],
    [
      'a number twice in an exercise',
      [swap(lesson, 'ships-passed/1931, ships-more', 'ships-passed/1931, ships-passed/1931')],
      ['lessons/12.yaml:12 The number "ships-passed/1931" stands twice. Name it once.'],
    ],
    [
      'an id that the page has',
      [
        (files) =>
          files.forEach((bytes, path) => {
            if (path.startsWith('milestones/') && path.endsWith('last-page.md')) {
              files.delete(path);
              files.set(path.replace('last-page', 'top'), bytes);
            } else if (path === claims || path === lesson) saved(path, (text) => text.replace('last-page', 'top'))(files);
          }),
      ],
      [
        'milestones/zh/top.md:1 The id "top" is that of a place on every page of the story. Choose another: addresses end in it, as in /en/#id.',
      ],
    ],
  ],
};

/** What an author typed in another way than the guide has it, and what of it is printed. */
const kept: [did: string, edits: Edit[], printed: string][] = [
  ['bold beside book marks', [below(zh, '他说**《灯簿》**里有。')], '他说<strong>《灯簿》</strong>里有。'],
  [
    'bold beside quotation marks',
    [below(zh, '他说**“灯”**还亮着，**『油』**也有。')],
    '<strong>“灯”</strong>还亮着，<strong>『油』</strong>也有。',
  ],
  ['bold that ends in a full stop', [below(zh, '**灯还亮着。**人却走了。')], '<strong>灯还亮着。</strong>人却走了。'],
  ['bold around a number', [below(zh, '共**:fig{#wicks-left}**根？'), below(en, 'In all **:fig{#wicks-left}**.')], '</a></strong>根？'],
  [
    'bold around a percentage sign and brackets',
    [below(zh, '说**（注）**与**“%”**号。')],
    '<strong>（注）</strong>与<strong>“%”</strong>号。',
  ],
  ['two bold words in a line, and none between', [below(zh, '**《灯》**和**《油》**')], '<strong>《灯》</strong>和<strong>《油》</strong>'],
  ['lines that end between Han', [below(zh, '灯还\n亮着，\n油也有。')], '<p>灯还亮着，油也有。</p>'],
  [
    'lines that end beside a number',
    [below(zh, '共\n:fig{#wicks-left}\n根？'), below(en, 'In all\n:fig{#wicks-left}.')],
    '<p>共<a class="figure"',
  ],
  ['lines that end between words', [below(en, 'The lamp\nburns on.')], '<p>The lamp\nburns on.</p>'],
  ['two spaces at the end of a line', [below(zh, '灯还  \n亮着。')], '<p>灯还亮着。</p>'],
  ['paragraphs indented by wide spaces', [below(zh, '\u3000\u3000灯还亮着。')], '<p>灯还亮着。</p>'],
  ['notes indented by a wide space', [below(zh, '\u3000:::notes\n悄悄话。\n\u3000:::')], '<p>悄悄话。</p>'],
  ['a sentence of front matter on several lines', [swap(zh, 'standing: 末页的', 'standing: 逐年\n  记录，末页的')], '逐年记录，末页的'],
  ['a sentence of the story on several lines', [swap(story, '灯、油与船。', '灯、油\n    与船。')], '三十年里的灯、油与船。'],
  ['a folded sentence', [swap(en, 'standing: The', 'standing: >\n  Words,\n  The')], 'Words, The <a'],
  [
    'a link',
    [below(en, 'See the [log](https://harbour.example/log).')],
    '<a class="outward" href="https://harbour.example/log" rel="external noopener noreferrer">log</a>',
  ],
  [
    'a link in a list',
    [below(en, '- See the [log](https://harbour.example/log)')],
    '<li>See the <a class="outward" href="https://harbour.example/log" rel="external noopener noreferrer">log</a></li>',
  ],
  ['an address in angle brackets', [below(en, 'See <https://harbour.example/log>.')], '>https://harbour.example/log</a>'],
  ['a short quotation', [below(en, '> The lamp burns on.')], '<blockquote>\n<p>The lamp burns on.</p>\n</blockquote>'],
  ['an escaped mark', [below(en, 'The \\*lamp\\* burns on.')], 'The *lamp* burns on.'],
  ['an entity', [below(en, 'Lamp &amp; oil&nbsp;burn.')], 'Lamp &#x26; oil'],
  ['a comment', [below(en, '<!-- ask the keeper -->\n\nThe lamp burns on.')], '<p>The lamp burns on.</p>'],
  ['a road with a number as a name', [below(en, 'By :name[Route 66] one comes to no isle.')], 'By <span class="run">Route 66</span> one'],
  [
    'years, air and days as names',
    [below(en, 'In :name[1066] and :name[AD 79], :name[PM2.5] and :name[9/11].')],
    '<span class="run">PM2.5</span>',
  ],
  [
    'names and references with digits',
    [
      below(zh, ':name[1066]、:name[AD 79]、:name[Route 66]、:name[PM2.5]与:name[9/11]。'),
      below(en, ':name[1066], :name[AD 79], :name[Route 66], :name[PM2.5] and :name[9/11].'),
    ],
    'PM2.5',
  ],
  [
    'a year and a century with their era',
    [swap(en, 'title: The last page', 'title: The last page, from AD 79 to the 19th century')],
    'from AD 79 to the 19th century',
  ],
  ['a name in a title', [swap(en, 'title: The last page', 'title: ":name[Route 66], the last page"')], 'Route 66, the last page'],
  ['a name in a label of a table', [swap(figures, ',Great lens,', ',Lens :name[No. 40],')], 'Lens No. 40'],
  ['front matter behind an empty line', [saved(zh, (text) => `\n${text}`)], '最后一页写着'],
  ['front matter with spaces behind its lines', [saved(zh, (text) => text.replaceAll('---\n', '---  \n'))], '最后一页写着'],
  ['a byte-order mark', [saved(figures, bom)], '大透镜'],
  ['line ends of Windows', [saved(figures, crlf)], '大透镜'],
  ['line ends of Windows in an entry', [saved(zh, crlf)], '最后一页写着'],
  ['semicolons between cells', [saved(ships, semicolons)], '灯前过船'],
  ['tabs between cells', [saved(ships, tabs)], '灯前过船'],
  ['a first line that names the separator', [saved(ships, sep)], '灯前过船'],
  ['empty columns and rows at the edges', [saved(ships, edges)], '灯前过船'],
  ['spaces around cells', [swap(figures, 'wicks-left,240,', 'wicks-left , 240,')], '剩下的灯芯'],
  ['a cell on several lines', [swap(figures, '装上塔顶的透镜。', '"装上\n塔顶的透镜。"')], '装上塔顶的透镜。'],
  ['sources joined by semicolons and spaces', [swap(claims, 'keeper-book;harbour-log', 'keeper-book; harbour-log')], '最后一页写着'],
  ['a source without a date', [swap(sources, ',n.d.,', ',,')], 'A Letter from the Pilots'],
  ['line ends of several systems', [saved(ships, (text) => text.replace('\n1905', '\r\n1905').replace('\n1909', '\r1909'))], '灯前过船'],
  [
    'a comma behind every row and none behind the columns',
    [saved(glossary, (text) => text.replace(/(?<=.)\n(?=wick)|\n$/g, ',\n'))],
    '灯芯',
  ],
  ['a column without a name and without cells', [saved(glossary, (text) => text.replace(/^([^,]*),/gm, '$1,,'))], 'dēngxīn'],
  [
    'columns in another order',
    [file(glossary, 'term_en,id,term_zh,pinyin,explanation_en,explanation_zh,source\nlamp,wick,灯火,dēnghuǒ,A light.,一盏灯。,\n')],
    '灯火',
  ],
  ['a line end that is written in quotes', [swap(zh, 'title: 最后一页', 'title: "灯\\n簿末"')], '灯簿末'],
  ['notes of a number alone', [below(zh, ':::notes\n:fig{#wicks-left}\n:::')], '<p><a class="figure" data-figure="wicks-left"'],
  ['a list that is numbered by ones', [below(en, '1. lamp\n1. oil')], '<ol class="numbered">'],
  ['a list that is numbered with brackets', [below(en, '1) lamp\n2) oil')], '<ol class="numbered">'],
  [
    'files that systems leave behind',
    [
      file('.DS_Store', 'x'),
      file('ledger/~$figures.csv', 'x'),
      file('ledger/Icon\r', ''),
      file('.obsidian/app.json', '{}'),
      file('milestones/zh/.last-page.md.swp', 'x'),
      file('milestones/zh/.gitkeep', ''),
    ],
    '最后一页写着',
  ],
];

describe.each(Object.entries(mistakes))('of mistakes among %s, the checker', (_, rows) => {
  it.each(rows)('names %s', (_did, edits, says) => {
    const { problems } = checkStory(edited(edits), readings);
    const lines = problems.length > 0 ? formatProblems(problems).split('\n\n')[0]!.split('\n') : [];
    expect(lines.map((line) => line.replace(/^content\//, '').replace('  ', ' '))).toEqual(says);
  });
});

describe('the intent of an author is kept in', () => {
  it.each(kept)('%s', (_did, edits, printed) => {
    const { draft, problems } = checkStory(edited(edits), readings);
    expect(problems).toEqual([]);
    const printable = JSON.stringify(compileStories(draft, '/'), (_, value: unknown) => (value instanceof Map ? [...value] : value));
    expect(printable).toContain(JSON.stringify(printed).slice(1, -1));
  });
});

describe('the table of mistakes', () => {
  it('holds at least 120 of them, each another', () => {
    const names = [...Object.values(mistakes).flat(), ...kept].map(([did]) => did);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(
      Object.values(mistakes)
        .flat()
        .every(([, , says]) => says.length > 0),
    ).toBe(true);
  });
});
