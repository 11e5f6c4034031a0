import type { Edition } from './editions.ts';
import { edtfParts, edtfYear, yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { HeightTable } from '../schemas/frame-height.ts';
import type { MilestoneFacts } from '../schemas/milestone.ts';
import type { PublishedRow } from '../schemas/published.ts';
import type { Scene, StripScene } from '../schemas/scene.ts';
import type { Claim } from '../schemas/source.ts';
import type { StoryFile } from '../schemas/story.ts';

/** A passage of an entry, with the scene and the cue that are shown with it. */
export interface Step {
  /** Empty where the story has no scene. */
  scene: string;
  cue: string;
  /** It names no scene: what is on the stage stays there. */
  held?: true;
  /** HTML with numbers worded in the language. */
  html: string;
}

/** A question for class, with its answer. */
export interface Question {
  id: string;
  question: string;
  answer: string;
}

/** One entry in one language. */
export interface Milestone extends Omit<MilestoneFacts, 'cue' | 'scene' | 'standing' | 'era' | 'after'> {
  id: string;
  era: string;
  /** Number among the dated entries, from 1; a closing entry has none. */
  number?: number;
  /** The date in words; empty in a closing entry. */
  when: string;
  /** HTML: what outside evidence says of the entry; empty where nothing is said. */
  standing: string;
  steps: Step[];
  notes: string;
  questions: Question[];
}

/** A chapter in one language, with its entries. */
export interface Era {
  id: string;
  span?: string;
  /** Empty where the story has no chapters, and all entries are in one. */
  title: string;
  /** HTML. */
  sentence: string;
  figures: string[];
  remark?: string;
  milestones: Milestone[];
}

/** A lesson in one language. */
export interface Lesson {
  /** Its part of the address. */
  id: string;
  minutes: number;
  title: string;
  aims: string[];
  stops: { milestone: Milestone; minutes: number; question?: Question; task?: string }[];
  /** Addresses of the numbers of the exercise on sources. */
  exercise: string[];
}

/** The first screen in one language. `apart` and `back` are HTML. */
export interface Opening {
  heading: string;
  counts: { address: string; by: string }[];
  apart: string;
  question: string;
  back: string;
}

/** The whole story in one language. */
export interface Story {
  lang: string;
  languages: string[];
  title: string;
  /** Empty where the story names none, as are the lede, the licence and the credits. */
  place: string;
  span: string;
  /** HTML. */
  lede: string;
  description: string;
  opening?: Opening;
  /** None where no scene stays through the story. */
  spine?: string;
  /** Id of the source that the story retells; empty where it retells none. */
  source: string;
  /** HTML of the page on method; empty where the story has none. */
  method: string;
  /** Days of publication and of the last change, as `YYYY-MM-DD`; the second is there where the first is. */
  published?: string;
  changed?: string;
  licence: string;
  credits: string;
  themes: StoryFile['themes'];
  eras: Era[];
  /** Themes that a reader can follow together; empty where the story has no strip. */
  families: StripScene['families'];
  /** In the order in which they first appear on the stage. */
  scenes: { id: string; scene: Scene }[];
  ledger: Ledger;
  lessons: Lesson[];
  /** What changed between published editions, the latest first. */
  editions: Edition[];
  /** Ids that were published and are no longer in use. */
  retired: PublishedRow[];
  /** Measured heights of framed documents, by `m/<id>` and `charts/<id>`. */
  heights: ReadonlyMap<string, HeightTable>;
  /** Han characters and Latin words of the text, for the reading time. */
  length: { han: number; words: number };
}

/** Title and place of a story: its whole name. */
export const nameOf = ({ title, place }: Pick<Story, 'title' | 'place'>): string => [title, place].filter(Boolean).join(' · ');

/** The years of a span in a language, as a title sets them: one where it begins and ends in the same. */
export const yearsOf = (span: string, lang: string, dash = '–'): string =>
  [
    ...new Set(
      span
        .split('/')
        .filter(Boolean)
        .map((date) => localeOf(lang).year(edtfParts(edtfYear(date)).year)),
    ),
  ].join(dash);

/** Whether the ledger of a story has any line: a number, a series or a claim. */
export const hasLedger = ({ ledger }: Pick<Story, 'ledger'>): boolean => ledger.figures.size + ledger.series.size + ledger.claims.size > 0;

/** Whether there is something to read on the page of sources. */
export const hasSources = ({ ledger, method, credits }: Pick<Story, 'ledger' | 'method' | 'credits'>): boolean =>
  ledger.sources.size > 0 || method !== '' || credits !== '';

/** How many numbers a story tells: its figures that hold one, or the points of its series where it has no figures. */
export function countedIn({ ledger }: Pick<Story, 'ledger'>): number {
  const figures = [...ledger.figures.values()].filter(({ qualifier }) => qualifier !== 'missing').length;
  const points = [...ledger.series.values()]
    .flatMap((series) => series.points)
    .filter(({ number }) => number.qualifier !== 'missing').length;
  return figures || points;
}

/** Addresses of the numbers in the text of an entry, each once. */
export function numbersIn({ steps, standing }: Pick<Milestone, 'steps' | 'standing'>): string[] {
  const html = [...steps.map((step) => step.html), standing].join('');
  return [...new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, address]) => address!))];
}

