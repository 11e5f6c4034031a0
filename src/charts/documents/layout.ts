import { mix, part } from '../contract.ts';
import type { ItemsData } from '../items/data.ts';
import type { JoinedItem, Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { Timing } from '../timing.ts';
import { placeCards, type PlacedCard } from './places.ts';
import type { CardText, Writing } from './writing.ts';

/** A text on a card at a moment; `scale` of its size. */
export interface ShownText extends CardText {
  key: string;
  scale: number;
  opacity: number;
}

/** A card at a moment: as far as it is drawn out, in pixels. */
export interface ShownCard {
  key: string;
  box: Box;
  opacity: number;
  /** Where the margin of the year ends. */
  margin: number;
  texts: ShownText[];
  /** Heights of the free rules under what is written, and where they begin and end. */
  rules: { levels: number[]; from: number; to: number };
}

/** Documents, computed, back to front. */
export interface DocumentsGeometry {
  cards: ShownCard[];
}

/** Distance of the rules of a card. */
const ruling = 30;

/** How much of a text is seen on a card that is so high: its lines come as the card is drawn out. */
const revealed = ({ y, size }: CardText, height: number) => part(height - y - size * 0.2, 0, 4);

/** A text on its way from one size and place to another: set once and scaled, so that it is not set anew in every frame. */
function scaled(key: string, a: CardText, b: CardText, t: number): ShownText {
  const size = mix(a.size, b.size, t);
  return { ...b, key, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), scale: size / b.size, opacity: 1 };
}

const still = (key: string, texts: readonly CardText[], opacity: number): ShownText[] =>
  texts.map((text, index) => ({ ...text, key: `${key}-${index}`, scale: 1, opacity }));

const wordsOf = (texts: readonly CardText[]) => texts.map(({ text }) => text).join('\n');

/** What a card has on it on its way: year and name go with it; where a name is broken otherwise, and of the rest, the old goes before the new comes. */
function writtenOn(old: Writing, own: Writing, { leave, move, appear }: Timing): ShownText[] {
  if (old === own) return [scaled('year', own.year, own.year, 1), ...still('name', own.name, 1), ...still('rest', own.rest, 1)];
  const isSame = wordsOf(old.name) === wordsOf(own.name);
  return [
    scaled('year', old.year, own.year, move),
    ...(isSame
      ? own.name.map((text, index) => scaled(`name-${index}`, old.name[index]!, text, move))
      : [...still('old-name', old.name, 1 - leave), ...still('name', own.name, appear)]),
    ...still('old', old.rest, 1 - leave),
    ...still('rest', own.rest, appear),
  ];
}

/** A card as it is drawn in a box. */
function cardIn(key: string, box: Box, opacity: number, margin: number, texts: ShownText[], rules: number): ShownCard {
  const count = Math.max(0, Math.floor((box.height - rules - 4) / ruling));
  return {
    key,
    box,
    opacity,
    margin,
    texts: texts
      .map((text) => ({ ...text, opacity: text.opacity * revealed({ ...text, size: text.size * text.scale }, box.height) }))
      .filter((text) => text.opacity > 0),
    rules: {
      levels: Array.from({ length: count }, (_, row) => round(rules + ruling * (row + 0.8))),
      from: round(margin + 12),
      to: round(box.width - 12),
    },
  };
}

const moved = (a: Box, b: Box, t: number): Box => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y, b.y, t),
  width: mix(a.width, b.width, t),
  height: mix(a.height, b.height, t),
});

/** A card that is there before and after, on its way; where cards would cross, it goes from its old place and comes in its new one. */
function stayingCard(a: PlacedCard, b: PlacedCard, crossing: boolean, timing: Timing): ShownCard[] {
  const { id } = b.item;
  if (crossing)
    return [
      { card: a, key: `${id}-was`, opacity: 1 - timing.leave },
      { card: b, key: id, opacity: timing.move },
    ]
      .filter(({ opacity }) => opacity > 0)
      .map(({ card: { box, writing }, key, opacity }) =>
        cardIn(key, box, opacity, writing.margin, writtenOn(writing, writing, timing), writing.rules),
      );
  const margin = mix(a.writing.margin, b.writing.margin, timing.move);
  // Free rules keep clear of what still goes.
  const rules = timing.leave < 1 ? Math.max(a.writing.rules, b.writing.rules) : b.writing.rules;
  return [cardIn(id, moved(a.box, b.box, timing.move), 1, margin, writtenOn(a.writing, b.writing, timing), rules)];
}

/** Computes documents on the way from one cue to another: what stays moves first, then what comes is drawn out of the desk in its place. */
export function layoutDocuments(data: ItemsData, { from, to, t, joined, timing }: Transition, size: Size): DocumentsGeometry {
  const places = (cue: string | undefined) =>
    new Map(cue === undefined ? [] : placeCards(data, cue, size).map((card) => [card.item.id, card]));
  const [before, after] = [places(from), places(to)];
  const columns = (cards: Map<string, PlacedCard>) => new Set([...cards.values()].map(({ box }) => box.x)).size;
  const isMoving = t < 1 && from !== undefined && to !== undefined && from !== to;
  const crossing = isMoving && (columns(before) > 1 || columns(after) > 1);
  return {
    cards: joined.flatMap(({ item, opacity, progress }: JoinedItem): ShownCard[] => {
      const [a, b] = [before.get(item.id), after.get(item.id)];
      if (a && b) return stayingCard(a, b, crossing && a !== b, timing);
      const { box, writing } = (b ?? a)!;
      const drawn = b ? { ...box, height: mix(Math.min(36, box.height), box.height, progress) } : box;
      return [cardIn(item.id, drawn, opacity, writing.margin, writtenOn(writing, writing, timing), writing.rules)];
    }),
  };
}
