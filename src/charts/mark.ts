import { escapeMarkup } from '../markup/escape.ts';
/** One SVG element, finished: `key` names it among its siblings so that a later picture can be written over it. */
export interface Mark {
  key: string;
  tag: 'g' | 'path' | 'line' | 'rect' | 'circle' | 'text' | 'tspan' | 'pattern' | 'defs';
  attrs: Record<string, string | number>;
  text?: string;
  children?: Mark[];
  /** The number of the ledger that it shows, and the box in the picture where a pointer asks for it. */
  number?: NumberBox;
  /** The dots that its pattern stands for, so that a screen can set each of them on whole pixels of its own. */
  dots?: DotField;
}

/** Dots in blocks of a hundred, filled block by block in reading order. */
export interface DotField {
  /** Where the dots stand when all are counted out, in pixels of the picture. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Blocks in a row. */
  columns: number;
  /** Side of a block with the gap behind it, in pixels of the picture. */
  block: number;
  count: number;
  /** Side of a dot as a share of that of a sure one. */
  part: number;
  /** How far they are seen from afar, 0–1: at 0 one dot alone is in view, at 1 all are. */
  zoomed: number;
  /** Class that gives their colour as a stroke. */
  tone: string;
}

/** Address of a number and its box, in pixels of the picture. */
export interface NumberBox {
  address: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Width and height of a picture in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** One decimal is finer than a screen shows, and keeps pictures small and equal on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A square about a point, as large as a mark is drawn. */
export const about = (address: string, x: number, y: number, r: number, high = y): NumberBox => ({
  address,
  x: x - r,
  y: Math.min(y, high) - r,
  width: 2 * r,
  height: Math.abs(y - high) + 2 * r,
});

/** Opacity as an attribute, absent where a mark is whole. */
export const fade = (opacity: number): Record<string, number> => (opacity >= 1 ? {} : { opacity: Math.round(opacity * 100) / 100 });

/** A place as a transform. */
export const move = (x: number, y: number): string => `translate(${round(x)} ${round(y)})`;

/** An outline of a class. */
export const pathMark = (key: string, name: string, d: string, opacity = 1): Mark => ({
  key,
  tag: 'path',
  attrs: { class: name, d, ...fade(opacity) },
});

/** A text at a place, in a group that is moved: what is moved itself would be set anew at every frame. Its words are text or spans. */
export function textAt(
  x: number,
  y: number,
  attrs: Mark['attrs'],
  words: string | Mark[],
  opacity = 1,
): Pick<Mark, 'tag' | 'attrs' | 'children'> {
  const written = typeof words === 'string' ? { text: words } : { children: words };
  return { tag: 'g', attrs: { transform: move(x, y), ...fade(opacity) }, children: [{ key: 'text', tag: 'text', attrs, ...written }] };
}

/**
 * Texts one under the other, each at its place.
 * @param y of the first baseline
 * @param step from one baseline to the next, in pixels
 */
export const textLines = (
  key: string,
  x: number,
  y: number,
  step: number,
  attrs: Mark['attrs'],
  lines: readonly string[],
  opacity?: number,
): Mark[] => lines.map((text, index) => ({ key: `${key}-${index}`, ...textAt(x, y + index * step, attrs, text, opacity) }));

/** Marks as SVG text, for the page as it is built. */
export function markup(marks: Mark[]): string {
  return marks
    .map(({ key, tag, attrs, text, children, number }) => {
      const named = number ? { 'data-row': number.address } : {};
      const written = Object.entries({ 'data-k': key, ...named, ...attrs }).map(
        ([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`,
      );
      return `<${tag}${written.join('')}>${text === undefined ? '' : escapeMarkup(text)}${children ? markup(children) : ''}</${tag}>`;
    })
    .join('');
}

/**
 * The marks of a picture that stands on a page beside others of the same chart: patterns are named anew, because a name leads to the first
 * element that has it, and that may be hidden.
 * @param copy tells the picture from the others
 */
export function copied(marks: readonly Mark[], copy: string): Mark[] {
  return marks.map((mark) => {
    const attrs = { ...mark.attrs };
    if (attrs.id !== undefined) attrs.id = `${attrs.id}-${copy}`;
    for (const name in attrs) if (/^url\(#/.test(String(attrs[name]))) attrs[name] = String(attrs[name]).replace(')', `-${copy})`);
    return { ...mark, attrs, ...(mark.children ? { children: copied(mark.children, copy) } : {}) };
  });
}
