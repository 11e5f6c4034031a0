import { yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { HeightTable } from '../schemas/frame-height.ts';
import type { MilestoneFacts } from '../schemas/milestone.ts';
import type { PublishedRow } from '../schemas/published.ts';
import type { Scene, StripScene } from '../schemas/scene.ts';
import type { StoryFile } from '../schemas/story.ts';

/** A passage of a milestone and what the scene shows with it. */
export interface Step {
  scene: string;
  cue: string;
  /** HTML with numbers worded in the language. */
  html: string;
}

/** A question for class, and its answer for the key. */
export interface Question {
  id: string;
  question: string;
  answer: string;
}

/** One dated entry in one language. */
export interface Milestone extends Omit<MilestoneFacts, 'cue' | 'scene' | 'standing' | 'era' | 'after'> {
  id: string;
  era: string;
  /** Place among the dated entries, from 1; a closing entry has none. */
  number?: number;
  /** The date in words; empty in a closing entry. */
  when: string;
  /** HTML: how the entry stands. */
  standing: string;
  steps: Step[];
  notes: string;
  questions: Question[];
}

/** A chapter in one language, with its entries. */
export interface Era {
  id: string;
  span?: string;
  title: string;
  /** HTML. */
  sentence: string;
  figures: string[];
  remark?: string;
  milestones: Milestone[];
}

/** A lesson in one language. */
export interface Lesson {
  /** Its part of the address, such as its length. */
  id: string;
  minutes: number;
  title: string;
  aims: string[];
  stops: { milestone: Milestone; minutes: number; question?: Question; task?: string }[];
  /** Addresses of the numbers whose sources are questioned. */
  exercise: string[];
}

/** The whole story in one language. */
export interface Story {
  lang: string;
  languages: string[];
  title: string;
  place: string;
  span: string;
  /** HTML. */
  lede: string;
  description: string;
  spine: string;
  source: string;
  /** HTML of the page on method; empty where the story has none. */
  method: string;
  licence: string;
  credits: string;
  themes: StoryFile['themes'];
  eras: Era[];
  /** Themes that a reader can follow together; empty where the story has no strip. */
  families: StripScene['families'];
  /** In the order in which they first take the stage. */
  scenes: { id: string; scene: Scene }[];
  ledger: Ledger;
  lessons: Lesson[];
  /** Ids that were published and are no longer in use. */
  retired: PublishedRow[];
  /** How high framed documents stand at widths, by `m/<id>` and `charts/<id>` as measured. */
  heights: ReadonlyMap<string, HeightTable>;
  /** Han characters and Latin words of the text, for the reading time. */
  length: { han: number; words: number };
}

/** Addresses of the numbers in the words of an entry, each once. */
export function numbersIn({ steps, standing }: Pick<Milestone, 'steps' | 'standing'>): string[] {
  const html = [...steps.map((step) => step.html), standing].join('');
  return [...new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, address]) => address!))];
}

/** The claims of an entry. */
export function claimsOf({ ledger }: Story, { id }: Pick<Milestone, 'id'>) {
  return [...ledger.claims.values()].filter(({ milestone }) => milestone === id);
}

/** Each scene of an entry once, as its last step shows it. */
export function takenScenes({ scenes }: Story, { steps }: Milestone): { scene: string; cue: string; about: Scene }[] {
  return [...new Map(steps.map(({ scene, cue }) => [scene, cue]))].flatMap(([scene, cue]) => {
    const about = scenes.find(({ id }) => id === scene)?.scene;
    return about ? [{ scene, cue, about }] : [];
  });
}

/** Scenes by the entry in which they first take the stage; those that no entry shows, by the first. */
export function scenesByEntry(story: Story): Map<string, Story['scenes']> {
  const entries = milestonesOf(story);
  const first = new Map<string, string>();
  for (const { id, steps } of entries) for (const { scene } of steps) if (!first.has(scene)) first.set(scene, id);
  const taken = new Map<string, Story['scenes']>();
  for (const scene of story.scenes) {
    const entry = first.get(scene.id) ?? entries[0]?.id ?? '';
    taken.set(entry, [...(taken.get(entry) ?? []), scene]);
  }
  return taken;
}

/** Where the reader stands on the spine at a date: how far along its axis, and the number that holds then. */
export interface SpinePoint {
  /** 0–1 along the axis. */
  at: number;
  address: string;
  when: string;
  text: string;
}

/** The last value of the spine at a date, or none before its first. Closing entries have no date and stand at its end. */
export function spineAt(story: Story, date: string | undefined): SpinePoint | undefined {
  const spine = story.scenes.find(({ id }) => id === story.spine)?.scene;
  if (spine?.kind !== 'line') return undefined;
  const [from, to] = spine.span.split('/').map(Number) as [number, number];
  const locale = localeOf(story.lang);
  const year = date ? Math.floor(yearOf(date)) : to;
  const point = story.ledger.series.get(spine.main)?.points.findLast(({ key }) => yearOf(key) <= year);
  if (!point) return undefined;
  const at = Math.round(((yearOf(point.key) - from) / (to - from)) * 1000) / 1000;
  return { at, address: point.figure ?? point.address, when: locale.date(point.key), text: locale.number(point.number).text };
}

/** Place of the family that holds a theme, or -1. */
export function familyOf({ families }: Story, theme: string): number {
  return families.findIndex(({ themes }) => themes.includes(theme));
}

/** The dated entries of a story in order: what is counted as its entries. */
export function entriesOf(story: Story): Milestone[] {
  return milestonesOf(story).filter(({ number }) => number !== undefined);
}

/** All entries of a story in order, those that close it too. */
export function milestonesOf(story: Story): Milestone[] {
  return story.eras.flatMap(({ milestones }) => milestones);
}
