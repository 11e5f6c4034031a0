import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { leftovers } from './leftovers.ts';
import { faultsOfList } from './lists.ts';
import { blockMarkers, type Directive, faultOfLink, faultsOfMarker, isBare, isLanguage } from './markers.ts';
import { unescaped } from './parse.ts';
import { closes, type Stray } from './strays.ts';

/** One comment and nothing behind it. */
const comment = /^<!--(?:(?!-->)[\s\S])*-->$/;

/** Forms of Markdown that a story has not, and what to write instead. */
const strange: Partial<Record<Nodes['type'], [name: string, mend: string]>> = {
  code: [
    'A line that is indented by four spaces or fenced by marks',
    'Begin it at the left edge, without marks around it: there is no code in a story.',
  ],
  inlineCode: ['Code in the line', 'Leave the marks ` out: there is no code in a story.'],
  image: ['A picture in the text', 'Take it out: pictures are scenes.'],
  imageReference: ['A picture in the text', 'Take it out: pictures are scenes.'],
  thematicBreak: ['A rule across the text', 'Take it out, or begin a step: :::step{cue=…}.'],
  break: ['A line break within a paragraph', 'Begin a paragraph with an empty line, or go on in the line.'],
  heading: ['A heading', 'Take it out: entries have a title in the front matter, and a line --- below words makes a heading of them.'],
};

/** The words of a paragraph with marks that became none as they were typed; what became a mark counts as one character. */
function typed(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'textDirective')
    return isBare(node) ? `:${node.name}` : node.name.length > 2 ? '\uFFFC' : node.children.map(typed).join('');
  if (node.type === 'break') return '\n';
  if (node.type === 'link' && toString(node) === node.url) return '\uFFFC';
  return 'children' in node ? node.children.map(typed).join('') : '\uFFFC';
}

/**
 * Everything in a text that docs/authoring.md does not list, with its line: a form of Markdown, a directive, an attribute, a mark that became
 * none, a link that leads nowhere, a block that does not end.
 * @param source what the offsets of the tree belong to
 * @param page the page on method has headings
 * @param offset number of lines above the text in its file
 */
