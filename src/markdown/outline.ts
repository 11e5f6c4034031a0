import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A name in the text and the line where it stands. */
export interface Mention {
  name: string;
  line: number;
}

/** Something that may not be written, or not there. */
export interface Stray extends Mention {
  why: 'unknown' | 'nested' | 'after-step' | 'literal';
}

export interface StepOutline {
  /** Empty for the first step, whose cue stands in the front matter. */
  cue: string;
  /** The scene of the step, where it is not that of the front matter. */
  scene?: string;
  line: number;
  /** What is rendered, with the links that are defined anywhere in the text. */
  content: Root;
  figures: Mention[];
  /** Words without numbers and marks, for counting. */
  text: string;
  /** The same by paragraphs and other blocks, numbers as they are written, with the line where each begins. */
  blocks: { line: number; text: string }[];
}

/** A question for class; block quotes in it are its answer. */
export interface QuestionOutline extends Mention {
  question: Root;
  answer: Root;
}

/** A text taken apart, with true lines: what the checker asks of it, and the content of each part as it is rendered. */
export interface Outline {
  steps: StepOutline[];
  /** What only the speaker and the student notes show. */
  notes: Root;
  questions: QuestionOutline[];
  figures: Mention[];
  sources: Mention[];
  /** Raw HTML other than an author's comments. */
  html: Mention[];
  /** Directives that nobody knows, what stands where it may not, and markers that did not become any. */
  strays: Stray[];
}

const parser = unified().use(remarkParse).use(remarkDirective);
const containers = ['step', 'notes', 'question'];

/** One comment and nothing behind it. */
const comment = /^<!--(?:(?!-->)[\s\S])*-->$/;
/** A marker that did not become one: a space before its brace, a full-width colon, a brace left open. */
const literal = /[:\uFF1A](?:fig|src)(?![\w-])/;

/** The words of a node, with or without its numbers as `:fig{#address}`; a word with a colon that is no directive (`10:30`) is a word. */
function plainText(node: Nodes, numbers = false): string {
  if (numbers && node.type === 'textDirective' && node.name === 'fig') return `:fig{#${node.attributes?.id ?? ''}}`;
  if (node.type === 'textDirective' && Object.keys(node.attributes ?? {}).length === 0 && node.children.length === 0)
    return `:${node.name}`;
  if (node.type === 'html') return '';
  return 'children' in node ? node.children.map((child) => plainText(child, numbers)).join('') : toString(node);
}

/** Reads the text of an entry or of the page on method. `offset` is the number of lines above it in its file. */
export function outline(markdown: string, offset = 0): Outline {
  const tree: Root = parser.parse(markdown);
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + offset;
  // A link may be defined anywhere in the text.
  const definitions = tree.children.filter(({ type }) => type === 'definition');
  const part = (children: RootContent[]): Root => ({ type: 'root', children: [...children, ...definitions] });
  const stray = (why: Stray['why'], name: string, line: number) => result.strays.push({ name, line, why });
  const notes = part(tree.children.flatMap((node) => (node.type === 'containerDirective' && node.name === 'notes' ? node.children : [])));
  const result: Outline = { steps: [], notes, questions: [], figures: [], sources: [], html: [], strays: [] };
  const opening = part(tree.children.filter(({ type }) => type !== 'containerDirective'));
  const first: StepOutline = { cue: '', line: offset + 1, content: opening, figures: [], text: '', blocks: [] };
  result.steps.push(first);
  let open = true;

  const read = (node: RootContent, step?: StepOutline): void => {
    visit(node, (child) => {
      // A closing tag is of one cause with the tag before it.
      const closes = child.type === 'html' && child.value.startsWith('</') && result.html.length > 0;
      if (child.type === 'html' && !closes && !comment.test(child.value))
        result.html.push({ name: child.value.split('\n')[0]!, line: lineOf(child) });
      if (child.type === 'containerDirective') stray('nested', `:::${child.name}`, lineOf(child));
      if (child.type === 'leafDirective') stray('unknown', `::${child.name}`, lineOf(child));
      if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code') {
        const left = literal.exec(child.value);
        if (left) stray('literal', left[0], lineOf(child) + child.value.slice(0, left.index).split('\n').length - 1);
      }
      if (child.type !== 'textDirective') return;
      const bare = Object.keys(child.attributes ?? {}).length === 0 && child.children.length === 0;
      const mention = { name: child.attributes?.id ?? '', line: lineOf(child) };
      if (bare && child.name !== 'fig' && child.name !== 'src') return;
      if (child.name === 'fig' && mention.name) {
        result.figures.push(mention);
        step?.figures.push(mention);
      } else if (child.name === 'src' && mention.name) result.sources.push(mention);
      else if (child.name === 'fig' || child.name === 'src') stray('literal', `:${child.name}`, lineOf(child));
      else if (!(/^[a-z]{2}$/.test(child.name) && child.children.length > 0)) stray('unknown', `:${child.name}`, lineOf(child));
    });
    if (!step) return;
    step.text += plainText(node);
    step.blocks.push({ line: lineOf(node), text: plainText(node, true) });
  };

  for (const node of tree.children) {
    if (node.type === 'containerDirective') {
      const line = lineOf(node);
      if (!containers.includes(node.name)) stray('unknown', `:::${node.name}`, line);
      if (node.name === 'step') {
        const scene = node.attributes?.scene;
        const cue = node.attributes?.cue ?? '';
        const step: StepOutline = {
          cue,
          ...(scene ? { scene } : {}),
          line,
          content: part(node.children),
          figures: [],
          text: '',
          blocks: [],
        };
        result.steps.push(step);
        open = false;
        node.children.forEach((child) => read(child, step));
        continue;
      }
      if (node.name === 'question')
        result.questions.push({
          name: node.attributes?.id ?? '',
          line,
          question: part(node.children.filter((child) => child.type !== 'blockquote')),
          answer: part(node.children.flatMap((child) => (child.type === 'blockquote' ? child.children : []))),
        });
      node.children.forEach((child) => read(child));
      continue;
    }
    if (!open && node.type !== 'html' && node.type !== 'leafDirective') stray('after-step', 'text', lineOf(node));
    read(node, open ? first : undefined);
  }
  return result;
}
