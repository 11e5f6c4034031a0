/** An element as selectors see it. */
export interface Element {
  tag: string;
  classes: ReadonlySet<string>;
}

/** What one element must be: of a tag, of all of some classes, one of several things, none of others. */
interface Compound {
  tag: string | undefined;
  classes: string[];
  is: Compound[][];
  not: Compound[];
}

/** A selector: compounds from the outermost ancestor to the element. */
export interface Selector {
  compounds: Compound[];
  /** Classes, then tags. */
  specificity: [number, number];
}

/** A selector with what only pages have: states, parts and places among others. Pictures have none of them. */
const ofPages = /:(hover|focus|focus-within|focus-visible|first-child|root|lang|before|after)|\[|>|\+|~/;

/** Splits at a character that stands outside all brackets. */
function splitOutside(text: string, at: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0 && at.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

const piece = /([a-z][\w-]*)|\.([\w-]+)|:(is|not)\(([^()]*)\)/gy;

function compoundOf(text: string): Compound {
  const compound: Compound = { tag: undefined, classes: [], is: [], not: [] };
  let end = 0;
  for (const [whole, tag, name, test, within] of text.matchAll(piece)) {
    end += whole.length;
    if (tag) compound.tag = tag;
    else if (name) compound.classes.push(name);
    else {
      const options = splitOutside(within!, /,/).map(compoundOf);
      if (test === 'is') compound.is.push(options);
      else compound.not.push(...options);
    }
  }
  if (end !== text.length) throw new Error(`Pictures cannot read the selector "${text}".`);
  return compound;
}

const weigh = ({ tag, classes, is, not }: Compound): [number, number] => {
  const most = [...is, ...(not.length > 0 ? [not] : [])].map((options) => options.map(weigh).sort(([a, b], [c, d]) => c - a || d - b)[0]!);
  return [classes.length + most.reduce((sum, [own]) => sum + own, 0), (tag ? 1 : 0) + most.reduce((sum, [, own]) => sum + own, 0)];
};

/** Reads a selector; `undefined` where it speaks of what only a page has. Throws on what is neither. */
export function selectorOf(text: string): Selector | undefined {
  if (ofPages.test(text)) return undefined;
  const compounds = splitOutside(text, /\s/).map(compoundOf);
  const weights = compounds.map(weigh);
  const sum = (index: 0 | 1) => weights.reduce((total, weight) => total + weight[index], 0);
  return { compounds, specificity: [sum(0), sum(1)] };
}

const fits = (element: Element, { tag, classes, is, not }: Compound): boolean =>
  (tag === undefined || tag === element.tag) &&
  classes.every((name) => element.classes.has(name)) &&
  is.every((options) => options.some((option) => fits(element, option))) &&
  !not.some((option) => fits(element, option));

/** Whether a selector selects the last element of a path from the root. */
export function selects({ compounds }: Selector, path: readonly Element[]): boolean {
  if (!fits(path.at(-1)!, compounds.at(-1)!)) return false;
  let next = compounds.length - 2;
  for (let index = path.length - 2; index >= 0 && next >= 0; index -= 1) if (fits(path[index]!, compounds[next]!)) next -= 1;
  return next < 0;
}
