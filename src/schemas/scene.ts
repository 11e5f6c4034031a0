import { z } from 'zod';
import { edtfDate, edtfSpan } from './edtf.ts';
import { address, id, localized } from './localized.ts';

const words = { title: localized, description: localized, finished: id };
const addresses = z.array(address).default([]);

const positive = z.number().positive('is not more than zero\nWrite a plain number in the unit of the row.');

/** A number that a reader may guess before it is shown. */
const guess = z.strictObject({
  /** Address of the number. */
  of: address,
  /** The cue that shows it, at which the guess is offered. */
  cue: id,
  /** Cues before it, at which the guess is offered as well. */
  early: z.array(id).default([]),
  /** End of the scale, which begins at zero, in the unit of the row. */
  to: positive,
  /** What one press of an arrow key moves. */
  step: positive,
  ask: localized,
});
export type Guess = z.infer<typeof guess>;

/** What a scene that takes the stage says of itself. */
const staged = { ...words, guess: guess.optional() };

/** A state of a `line` chart. */
const lineCue = z.strictObject({
  /** Last date laid down. */
  through: edtfDate,
  /** The scale fits every value up to this date. */
  frame: edtfDate,
  /** Points kept as a labelled level. */
  marks: addresses,
  /** Figures shown as marks of their own, open-ended where the number is. */
  claims: addresses,
  /** Series or points shown as hollow marks. */
  points: addresses,
  /** A question set between the line and a claim. */
  asks: localized.optional(),
  /** What is seen, for those who do not see it. */
  text: localized,
});

const snapshotsCue = z.strictObject({ show: z.array(id).min(1), through: edtfDate, text: localized });

const dotsCue = z.strictObject({ show: z.array(address).min(1), beside: addresses, text: localized });

const stagedCue = z.strictObject({ show: z.array(address).min(1).max(9), text: localized });

/** Kinds of chart that show lines, one cue after the other: numbers drawn in the way of the kind, and words. */
export const stagedKinds = ['entries', 'tally', 'field', 'axis', 'falls', 'dumbbell', 'column', 'papers', 'tiles'] as const;
export type StagedKind = (typeof stagedKinds)[number];

/** A line of words in an account: a paper, a law, something that is not counted. */
const wordsLine = z.strictObject({ when: edtfDate, words: localized, note: localized.optional(), source: id.optional() });

/** Themes that a reader can follow together. */
const family = z.strictObject({ id, name: localized, themes: z.array(id).min(1) });

const stripCue = z.strictObject({ show: z.array(id).min(1), text: localized });

const cues = <C extends z.ZodType>(cue: C) => z.record(id, cue);

const kinds = { error: `is not a kind of scene\nWrite one of: line, snapshots, dots, strip, ${stagedKinds.join(', ')}.` };

/** `scenes/<id>.yaml`: a chart that takes the stage, and its named states. */
export const sceneSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('line'), ...staged, main: id, beside: id.optional(), span: edtfSpan, cues: cues(lineCue) }),
    z.strictObject({ kind: z.literal('snapshots'), ...staged, series: z.array(id).min(1), cues: cues(snapshotsCue) }),
    z.strictObject({ kind: z.literal('dots'), ...staged, fields: z.array(address).min(1), cues: cues(dotsCue) }),
    z.strictObject({
      kind: z.enum(stagedKinds),
      ...staged,
      /** Lines that are words. */
      lines: z.record(id, wordsLine).default({}),
      /** Years of the axis, for kinds that have one. */
      span: edtfSpan.optional(),
      /** Words for what the kind names on its page. */
      captions: z.record(id, localized).default({}),
      cues: cues(stagedCue),
    }),
    z.strictObject({ kind: z.literal('strip'), ...words, families: z.array(family).min(1), cues: cues(stripCue) }),
  ],
  kinds,
);
export type Scene = z.infer<typeof sceneSchema>;
export type LineScene = Extract<Scene, { kind: 'line' }>;
export type SnapshotsScene = Extract<Scene, { kind: 'snapshots' }>;
export type StripScene = Extract<Scene, { kind: 'strip' }>;
export type StagedScene = Extract<Scene, { lines: unknown }>;
export type DotsScene = Extract<Scene, { kind: 'dots' }>;

/** Whether a scene shows lines. */
export const isStaged = (scene: Scene): scene is StagedScene => 'lines' in scene;
