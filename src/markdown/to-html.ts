import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast';
import type { Heading, Link, LinkReference, List, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';

/** How one language words what the ledger knows. */
export interface ProseWords {
  /** The HTML of a number by its address: a link. */
  figure: (address: string, form?: string) => string;
  /** The HTML of the mark that leads to a source: a link. */
  citation: (id: string) => string;
  /** Runs of text that stay on one line, such as dates; global. */
  unbroken?: RegExp | undefined;
}

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;

/**
 * A link to another site: it tells that site nothing of the page and gives it no hold on the window. Where its words are not the address,
 * paper prints the address behind them.
 */
const outward = (link: Element, words: string): Element => {
  const named = words === link.properties.href ? {} : { className: ['outward'] };
  return { ...link, properties: { ...named, ...link.properties, rel: ['external', 'noopener', 'noreferrer'] } };
};

/** What of the Markdown becomes other HTML than usual. Throws for what the checker refuses. */
function handlersOf(words: ProseWords): NonNullable<Options['handlers']> {
  const slugs = new GithubSlugger();
  const refuse = (_: unknown, { name }: { name: string }): never => {
    throw new Error(`"${name}" cannot stand here. Run the checker.`);
  };
  return {
    link: (state, node: Link) => outward(defaultHandlers.link(state, node) as Element, toString(node)),
    linkReference: (state, node: LinkReference) => {
      const link = defaultHandlers.linkReference(state, node);
      return Array.isArray(link) || link.type !== 'element' ? link : outward(link, toString(node));
    },
    list: (state, node: List) => {
      const list = defaultHandlers.list(state, node) as Element;
      return node.ordered ? { ...list, properties: { ...list.properties, className: ['numbered'] } } : list;
    },
    heading: (state, node: Heading) => {
      const heading = defaultHandlers.heading(state, node);
      return { ...heading, properties: { ...heading.properties, id: slugs.slug(toString(node)) } };
    },
    textDirective: (state, node: TextDirective): ElementContent => {
      const { name, attributes, children } = node;
      const { id, form } = attributes ?? {};
      // A word with a colon and neither braces nor brackets (`10:30`) is text.
      if (Object.keys(attributes ?? {}).length === 0 && children.length === 0) return { type: 'text', value: `:${name}` };
      if (name === 'fig' && id) return { type: 'raw', value: words.figure(id, form ?? undefined) };
      if (name === 'src' && id) return { type: 'raw', value: words.citation(id) };
      if (name === 'name') return { type: 'element', tagName: 'span', properties: { className: ['run'] }, children: state.all(node) };
      if (!/^[a-z]{2}$/.test(name) || children.length === 0) return refuse(state, node);
      return { type: 'element', tagName: 'span', properties: { lang: name }, children: state.all(node) };
    },
    leafDirective: refuse,
    containerDirective: refuse,
  };
}

/** A text with each of its unbroken runs in a `<span class="run">`. */
function withRuns(text: string, unbroken: RegExp | undefined): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: run, index } of unbroken ? text.matchAll(unbroken) : []) {
    parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['run'] }, children: [{ type: 'text', value: run }] });
    end = index + run.length;
  }
  return [...parts, { type: 'text', value: text.slice(end) }];
}

/** Sets text as it is read: dates on one line, and no mark that closes at the beginning of a line behind a link. */
function typeset<Node extends RootContent | ElementContent>(nodes: readonly Node[], unbroken: RegExp | undefined): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  return joined.flatMap((node, index) => {
    if (node.type === 'element') return [{ ...node, children: typeset(node.children, unbroken) }];
    if (node.type !== 'text') return [node];
    const before = joined[index - 1];
    const behindLink = before?.type === 'raw' || (before?.type === 'element' && before.tagName === 'a');
    const joiner = behindLink && /^[,.;:!?)”’]/.test(node.value) ? '\u2060' : '';
    return withRuns(joiner + node.value, unbroken) as Node[];
  });
}

const rehypeTypeset =
  (unbroken: RegExp | undefined) =>
  (tree: HtmlRoot): HtmlRoot => ({ type: 'root', children: typeset(tree.children, unbroken) });

/** A part of a text as HTML, numbers and citations worded. HTML in the text, such as an author's comment, is left out. */
export function toHtml(content: Root, words: ProseWords): string {
  const pipeline = unified()
    .use(remarkRehype, { handlers: handlersOf(words) })
    .use(rehypeTypeset, words.unbroken)
    .use(rehypeStringify, { allowDangerousHtml: true });
  return pipeline.stringify(pipeline.runSync(content));
}
