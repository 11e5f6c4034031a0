import { z } from 'zod';
import { edtfDate, edtfSpan, edtfWhen } from './edtf.ts';
import { address, id, localized, wordsFor } from './localized.ts';

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

/** A guess at the last number of a line that may be made by drawing the line. */
const lineGuess = guess.extend({
  draw: z
    .strictObject({
      ask: localized,
      /** Years between the first and the last that have a slider of their own, for readers who draw by keys. */
      keys: z.array(edtfDate).min(1).max(6, 'has too many years\nName at most six.'),
      /** Numbers shown after the line, at its end: others have counted the same. */
      after: addresses,
    })
    .optional(),
});
export type LineGuess = z.infer<typeof lineGuess>;

/** What a scene that takes the stage says of itself. */
const onStage = { ...words, guess: guess.optional() };

/** A state of a `line` chart. */
const lineCue = z
  .strictObject({
    /** Last period laid down: `1988` lays down all of 1988. */
    through: edtfDate,
    /** The scale fits every value up to this date; left out, up to the last that is laid down. */
    fit: edtfDate.optional(),
    /** Points of the past kept as a labelled level. */
    levels: addresses,
    /** Figures shown as marks of their own, open-ended where the number is. */
    claims: addresses,
    /** Series or points shown as hollow marks. */
    points: addresses,
    /** A question set between the line and a claim. */
    question: localized.optional(),
    /** What is seen, for those who do not see it. */
    text: localized,
  })
  .transform(({ fit, ...cue }) => ({ ...cue, fit: fit ?? cue.through }));

const snapshotsCue = z.strictObject({ show: z.array(id).min(1), through: edtfDate, text: localized });

const dotsCue = z.strictObject({
  show: z.array(address).min(1).max(6, 'has too many groups\nShow at most six in one cue, or draw a series as a line.'),
  numbers: addresses,
  text: localized,
});

const itemsCue = z.strictObject({
  show: z.array(address).min(1).max(9, 'has too many items\nShow at most nine in one cue, or draw a series as a line.'),
  text: localized,
});

/** Kinds of chart whose cues show items: numbers, each drawn as the kind draws it, statements, and claims of the ledger. */
export const itemKinds = [
  'list',
  'counts',
  'waffle',
  'dot-plot',
  'bars',
  'dumbbell',
  'years',
  'documents',
  'tiles',
  'claims',
  'slogan',
  'reform',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Kinds that show words and count nothing: a step whose words hold no number for the stage takes one of them. */
export const sheetsForWords: readonly string[] = ['claims', 'slogan', 'reform', 'documents'];

/** An item in words: a document, a law, something that is not counted. */
const statement = z.strictObject({
  when: edtfWhen,
  words: localized,
  note: localized.optional(),
  source: id.optional(),
  /** Names of what a reform joins or splits, and of what they become: one of the two lists has a single name. */
  from: z.array(localized).min(1).optional(),
  to: z.array(localized).min(1).optional(),
});

/** Themes that a reader can follow together. */
const family = z.strictObject({ id, name: localized, themes: z.array(id).min(1) });

const stripCue = z.strictObject({ show: z.array(id).min(1), text: localized });

const share = z.number().min(0).max(100);
/** A part of a picture in per cent of its width and height: left, top, width, height. */
const crop = z
  .tuple([share, share, share.min(5), share.min(5)], {
    error: 'is not a part of a picture\nWrite left, top, width and height in per cent, such as [10, 0, 60, 100].',
  })
  .refine(([left, top, width, height]) => left + width <= 100 && top + height <= 100, {
    error: 'reaches beyond the picture\nLeft and width, top and height are at most 100 together.',
  });
export type Crop = z.infer<typeof crop>;

/** The one cue of a scene that has a single state. */
export const shownCue = 'shown';

/** A photograph, a map or a drawing in a file of its own. */
const image = z
  .strictObject({
    kind: z.literal('image'),
    title: localized,
    /** The file in `images/`. */
    file: z
      .string()
      .regex(
        /^images\/[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp|svg)$/,
        'is no picture of the story\nWrite images/<name>.jpg, .png, .webp or .svg, the name in lower-case letters, digits and hyphens.',
      ),
    /** What it shows, for those who do not see it. */
    alt: wordsFor('Say in one sentence what the picture shows, for those who do not see it.'),
    /** Who made it. */
    credit: wordsFor('Say who made the picture, as its maker asks to be named.'),
    licence: z
      .string({ error: 'is missing\nSay under which licence it may be shown, such as CC BY 4.0.' })
      .trim()
      .min(1, 'is empty\nSay under which licence it may be shown, such as CC BY 4.0.'),
    /** Where it is from. */
    source: id.optional(),
    /** The part that is shown on a narrow screen, and on others; the whole where it is left out. */
    crop: z.strictObject({ narrow: crop.optional(), wide: crop.optional() }).default({}),
  })
  .transform((scene) => ({
    ...scene,
    description: scene.alt,
    finished: shownCue,
    cues: { [shownCue]: { show: [] as string[], text: scene.alt } } as Record<string, { show: string[]; text: z.infer<typeof localized> }>,
  }));

const cues = <C extends z.ZodType>(cue: C) =>
  z.record(id, cue).refine((states) => Object.keys(states).length > 0, { error: 'is empty\nWrite at least one cue.' });

const kinds = { error: `is not a kind of scene\nWrite one of: line, snapshots, dots, strip, image, ${itemKinds.join(', ')}.` };

/** `scenes/<id>.yaml`: a chart that takes the stage, and its named states. */
export const sceneSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('line'),
      ...onStage,
      guess: lineGuess.optional(),
      /** The series that the words speak of. */
      main: id,
      /** Other series drawn as lines beside it. */
      lines: z.array(id).max(3, 'has too many lines\nDraw at most three beside the main one.').default([]),
      /** A series of points that land beside the lines and are not joined. */
      comparison: id.optional(),
      /** The axis of time. */
      span: edtfSpan,
      /** The value that the lines stand on. */
      baseline: z.number().default(0),
      cues: cues(lineCue),
    }),
    z.strictObject({
      kind: z.literal('snapshots'),
      ...onStage,
      series: z.array(id).min(1),
      baseline: z.number().default(0),
      cues: cues(snapshotsCue),
    }),
    z.strictObject({ kind: z.literal('dots'), ...onStage, groups: z.array(address).min(1), cues: cues(dotsCue) }),
    z.strictObject({
      kind: z.enum(itemKinds),
      ...onStage,
      /** Items in words, by id. */
      statements: z.record(id, statement).default({}),
      /** The value that bars and stems grow from, for kinds that have a scale. */
      baseline: z.number().optional(),
      /** Years of the axis, for kinds that have one. */
      span: edtfSpan.optional(),
      /** Words for what the kind names on its page. */
      captions: z.record(id, localized).default({}),
      cues: cues(itemsCue),
    }),
    image,
    z.strictObject({ kind: z.literal('strip'), ...words, families: z.array(family).min(1), cues: cues(stripCue) }),
  ],
  kinds,
);
export type Scene = z.infer<typeof sceneSchema>;
export type LineScene = Extract<Scene, { kind: 'line' }>;
export type SnapshotsScene = Extract<Scene, { kind: 'snapshots' }>;
export type StripScene = Extract<Scene, { kind: 'strip' }>;
export type ImageScene = Extract<Scene, { kind: 'image' }>;
export type ItemScene = Extract<Scene, { statements: unknown }>;
export type DotsScene = Extract<Scene, { kind: 'dots' }>;

/** Whether a scene shows items. */
export const showsItems = (scene: Scene): scene is ItemScene => 'statements' in scene;