const claimsByEntry = new WeakMap<Ledger, Map<string, Claim[]>>();

function grouped({ claims }: Ledger): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims.values()) {
    const group = groups.get(claim.milestone);
    if (group) group.push(claim);
    else groups.set(claim.milestone, [claim]);
  }
  return groups;
}

/** The claims of an entry. */
export function claimsOf({ ledger }: Pick<Story, 'ledger'>, { id }: Pick<Milestone, 'id'>): readonly Claim[] {
  const known = claimsByEntry.get(ledger) ?? grouped(ledger);
  claimsByEntry.set(ledger, known);
  return known.get(id) ?? [];
}

/** Each scene of an entry once, with the cue of the last step that shows it. */
export function takenScenes({ scenes }: Story, { steps }: Milestone): { scene: string; cue: string; about: Scene }[] {
  return [...new Map(steps.filter(({ held }) => !held).map(({ scene, cue }) => [scene, cue]))].flatMap(([scene, cue]) => {
    const about = scenes.find(({ id }) => id === scene)?.scene;
    return about ? [{ scene, cue, about }] : [];
  });
}

/** The last point of the spine at a date, in words, and where it is on the axis. */
export interface SpinePoint {
  /** Share of the axis, 0–1. */
  at: number;
  address: string;
  when: string;
  text: string;
}

/** The last point of the spine at a date; `undefined` before the first. Without a date it is the last point of all. */
export function spineAt(story: Story, date: string | undefined): SpinePoint | undefined {
  const spine = story.scenes.find(({ id }) => id === story.spine)?.scene;
  if (spine?.kind !== 'line') return undefined;
  const [from, to] = spine.span.split('/').map(yearOf) as [number, number];
  const locale = localeOf(story.lang);
  const year = date ? yearOf(date) : to;
  const point = story.ledger.series.get(spine.main)?.points.findLast(({ key }) => yearOf(key) <= year);
  if (!point) return undefined;
  const at = Math.round(((yearOf(point.key) - from) / (to - from)) * 1000) / 1000;
  return { at, address: point.figure ?? point.address, when: locale.date(point.key), text: locale.number(point.number).text };
}

/** Index of the family of a theme, or -1. */
export function familyOf({ families }: Story, theme: string | undefined): number {
  return families.findIndex(({ themes }) => theme !== undefined && themes.includes(theme));
}

/** The dated entries of a story in order: those that are counted. */
export function entriesOf(story: Story): Milestone[] {
  return milestonesOf(story).filter(({ number }) => number !== undefined);
}

/** All entries of a story in order, with the closing ones. */
export function milestonesOf(story: Story): Milestone[] {
  return story.eras.flatMap(({ milestones }) => milestones);
}
