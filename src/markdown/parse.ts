import type { Nodes, Parents, Root, Text } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkDirective);

/** Stands between a mark of emphasis and what is beside it, and counts as a letter. */
const joint = '\uE000';
/** Escaped marks (`\*`) are kept as letters of this range until nobody asks for marks any more. */
const escapedFrom = 0xe100;

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
/** CJK, and marks that Chinese shares with Latin scripts. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u;

/**
 * Text in which emphasis works beside CJK marks (`他说**《灯簿》**里`), escaped marks are letters, and paragraphs are not indented by wide
 * spaces. Lines stay lines.
 */
function prepare(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => String.fromCharCode(escapedFrom + mark.charCodeAt(0)))
    .replace(/^\u3000+/gm, '')
    .replace(/\*+/g, (run, index: number, all: string) => {
      const [before, after] = [all[index - 1] ?? '\n', all[index + run.length] ?? '\n'];
      if (!wide.test(before) && !wide.test(after)) return run;
      return `${/\s/.test(before) ? '' : joint}${run}${/\s/.test(after) ? '' : joint}`;
    });
}

/** Gives escaped marks their character back. */
export const unescaped = (text: string): string =>
  text.replace(/[\uE100-\uE17F]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - escapedFrom));

/** Whether a line end between two characters is no space: one is Han, a kana or a wide mark, and the other at least one that Chinese uses. */
const joins = (before: string, after: string): boolean => (cjk.test(before) && wide.test(after)) || (wide.test(before) && cjk.test(after));

/** Joins the lines of words: without a space between Han, else with one. */
export const joinLines = (text: string): string =>
  text.replace(/(\S?)[ \t]*\n\s*(\S?)/gu, (_, before: string, after: string) => `${before}${joins(before, after) ? '' : ' '}${after}`);

/** The texts of a paragraph in their order; `undefined` for a number or a mark, which is neither Han nor Latin. */
function leavesOf(node: Parents): (Text | undefined)[] {
  return node.children.flatMap((child): (Text | undefined)[] => {
    if (child.type === 'text') return [child];
    if (child.type === 'textDirective' && child.children.length === 0) return [undefined];
    return 'children' in child ? leavesOf(child) : [undefined];
  });
}

/** Takes line ends out of a paragraph where both sides are Han, or one is and the other a number of the ledger. */
function joinParagraph(paragraph: Parents): void {
  const leaves = leavesOf(paragraph);
  leaves.forEach((leaf, place) => {
    if (!leaf) return;
    const [before, after] = [leaves[place - 1], leaves[place + 1]];
    const beside = (text: string, end: 'first' | 'last') => (end === 'first' ? [...text.trimStart()][0] : [...text.trimEnd()].at(-1)) ?? '';
    const value = leaf.value;
    leaf.value = value.replace(/[ \t]*\n[ \t]*/g, (lineEnd, index: number) => {
      const left = value.slice(0, index);
      const right = value.slice(index + lineEnd.length);
      const last = left === '' && place > 0 ? (before ? beside(before.value, 'last') : undefined) : beside(left, 'last');
      const first = right === '' && place < leaves.length - 1 ? (after ? beside(after.value, 'first') : undefined) : beside(right, 'first');
      if (last === undefined || first === undefined) return cjk.test(last ?? first ?? '') ? '' : '\n';
      return joins(last, first) ? '' : '\n';
    });
  });
}

/** Two spaces at the end of a line are a slip of the hand: the line ends as any other. A line break that is asked for (`\`) stays one. */
function withoutSlips(node: Parents, source: string): void {
  const children: Parents['children'] = [];
  for (const child of node.children as Nodes[]) {
    const slip = child.type === 'break' && source[child.position?.start.offset ?? 0] === ' ';
    const text = slip ? ({ type: 'text', value: '\n', position: child.position } as Text) : child;
    const last = children.at(-1);
    if (text.type === 'text' && last?.type === 'text') last.value += text.value;
    else children.push(text as never);
  }
  node.children = children as never;
}

function withoutJoints(node: Nodes, source: string): void {
  if ('value' in node) node.value = node.value.replaceAll(joint, '');
  if ('url' in node) node.url = node.url.replace(/\uE000|%EE%80%80/g, '');
  if (!('children' in node)) return;
  node.children.forEach((child) => withoutJoints(child, source));
  withoutSlips(node, source);
}

/**
 * Parses Markdown with directives as an author means it: emphasis works beside CJK marks, and paragraphs may be indented by wide spaces.
 * @returns the tree, in which lines are as they were typed and escaped marks are letters of a private range, and the source to which its
 * offsets belong; `settle` makes it ready to be printed
 */
export function parse(markdown: string): { tree: Root; source: string } {
  const source = prepare(markdown);
  const tree: Root = parser.parse(source);
  withoutJoints(tree, source);
  return { tree, source };
}

/** Makes a parsed tree ready to be printed: no space where a line ends between Han, and escaped marks as themselves. */
export function settle(node: Nodes): void {
  if ('value' in node) node.value = unescaped(node.value);
  if ('url' in node) node.url = unescaped(node.url);
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'heading') joinParagraph(node);
  node.children.forEach(settle);
}
