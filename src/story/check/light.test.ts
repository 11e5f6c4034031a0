import { describe, expect, it } from 'vitest';
import { compileStories } from '../compile-story.ts';
import { formatProblems } from '../problem.ts';
import { checkStory } from './check-story.ts';

const words = (lines: string[], text = '') => `---\n${lines.join('\n')}\n---\n${text}`;
const bare: Record<string, string> = {
  'story.yaml': 'languages: [en]\ntitle: {en: The harbour}\n',
  'milestones/en/fog.md': words(['date: "1931-06"', 'title: Fog']),
  'milestones/en/lamp.md': words(['date: "1904-07-01"', 'title: A lamp'], 'It is lit.'),
};
const figures = 'id,value,qualifier,measure,source,label_en\nlens,7,exact,count,log,Lenses\n';
const sources = 'id,title,lang,publisher_en\nlog,The log,en,The harbour\n';
const scene = `kind: documents
title: {en: Papers}
description: {en: Papers.}
finished: both
statements:
  one: {when: "1904", words: {en: One}}
  two: {when: "1931", words: {en: Two}}
cues:
  first: {show: [one], text: {en: One.}}
  both: {show: [one, two], text: {en: Two.}}
`;

function read(more: Record<string, string> = {}) {
  const files = new Map(Object.entries({ ...bare, ...more }).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return checkStory({ label: 'content', paths: [...files.keys()], bytes: (path) => files.get(path)! });
}
const told = (more: Record<string, string> = {}) => {
  const { draft, problems } = read(more);
  expect(problems).toEqual([]);
  return compileStories(draft, '/')[0]!;
};
const said = (more: Record<string, string>) => formatProblems(read(more).problems).split('\n\n')[0];

describe('a story of titles and dates', () => {
  it('has one unnamed chapter, from its first year to its last, and its title for search engines', () => {
    const story = told();
    expect(story.eras.map(({ title, milestones }) => [title, milestones.map(({ id }) => id)])).toEqual([['', ['lamp', 'fog']]]);
    expect(story).toMatchObject({ span: '1904/1931', description: 'The harbour', place: '', lede: '', source: '', scenes: [] });
    expect(story.eras[0]!.milestones[0]).toMatchObject({ standing: '', steps: [{ scene: '', cue: '' }] });
  });

  it('may have numbers that say no more than what, how many and from where', () => {
    const { ledger } = told({ 'ledger/figures.csv': figures, 'ledger/sources.csv': sources });
    expect(ledger.figures.get('lens')).toMatchObject({
      value: 7,
      status: 'single-source',
      display: 'plain',
      period: 'not stated',
      locator: '',
    });
    expect(ledger.sources.get('log')).toMatchObject({ date: 'n.d.', url: '', licence: '' });
  });

  it('keeps on the stage what is there, at the cue that it had, and shows a scene finished where an entry names no cue', () => {
    const { eras } = told({
      'scenes/papers.yaml': scene,
      'milestones/en/fog.md': words(['date: "1931-06"', 'title: Fog', 'scene: papers']),
      'milestones/en/gale.md': words(['date: "1932"', 'title: Gale'], 'A gale.\n\n:::step\nIt is over.\n:::\n'),
    });
    expect(eras[0]!.milestones.map(({ steps }) => steps.map(({ cue, held }) => (held ? `(${cue})` : cue)))).toEqual([
      ['(both)'],
      ['both'],
      ['(both)', '(both)'],
    ]);
  });

  it('marks the numbers of its source as claims, unless that is an official record', () => {
    const story = (more: string) => ({
      'ledger/figures.csv': figures,
      'ledger/sources.csv': sources,
      'story.yaml': `${bare['story.yaml']}source: log\n${more}`,
    });
    const places = {
      'milestones/en/fog.md': words(['date: "1931"', 'title: Fog', 'locator: [p. 1]']),
      'milestones/en/lamp.md': words(['date: "1904"', 'title: A lamp', 'locator: [p. 1]']),
    };
    expect(told({ ...story(''), ...places }).ledger.official).toBe(false);
    expect(told({ ...story('official: true\n'), ...places }).ledger.official).toBe(true);
  });

  it.each([
    [
      'a cue of no scene',
      { 'milestones/en/fog.md': words(['date: "1931"', 'title: Fog', 'cue: all']) },
      'content/milestones/en/fog.md:4  The cue "all" belongs to no scene. Name the scene that has it, or leave the cue out.',
    ],
    [
      'a name of a source that is none',
      { 'story.yaml': `${bare['story.yaml']}sourceName: {en: the log}\n` },
      'content/story.yaml:3  "sourceName" speaks of a source, and the story names none. Write source: too, or leave it out.',
    ],
    [
      'words in one language of two',
      {
        'story.yaml': 'languages: [en, zh]\ntitle: {en: The harbour, zh: 港}\n',
        'milestones/en/fog.md': words(['date: "1931"', 'title: Fog', 'standing: Known.']),
        'milestones/zh/fog.md': words(['title: 雾']),
        'milestones/zh/lamp.md': words(['title: 灯'], '灯亮了。'),
      },
      'content/milestones/zh/fog.md:1  "standing" is missing. Write it, as in content/milestones/en/fog.md, or leave it out of both.',
    ],
    [
      'a unit in one language of two',
      {
        'story.yaml': 'languages: [en, zh]\ntitle: {en: The harbour, zh: 港}\n',
        'milestones/zh/fog.md': words(['title: 雾']),
        'milestones/zh/lamp.md': words(['title: 灯'], '灯亮了。'),
        'ledger/sources.csv': 'id,title,lang,publisher_en,publisher_zh\nlog,The log,en,The harbour,港\n',
        'ledger/figures.csv':
          'id,value,qualifier,measure,unit_en,unit_zh,source,label_en,label_zh\nlens,7,exact,count,pieces,,log,Lenses,透镜\n',
      },
      'content/ledger/figures.csv:2  "unit_zh" is empty. Write the words.',
    ],
    [
      'claims of no source',
      { 'ledger/claims.csv': 'id,milestone,locator,status,text_en,why_en,sources\nfirst,fog,p. 1,disputed,The first fog,No.,\n' },
      'content/ledger/claims.csv:2  The story names no source, and this claim is one of its source. Write source: in story.yaml.',
    ],
    [
      'a Chinese grouping in an English story',
      {
        'ledger/sources.csv': sources,
        'ledger/figures.csv': figures.replace('qualifier,', 'qualifier,display,').replace('exact,', 'exact,万,'),
      },
      'content/ledger/figures.csv:2  The display "万" groups in Chinese, and the story is not told in it. Write plain, or leave it out.',
    ],
    [
      'no eras under eras',
      { 'story.yaml': `${bare['story.yaml']}eras: []\n` },
      'content/story.yaml:3  "eras" is empty. Write at least one era, or leave eras out: the entries then stand in one row.',
    ],
  ])('is refused with %s', (_, more, says) => expect(said(more as Record<string, string>)).toBe(says));
});
