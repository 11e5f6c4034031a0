import { z } from 'zod';
import { address, id, localized } from './localized.ts';

const minutes = z.number().positive('is not a length\nWrite minutes, such as 4.');

/** `lessons/<id>.yaml`: a lesson and its stops, in order. A stop is an entry with a time and a task. */
export const lessonSchema = z.strictObject({
  /** How long the lesson is. */
  minutes,
  title: localized,
  /** What students can do after it. */
  aims: z.array(localized).min(1, 'is empty\nWrite at least one aim.'),
  stops: z
    .array(
      z.strictObject({
        /** The entry that is shown, with all its steps. */
        entry: id,
        minutes,
        /** A question of that entry. */
        question: id.optional(),
        /** What students do there. */
        task: localized.optional(),
      }),
    )
    .min(1, 'is empty\nName at least one entry.'),
  /** Numbers of the exercise on sources. */
  exercise: z.array(address).default([]),
});
export type LessonFile = z.infer<typeof lessonSchema>;
