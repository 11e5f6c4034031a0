import { type Era, type Milestone, milestonesOf, type Story } from './model.ts';

/** Most entries that stand on one page. A story with more is told on several pages; see docs/authoring.md. */
const entriesOnPage = 60;

/** The limit of a build: tests set a low one. */
const limit = Number(process.env.ENTRIES_ON_PAGE ?? entriesOnPage);

/** An era on a page, with those of its entries that stand there. */
export interface Chapter {
  era: Era;
  milestones: readonly Milestone[];
  /** Whether a page before has begun the era. */
  isGoingOn: boolean;
}

/** One page of a story. */
export interface Part {
  /** From 1. */
  number: number;
  /** Path below the language: empty for the first, `part/2/` for the second. */
  path: string;
  chapters: readonly Chapter[];
}

/** Cuts entries into as many pieces of about one length as the limit asks for. */
function pieces<T>(all: readonly T[], most: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: count }, (_, index) =>
    all.slice(Math.round((index * all.length) / count), Math.round(((index + 1) * all.length) / count)),
  );
}

/**
 * The pages of a story. Eras stand together as long as they have no more entries than the limit; one that has more is cut at its entries and
 * has pages of its own. Pure.
 * @param most entries on a page, 1 or more
 */
export function partition(eras: readonly Era[], most: number): Part[] {
  const pages: Chapter[][] = [];
  let room = 0;
  for (const era of eras) {
    const own = pieces(era.milestones, most).map((milestones, index): Chapter => ({ era, milestones, isGoingOn: index > 0 }));
    const page = pages.at(-1);
    if (own.length === 1 && page && era.milestones.length <= room) {
      page.push(...own);
      room -= era.milestones.length;
    } else {
      pages.push(...own.map((chapter) => [chapter]));
      room = own.length === 1 ? most - era.milestones.length : 0;
    }
  }
  return pages.map((chapters, index) => ({ number: index + 1, path: index === 0 ? '' : `part/${index + 1}/`, chapters }));
}

const known = new WeakMap<Story, { parts: Part[]; paths: Map<string, string> }>();

function made(story: Story) {
  const before = known.get(story);
  if (before) return before;
  const parts = partition(story.eras, limit);
  const paths = new Map(
    parts.flatMap(({ path, chapters }) =>
      chapters.flatMap(({ era, milestones, isGoingOn }) => [
        ...(isGoingOn ? [] : [[era.id, path] as const]),
        ...milestones.map(({ id }) => [id, path] as const),
      ]),
    ),
  );
  known.set(story, { parts, paths });
  return { parts, paths };
}

/** The pages of a story: one for a story within the limit. */
export const partsOf = (story: Story): readonly Part[] => made(story).parts;

/** Entries of a page, in order. */
export const entriesIn = ({ chapters }: Part): Milestone[] => chapters.flatMap(({ milestones }) => milestones);

/** Path below the language, with its fragment, of an entry or era of a story. */
export const placeOf = (story: Story, id: string): string => `${made(story).paths.get(id) ?? ''}#${id}`;

/**
 * Whether every entry has a picture of its own for links, and the story slides to edit: a story on several pages has them where the build asks,
 * by `ENTRY_FILES=all`, because they take most of its time.
 */
export const hasEntryFiles = (story: Story): boolean => partsOf(story).length === 1 || process.env.ENTRY_FILES === 'all';

/**
 * Scenes by the id of the entry of a page that shows them first; those that only go on there from before, and the spine, belong to its first
 * entry where none shows them, and so do all that no entry shows where there is one page.
 */
export function scenesOnPage(story: Story, part: Part): Map<string, Story['scenes']> {
  const entries = entriesIn(part);
  const first = new Map<string, string>();
  const shown = new Set(entries.flatMap(({ steps }) => steps.map(({ scene }) => scene)));
  for (const { id, steps } of entries) for (const { scene, held } of steps) if (!held && !first.has(scene)) first.set(scene, id);
  const isWhole = partsOf(story).length === 1;
  const taken = new Map<string, Story['scenes']>();
  for (const scene of story.scenes) {
    const isHere = shown.has(scene.id) || scene.id === story.spine || isWhole;
    const entry = first.get(scene.id) ?? (isHere ? (entries[0]?.id ?? '') : undefined);
    if (entry !== undefined) taken.set(entry, [...(taken.get(entry) ?? []), scene]);
  }
  return taken;
}

/** Steps of the story before a page. */
export function stepsBefore(story: Story, part: Part): number {
  const first = entriesIn(part)[0]?.id;
  const all = milestonesOf(story);
  const index = all.findIndex(({ id }) => id === first);
  return all.slice(0, Math.max(0, index)).reduce((sum, { steps }) => sum + steps.length, 0);
}
