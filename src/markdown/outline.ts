import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { fence } from './fence.ts';
import { parse, settle } from './parse.ts';
import type { Stray } from './strays.ts';
import { visit } from 'unist-util-visit';

/** A name in the text and the line where it stands. */
export interface Mention {
  name: string;
  line: number;
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
  /** What only the speaker window and the answer key show: words to the teacher. */
  notes: Root;
  questions: QuestionOutline[];
  figures: Mention[];
  sources: Mention[];
  /** Raw HTML other than an author's comments. */
  html: Mention[];
  /** Directives that nobody knows, what stands where it may not, and markers that did not become any. */
  strays: Stray[];
}

/** The words of a node, with or without its numbers as `:fig{#address}`; a word with a colon that is no directive (`10:30`) is a word. */
function plainText(node: Nodes, numbers = false): string {
  if (numbers && node.type === 'textDirective' && node.name === 'fig') return `:fig{#${node.attributes?.id ?? ''}}`;
  if (numbers && node.type === 'textDirective' && node.name === 'name') return `:name[${toString(node)}]`;
  if (node.type === 'textDirective' && Object.keys(node.attributes ?? {}).length === 0 && node.children.length === 0)
    return `:${node.name}`;
  if (node.type === 'html') return '';
  return 'children' in node ? node.children.map((child) => plainText(child, numbers)).join('') : toString(node);
}

/**
 * Reads the text of an entry or of the page on method.
 * @param offset number of lines above it in its file
 * @param page what it is: the page on method has headings, and no steps
 */
export function outline(markdown: string, offset = 0, page: 'entry' | 'method' = 'entry'): Outline {
  const { tree, source } = parse(markdown);
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + offset;
  const { strays, html } = fence(tree, source, page, offset);
  settle(tree);
  // A link may be defined anywhere in the text.
  const definitions = tree.children.filter(({ type }) => type === 'definition');
  const part = (children: RootContent[]): Root => ({ type: 'root', children: [...children, ...definitions] });
  const notes = part(tree.children.flatMap((node) => (node.type === 'containerDirective' && node.name === 'notes' ? node.children : [])));
  const result: Outline = { steps: [], notes, questions: [], figures: [], sources: [], html, strays };
  const opening = part(tree.children.filter(({ type }) => type !== 'containerDirective'));
  const first: StepOutline = { cue: '', line: offset + 1, content: opening, figures: [], text: '', blocks: [] };
  result.steps.push(first);
  let open = true;

  const read = (node: RootContent, step?: StepOutline): void => {
    visit(node, 'textDirective', (child) => {
      const mention = { name: child.attributes?.id ?? '', line: lineOf(child) };
      if (child.name === 'fig' && mention.name) {
        result.figures.push(mention);
        step?.figures.push(mention);
      } else if (child.name === 'src' && mention.name) result.sources.push(mention);
    });
    if (!step || node.type === 'definition') return;
    step.text += plainText(node);
    step.blocks.push({ line: lineOf(node), text: plainText(node, true) });
  };

  for (const node of tree.children) {
    if (node.type === 'containerDirective') {
      const line = lineOf(node);
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
    // A line of colons alone is told as one.
    if (!open && !['html', 'leafDirective', 'definition'].includes(node.type) && !/^:+$/.test(toString(node)))
      strays.push({ why: 'after-step', name: 'text', line: lineOf(node) });
    read(node, open ? first : undefined);
  }
  // Lines are told: what is kept of a story is rendered, and its nodes are twice as large with the places where they stood.
  visit(tree, (node) => {
    delete node.position;
  });
  return result;
}
