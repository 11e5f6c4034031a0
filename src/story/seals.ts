import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import type { Status } from '../schemas/figure.ts';
import { type Era, type Milestone, milestonesOf, type Story } from './model.ts';

/** The seal of a number: what it looks like, and the step at which a reader has met it. */
export interface Seal {
  address: string;
  status: Status;
  /** What the number is, and the number as it is read. */
  name: string;
  /** Index among all steps of the story; their count for a number that only the ledger and the balance name. */
  step: number;
}

/** Statuses from the most to the least supported: the order of their piles. */
export const sealStatuses: readonly Status[] = ['corroborated', 'partly', 'disputed', 'single-source', 'not-a-measurement'];

/** Every text of a cue: among them are the addresses of the numbers that it shows. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];

/** The addresses that each step of some entries names in its words or shows in its cue. */
function metIn(story: Story, milestones: readonly Milestone[]): Set<string>[] {
  const scenes = new Map(story.scenes.map(({ id, scene }) => [id, scene]));
  return milestones.flatMap(({ steps: own, standing }) =>
    own.map(({ scene, cue, html }, index) => {
      const words = index === own.length - 1 ? html + standing : html;
      const said = [...words.matchAll(/data-figure="([^"]+)"/g)].map(([, address]) => address!);
      const about = scenes.get(scene);
      const cues: Record<string, unknown> = about && 'cues' in about ? about.cues : {};
      return new Set([...said, ...textsOf(cues[cue])]);
    }),
  );
}

/** A line of the ledger that a reader has met in an era, and a line that ought to hold a number and has none. */
export interface PageLine {
  address: string;
  status: Status;
  label: string;
  isBlank: boolean;
}

/** The page of the ledger that an era has filled: its numbers in the order in which they were met, each once, blank lines among them. */
export function pageOf(story: Story, { milestones }: Era): PageLine[] {
  const { ledger, lang } = story;
  const met = new Set(metIn(story, milestones).flatMap((addresses) => [...addresses]));
  return [...met].flatMap((address) => {
    const figure = ledger.figures.get(address);
    if (!figure) return [];
    return [{ address, status: figure.status, label: figure.label[lang]!, isBlank: figure.qualifier === 'missing' }];
  });
}

/** One seal for each number that was written down, in the order in which a reader meets them. Missing numbers have none. */
export function sealsOf(story: Story): Seal[] {
  const { ledger, lang } = story;
  const steps = metIn(story, milestonesOf(story));
  const first = new Map<string, number>();
  for (const [index, shown] of steps.entries()) for (const address of shown) if (!first.has(address)) first.set(address, index);
  const locale = localeOf(lang);
  return [...ledger.figures.values()]
    .filter(({ qualifier }) => qualifier !== 'missing')
    .map(({ id, status, label }) => {
      const { number } = mustRow(ledger, id);
      return {
        address: id,
        status,
        name: `${label[lang]}${locale.words.colon}${locale.number(number).text}`,
        step: first.get(id) ?? steps.length,
      };
    })
    .sort((one, other) => one.step - other.step);
}
