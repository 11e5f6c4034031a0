import type { Nodes, Root } from 'mdast';
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

export interface StepOutline {
  /** Empty for the first step, whose cue stands in the front matter. */
  cue: string;
  line: number;
  figures: Mention[];
  /** Words without numbers and marks, for counting. */
  text: string;
}

/** What a milestone's text holds, with true lines: for the checker and for the table of steps. */
export interface Outline {
  steps: StepOutline[];
  figures: Mention[];
  sources: Mention[];
  questions: Mention[];
  /** Raw HTML other than comments. */
  html: Mention[];
  /** Directives that no plugin knows, or that stand where they may not. */
  strays: Mention[];
}

const parser = unified().use(remarkParse).use(remarkDirective);
const containers = ['step', 'notes', 'question'];

/** Reads the text of a milestone. `offset` is the number of lines above it in its file. */
export function outline(markdown: string, offset = 0): Outline {
  const tree: Root = parser.parse(markdown);
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + offset;
  const result: Outline = { steps: [], figures: [], sources: [], questions: [], html: [], strays: [] };
  const first: StepOutline = { cue: '', line: offset + 1, figures: [], text: '' };
  result.steps.push(first);
  let open = true;

  const read = (node: Nodes, step?: StepOutline): void => {
    visit(node, (child) => {
      if (child.type === 'html' && !/^<!--[\s\S]*-->$/.test(child.value)) result.html.push({ name: child.value.split('\n')[0]!, line: lineOf(child) });
      if (child.type !== 'textDirective') return;
      const bare = Object.keys(child.attributes ?? {}).length === 0 && child.children.length === 0;
      const mention = { name: child.attributes?.id ?? '', line: lineOf(child) };
      if (bare) return;
      if (child.name === 'fig' && mention.name) {
        result.figures.push(mention);
        step?.figures.push(mention);
      } else if (child.name === 'src' && mention.name) result.sources.push(mention);
      else if (!(/^[a-z]{2}$/.test(child.name) && child.children.length > 0)) result.strays.push({ name: `:${child.name}`, line: lineOf(child) });
    });
    if (step) step.text += toString(node);
  };

  for (const node of tree.children) {
    if (node.type === 'containerDirective') {
      const line = lineOf(node);
      if (!containers.includes(node.name)) result.strays.push({ name: `:::${node.name}`, line });
      if (node.name === 'step') {
        const step: StepOutline = { cue: node.attributes?.cue ?? '', line, figures: [], text: '' };
        result.steps.push(step);
        open = false;
        node.children.forEach((child) => read(child, step));
        continue;
      }
      if (node.name === 'question') result.questions.push({ name: node.attributes?.id ?? '', line });
      node.children.forEach((child) => read(child));
      continue;
    }
    if (!open && node.type !== 'html') result.strays.push({ name: 'text after a step', line: lineOf(node) });
    if (node.type === 'leafDirective') result.strays.push({ name: `::${node.name}`, line: lineOf(node) });
    read(node, first);
  }
  return result;
}
