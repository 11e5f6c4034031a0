import { mix } from '../contract.ts';
import { fade, type Mark, move, round, textAt } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { unsplitKind } from '../items/join.ts';
import { type CardText, placeCards, type PlacedCard, type Writing } from './layout.ts';

const path = (key: string, className: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: className, d } });

/** A card's document: its outline, the double rule at its head, the rule of its margin. */
function document({ width, height }: Box, margin: number): Mark[] {
  const [right, bottom] = [round(width), round(height)];
  return [
    path('sheet', 'sheet-of-card', `M0 0H${right}V${bottom}H0z`),
    path('margin', 'column-rule', `M${round(margin)} 3.5V${bottom}`),
    path('head', 'sum-rule', `M0 0H${right}M0 3.5H${right}`),
  ];
}

/** Rules below what is written, as far as the card goes. */
function freeRules({ margin, rules }: Writing, { width, height }: Box): Mark[] {
  const rows = Math.max(0, Math.floor((height - rules - 4) / 30));
  const d = Array.from({ length: rows }, (_, row) => `M${round(margin + 12)} ${round(rules + 30 * (row + 0.8))}H${round(width - 12)}`).join(
    '',
  );
  return d ? [path('free', 'row-rules', d)] : [];
}

const part = (t: number) => Math.min(1, Math.max(0, t));

/** How much of a text is seen on a sheet that is so high: its lines come as the sheet is drawn out. */
const revealed = (y: number, size: number, height: number) => part((height - y - size * 0.2) / 4);

/** A text on its way from one size and place to another: set once and scaled, so that it is not set anew in every frame. */
function scaled(key: string, a: CardText, b: CardText, t: number, height: number): Mark[] {
  const [x, y, size] = [mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.size, b.size, t)];
  const opacity = revealed(y, size, height);
  const scale = size === b.size ? '' : ` scale(${Math.round((size / b.size) * 1000) / 1000})`;
  const group = textAt(x, y, { class: b.class, 'font-size': b.size }, b.text, opacity);
  return opacity > 0 ? [{ key, ...group, attrs: { ...group.attrs, transform: move(x, y) + scale } }] : [];
}

/** Texts of a card where they stand, as far as they are seen. */
const written = (key: string, texts: CardText[], opacity: number, height: number): Mark[] =>
  texts.flatMap((text, index) => {
    const seen = opacity * revealed(text.y, text.size, height);
    return seen > 0
      ? [{ key: `${key}-${index}`, ...textAt(text.x, text.y, { class: text.class, 'font-size': text.size }, text.text, seen) }]
      : [];
  });

const wordsOf = (texts: CardText[]) => texts.map(({ text }) => text).join('\n');

/** What a card has on it on its way: year and name go with it; where a name is broken otherwise, and of the rest, the old goes before the new comes. */
function writing(old: Writing, own: Writing, t: number, box: Box): Mark[] {
  const { height } = box;
  const [gone, here] = [part(1 - t * 2.5), part(t * 2.5 - 1.5)];
  const isSame = wordsOf(old.name) === wordsOf(own.name);
  return [
    ...freeRules(own, box),
    ...scaled('year', old.year, own.year, t, height),
    ...(isSame
      ? own.name.flatMap((text, index) => scaled(`name-${index}`, old.name[index]!, text, t, height))
      : [...written('old-name', old.name, gone, height), ...written('name', own.name, here, height)]),
    ...(old === own ? [] : written('old', old.rest, gone, height)),
    ...written('rest', own.rest, old === own ? 1 : here, height),
  ];
}

/** A card on its way from a place to another; the place that it comes from where it was not there before. */
interface Way {
  a: PlacedCard;
  b: PlacedCard;
  box: Box;
  comes: boolean;
  opacity: number;
}

/** One that comes is drawn up from the lower edge; one that stays moves and changes its size; one that goes stays in its place and fades. */
function wayOf(was: PlacedCard | undefined, is: PlacedCard | undefined, t: number, frame: number, opacity: number): Way {
  const b = (is ?? was)!;
  const a = was ?? { ...b, box: { ...b.box, y: frame - 36 + b.box.y * 0.04 } };
  const at = (side: keyof Box) => (is ? mix(a.box[side], b.box[side], t) : a.box[side]);
  return { a, b, box: { x: at('x'), y: at('y'), width: at('width'), height: at('height') }, comes: !was, opacity };
}

/** A card at one join, seen down to `end`. */
function card({ a, b, box, opacity }: Way, t: number, end: number): Mark {
  const seen = { ...box, height: Math.min(box.height, end - box.y) };
  return {
    key: b.item.id,
    tag: 'g',
    attrs: { class: 'document', transform: move(box.x, box.y), ...fade(opacity) },
    children: [...document(seen, mix(a.writing.margin, b.writing.margin, t)), ...writing(a.writing, b.writing, t, seen)],
  };
}

/** Documents on a desk: the newest lies large at the front, earlier ones show their heads behind it, and at the end all lie side by side. */
export const documentsKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const places = (cue: string | undefined) =>
    new Map(cue === undefined ? [] : placeCards(data, cue, size).map((one) => [one.item.id, one]));
  const [before, after] = [places(from), places(to)];
  const ways = joined.map(({ item, opacity }) => wayOf(before.get(item.id), after.get(item.id), t, size.height, opacity));
  return ways.map((way, index) => {
    const next = ways[index + 1];
    return card(way, t, way.comes && next?.comes && t < 1 ? next.box.y : size.height - 2);
  });
});
