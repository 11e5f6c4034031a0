import { z } from 'zod';
import { address, id, localized } from './localized.ts';

const minutes = z.number().positive('is not a length\nWrite minutes, such as 4.');

/** `lessons/<id>.yaml`: a lesson of a length, by its stops in the order in which they are taught. */
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
  /** Numbers whose sources students question: who counted, who else, what is missing. */
  exercise: z.array(address).default([]),
});
export type LessonFile = z.infer<typeof lessonSchema>;
