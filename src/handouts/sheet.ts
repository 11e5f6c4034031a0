import { cardAt } from '../ledger/card.ts';
import { mustRow } from '../ledger/ledger.ts';
import { sentenceText } from '../ledger/prose.ts';
import { localeOf } from '../locales/locale.ts';
import { paragraphRuns, type TextRun } from '../markup/runs.ts';
import { whole } from '../schemas/number.ts';
import type { Lesson, Story } from '../story/model.ts';

/** Sheets of a lesson. */
export const sheetNames = ['worksheet', 'key', 'notes', 'exercise'] as const;
export type SheetName = (typeof sheetNames)[number];

/** A part of a sheet, from top to bottom. */
export type SheetPart =
  | { kind: 'stop'; when: string; title: string }
  | { kind: 'words'; runs: TextRun[] }
  /** Words set apart: an answer, a note. */
  | { kind: 'aside'; head?: string; paragraphs: TextRun[][] }
  /** Lines to write on. */
  | { kind: 'lines'; count: number }
  | { kind: 'heading'; text: string }
  /** A table; an empty cell is room to write in. */
  | { kind: 'table'; head: string[]; rows: TextRun[][][][] };

/** A sheet for students or teachers. */
export interface Sheet {
  /** What it is, and for how long. */
  above: string;
  title: string;
  /** Fields at the head for students to fill. */
  fields: string[];
  parts: SheetPart[];
  /** Credits, licence and address. */
  foot: string[];
}

const plain = (text: string): TextRun[] => [{ text }];

/** The exercise on sources: a row a number, filled from the ledger in the key. */
function exerciseParts(story: Story, addresses: readonly string[], answered: boolean): SheetPart[] {
  const { lang, ledger } = story;
  const { words, number, date } = localeOf(lang);
  const { teach, status, relation } = words;
  const sentence = (text: string) => sentenceText(ledger, lang, text);
  const rows = addresses.flatMap((address) => {
    const card = cardAt(ledger, address, story.source);
    if (!card?.number) return [];
    const name: TextRun[][] = [[{ text: number(card.number).text, strong: true }], plain(card.label[lang]!)];
    const blank: TextRun[][][] = [[], [], [], []];
    const filled: TextRun[][][] = [
      [plain(card.authority?.[lang] ?? '')],
      [plain(card.period ? date(card.period) : '')],
      card.evidence.map(({ relation: how, source, note, row, number: own }): TextRun[] => {
        const value = row ? mustRow(ledger, row).number : own;
        const head = [value && number(whole(value)).text, ledger.sources.get(source)?.publisher[lang]].filter(Boolean).join(words.dot);
        return [{ text: relation[how], strong: true }, { text: ` ${head}${words.colon}${sentence(note[lang]!)}` }];
      }),
      [[{ text: status[card.status], strong: true }], plain(sentence(card.why[lang]!))],
    ];
    return [[name, ...(answered ? filled : blank)]];
  });
  return [
    { kind: 'heading', text: teach.exercise },
    { kind: 'words', runs: plain(teach.exerciseHow) },
    { kind: 'table', head: [words.value, words.authority, words.period, teach.others, teach.sure], rows },
  ];
}

/** Parts of one stop on a sheet. */
function stopParts(story: Story, { milestone, task, question }: Lesson['stops'][number], sheet: SheetName): SheetPart[] {
  const { words } = localeOf(story.lang);
  const head: SheetPart = { kind: 'stop', when: milestone.when, title: milestone.title };
  if (sheet === 'notes')
    return [head, ...milestone.steps.flatMap(({ html }) => paragraphRuns(html).map((runs): SheetPart => ({ kind: 'words', runs })))];
  return [
    head,
    ...(task ? [{ kind: 'words' as const, runs: plain(task) }] : []),
    ...(question
      ? paragraphRuns(question.question).map((runs): SheetPart => ({
          kind: 'words',
          runs: runs.map(({ text }) => ({ text, strong: true })),
        }))
      : []),
    ...(sheet === 'key' && question
      ? [{ kind: 'aside' as const, head: words.class.answer, paragraphs: paragraphRuns(question.answer) }]
      : []),
    ...(sheet === 'key' && milestone.notes ? [{ kind: 'aside' as const, paragraphs: paragraphRuns(milestone.notes) }] : []),
    ...(sheet === 'worksheet' && (task || question) ? [{ kind: 'lines' as const, count: task && question ? 5 : 3 }] : []),
  ];
}

/**
 * A sheet of a lesson, as on its page; `undefined` where the lesson has no exercise to make a sheet of.
 * @param address of the lesson
 */
export function sheetOf(story: Story, lesson: Lesson, sheet: SheetName, address: string): Sheet | undefined {
  const { words } = localeOf(story.lang);
  const { teach } = words;
  const hasExercise = lesson.exercise.length > 0;
  if (sheet === 'exercise' && !hasExercise) return undefined;
  const name = sheet === 'exercise' ? teach.exercise : teach.sheets[sheet];
  return {
    above: [name, teach.minutes(lesson.minutes)].join(words.dot),
    title: lesson.title,
    fields: sheet === 'worksheet' || sheet === 'exercise' ? [teach.name, words.date] : [],
    parts: [
      ...(sheet === 'exercise' ? [] : lesson.stops.flatMap((stop) => stopParts(story, stop, sheet))),
      ...(sheet !== 'notes' && hasExercise ? exerciseParts(story, lesson.exercise, sheet === 'key') : []),
    ],
    foot: [story.credits, story.licence, address],
  };
}
