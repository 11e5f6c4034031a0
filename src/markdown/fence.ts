import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { leftovers } from './leftovers.ts';
import { unescaped } from './parse.ts';

/** Something that may not be written, or not there. */
export interface Stray {
  /**
   * `unknown`: a directive nobody knows; `nested`: a block in a block; `after-step`: words below the last step; `literal`: a mark that became
   * none; `form`: Markdown that a story has not; `attribute`: what a marker would ignore; `open`: a block without an end; `link`: a link that
   * leads nowhere.
   */
  why: 'unknown' | 'nested' | 'after-step' | 'literal' | 'form' | 'attribute' | 'open' | 'link';
  /** What it is, in words or as it is typed. */
  name: string;
  line: number;
  /** What to do about it, where `why` does not say. */
  mend?: string;
}

type Directive = Extract<Nodes, { type: 'textDirective' | 'containerDirective' }>;

/** One comment and nothing behind it. */
const comment = /^<!--(?:(?!-->)[\s\S])*-->$/;

const none = { attributes: [], label: false };
const markers: Record<string, { attributes: string[]; label: boolean }> = {
  fig: { attributes: ['id', 'form'], label: false },
  src: { attributes: ['id'], label: false },
  name: { attributes: [], label: true },
  step: { attributes: ['cue', 'scene'], label: false },
  notes: none,
  question: { attributes: ['id'], label: false },
};
const containers = ['step', 'notes', 'question'];

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const isLanguage = (name: string) => /^[a-z]{2}$/.test(name) && languages.of(name) !== undefined;

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

/** Where a link may lead: a full address of the web. */
function faultOfLink(url: string): string | undefined {
  if (url.trim() === '') return 'leads nowhere';
  if (!/^https?:\/\//i.test(url)) return 'is no address of the web';
  if (!URL.canParse(url) || !new URL(url).hostname.includes('.') || /\s|%20https?:|[,;]https?:/.test(url))
    return 'is not one whole address';
  return undefined;
}

const bare = ({ attributes, children }: Directive) => Object.keys(attributes ?? {}).length === 0 && children.length === 0;

/** The words of a paragraph with marks that became none as they were typed; what became a mark counts as one character. */
function typed(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'textDirective')
    return bare(node) ? `:${node.name}` : node.name.length > 2 ? '\uFFFC' : node.children.map(typed).join('');
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

  const needMarker = (node: Directive) => {
    const { name, attributes } = node;
    const colons = node.type === 'containerDirective' ? ':::' : ':';
    const known = markers[name] ?? { attributes: [], label: true };
    const line = lineOf(node);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (!known.attributes.includes(key))
        report(
          'attribute',
          `"${key}" is no part of ${colons}${name}`,
          line,
          known.attributes.length > 0
            ? `It takes ${known.attributes.map((own) => (own === 'id' ? '#…' : `${own}=…`)).join(' and ')}.`
            : 'Leave the braces out.',
        );
      else if (key === 'form' && value !== 'bare')
        report('attribute', `"form=${value ?? ''}" is no form of a number`, line, 'Write form=bare, or leave it out.');
    }
    const label =
      node.type === 'containerDirective'
        ? node.children.some((child) => child.data && 'directiveLabel' in child.data)
        : node.children.length > 0;
    if (label && !known.label)
      report('attribute', `The words in brackets of ${colons}${name} are shown nowhere`, line, 'Leave them out, or write them beside it.');
    const head = sourceOf(node).split('\n')[0]!;
    if (known.attributes.includes('id') && (/\{[^}]*\}/.exec(head)?.[0].match(/#/g)?.length ?? 0) > 1)
      report('attribute', `${colons}${name} names two addresses`, line, 'Write one marker for each.');
  };

  const inline = (node: Nodes): void => {
    switch (node.type) {
      case 'html': {
        // A closing tag is of one cause with the tag before it.
        const closes = node.value.startsWith('</') && html.length > 0;
        if (!closes && !comment.test(node.value)) html.push({ name: unescaped(node.value.split('\n')[0]!), line: lineOf(node) });
        return;
      }
      case 'textDirective': {
        if (bare(node)) return;
        const { name, attributes, children } = node;
        const mark = `:${name}`;
        if (name === 'fig' || name === 'src') {
          if (attributes?.id) needMarker(node);
          else report('literal', mark, lineOf(node), 'Write :fig{#address} or :src{#id}.');
        } else if (name === 'name') {
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
        if (node.ordered && (node.start ?? 1) !== 1)
          report(
            'form',
            `A list that begins with ${node.start}`,
            lineOf(node),
            'Begin it with 1, or write a backslash before the full stop of a number at the beginning of a line.',
          );
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
        else if (!containers.includes(node.name)) report('unknown', `:::${node.name}`, lineOf(node));
        if (within.length === 0 && containers.includes(node.name)) {
          needMarker(node);
          const open = !/\n[ \t]*:{3,}[ \t]*$/.test(sourceOf(node).trimEnd());
          const nests = node.children.some(({ type }) => type === 'containerDirective');
          if (open && !nests) report('open', `:::${node.name}`, lineOf(node));
          if (node.name === 'notes' && toString(node).trim() === '')
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
  return { strays, html };
}
