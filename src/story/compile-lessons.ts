import type { Draft } from './read/draft.ts';
import type { Lesson, Milestone } from './model.ts';

/** The lessons of a story in one language, shortest first. */
export function compileLessons(draft: Draft, milestones: readonly Milestone[], lang: string): Lesson[] {
  return draft.lessons
    .flatMap(({ id, value }) => (value ? [{ id, value }] : []))
    .sort((one, other) => one.value.minutes - other.value.minutes)
    .map(({ id, value }) => ({
      id,
      minutes: value.minutes,
      title: value.title[lang]!,
      aims: value.aims.map((aim) => aim[lang]!),
      stops: value.stops.map(({ entry, minutes, question, task }) => {
        const milestone = milestones.find((one) => one.id === entry)!;
        const asked = milestone.questions.find((one) => one.id === question);
        return { milestone, minutes, ...(asked ? { question: asked } : {}), ...(task ? { task: task[lang]! } : {}) };
      }),
      exercise: value.exercise,
    }));
}