export function fence(
  tree: Root,
  source: string,
  page: 'entry' | 'method',
  offset: number,
): { strays: Stray[]; html: { name: string; line: number }[] } {
  const strays: Stray[] = [];
  const html: { name: string; line: number }[] = [];
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + offset;
  const sourceOf = (node: Nodes) => source.slice(node.position?.start.offset, node.position?.end.offset);
  const report = (why: Stray['why'], name: string, line: number, mend?: string) =>
    strays.push({ why, name: unescaped(name), line, ...(mend ? { mend } : {}) });
  const defined = new Map<string, Nodes>();
  const used = new Set<string>();

  const needLink = (url: string, node: Nodes) => {
    const fault = faultOfLink(unescaped(url));
    if (fault) report('link', `The link "${url}" ${fault}`, lineOf(node), 'Write the whole address: [words](https://…).');
  };

  /** Numbers, citations and links are links themselves, and none stands in another. */
  const needNoLink = (node: Parents) => {
    for (const child of node.children) {
      const isLink = child.type === 'link' || child.type === 'linkReference';
      if (isLink || (child.type === 'textDirective' && (child.name === 'fig' || child.name === 'src') && !isBare(child)))
        report('link', 'A number, a citation or a link stands within a link', lineOf(child), 'Write it beside the link.');
      else if ('children' in child) needNoLink(child);
    }
  };

  const needMarker = (node: Directive) =>
    faultsOfMarker(node, sourceOf(node)).forEach(([name, mend]) => report('attribute', name, lineOf(node), mend));

  const inline = (node: Nodes): void => {
    switch (node.type) {
      case 'html': {
        // A closing tag is of one cause with the tag before it.
        const closes = node.value.startsWith('</') && html.length > 0;
        if (!closes && !comment.test(node.value)) html.push({ name: unescaped(node.value.split('\n')[0]!), line: lineOf(node) });
        return;
      }
      case 'textDirective': {
        if (isBare(node)) return;
        const { name, attributes, children } = node;
        const mark = `:${name}`;
        if (name === 'fig' || name === 'src') {
          if (attributes?.id) needMarker(node);
          else report('literal', mark, lineOf(node), 'Write :fig{#address} or :src{#id}.');
        } else if (name === 'name' && children.length === 0)
          report('literal', mark, lineOf(node), 'Write :name[words] with plain brackets.');
        else if (name === 'name') {
          needMarker(node);
          if (!/[\p{N}〇一二两三四五六七八九十百千万亿]/u.test(toString(node)))
            report(
              'attribute',
              `:name[${toString(node)}] holds no digits`,
              lineOf(node),
              'Write the words alone: :name marks digits that count nothing.',
            );
        } else if (isLanguage(name) && children.length > 0) needMarker(node);
        else report('unknown', mark, lineOf(node));
        children.forEach(inline);
        return;
      }
      case 'link':
        needLink(node.url, node);
        needNoLink(node);
        if (node.title)
          report(
            'attribute',
            `The title "${node.title}" of a link is shown nowhere`,
            lineOf(node),
            'Leave it out, or write it beside the link.',
          );
        if (toString(node).trim() === '') report('link', 'A link without words', lineOf(node), 'Write [words](https://…).');
        break;
      case 'linkReference':
        needNoLink(node);
        used.add(node.identifier);
        break;
      case 'text':
      case 'strong':
      case 'emphasis':
        break;
      default:
        report(
          'form',
          strange[node.type]?.[0] ?? `Markdown of the kind "${node.type}"`,
          lineOf(node),
          strange[node.type]?.[1] ?? 'Write plain words.',
        );
        return;
    }
    if ('children' in node) node.children.forEach(inline);
  };

  const words = (node: Parents) => {
    for (const { name, mend, lines } of leftovers(node.children.map(typed).join(''), 'text'))
      report('literal', name, lineOf(node as Nodes) + lines, mend);
    node.children.forEach(inline);
  };

  const block = (node: Nodes, within: string[]): void => {
    switch (node.type) {
      case 'paragraph':
        return words(node);
      case 'heading':
        if (page === 'entry') report('form', strange.heading![0], lineOf(node), strange.heading![1]);
        else if (node.depth === 1 || node.depth > 3)
          report('form', 'A heading of this size', lineOf(node), 'Write ## or ###: the page has its title already.');
        return words(node);
      case 'list':
        if (within.includes('list')) report('form', 'A list within a list', lineOf(node), 'Write one list.');
        faultsOfList(node, sourceOf).forEach(({ name, mend, item }) => report('form', name, lineOf(item), mend));
        return node.children.forEach((item) => item.children.forEach((child) => block(child, [...within, 'list'])));
      case 'blockquote':
        if (within.includes('list') || within.includes('quotation'))
          report('form', 'A quotation within a list or a quotation', lineOf(node), 'Write it as a block of its own.');
        return node.children.forEach((child) => block(child, [...within, 'quotation']));
      case 'definition': {
        const before = defined.get(node.identifier);
        if (before)
          report(
            'link',
            `The link [${node.label ?? node.identifier}] is defined on line ${lineOf(before)} already`,
            lineOf(node),
            'Keep one of them.',
          );
        defined.set(node.identifier, node);
        return needLink(node.url, node);
      }
      case 'leafDirective':
        return void report('unknown', `::${node.name}`, lineOf(node));
      case 'containerDirective':
        if (within.length > 0) report('nested', `:::${node.name}`, lineOf(node));
        else if (!blockMarkers.includes(node.name)) report('unknown', `:::${node.name}`, lineOf(node));
        if (within.length === 0 && blockMarkers.includes(node.name)) {
          needMarker(node);
          const open = !/\n[ \t]*:{3,}[ \t]*$/.test(sourceOf(node).trimEnd());
          const nests = node.children.some(({ type }) => type === 'containerDirective');
          if (open && !nests) report('open', `:::${node.name}`, lineOf(node));
          if (node.name === 'notes' && toString(node).trim() === '' && !/:fig\{|:src\{/.test(sourceOf(node)))
            report('form', 'Notes without words', lineOf(node), 'Write them, or take the block out.');
        }
        return node.children.forEach((child) => block(child, [...within, node.name]));
      case 'html':
        return inline(node);
      default:
        report(
          'form',
          strange[node.type]?.[0] ?? `Markdown of the kind "${node.type}"`,
          lineOf(node),
          strange[node.type]?.[1] ?? 'Write plain paragraphs.',
        );
    }
  };

  tree.children.forEach((node: RootContent) => block(node, []));
  for (const [identifier, node] of defined)
    if (!used.has(identifier))
      report('link', `The link [${identifier}] is defined and used nowhere`, lineOf(node), 'Use it, or take the line out.');
  return { strays: strays.filter((stray, index) => !closes(stray, strays.slice(0, index))), html };
}
