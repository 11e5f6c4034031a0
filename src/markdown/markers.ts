import type { Nodes } from 'mdast';

/** A marker in the line (`:fig{…}`) or around a block (`:::step{…}`). */
export type Directive = Extract<Nodes, { type: 'textDirective' | 'containerDirective' }>;

/** What a marker takes: fields in its braces, words in its brackets. */
const markers: Record<string, { fields: string[]; label: boolean }> = {
  fig: { fields: ['id', 'form'], label: false },
  src: { fields: ['id'], label: false },
  name: { fields: [], label: true },
  step: { fields: ['cue', 'scene'], label: false },
  notes: { fields: [], label: false },
  question: { fields: ['id'], label: false },
};
/** Markers that stand around blocks. */
export const blockMarkers = ['step', 'notes', 'question'];

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** Whether the name of a marker is that of a language. */
export const isLanguage = (name: string): boolean => /^[a-z]{2}$/.test(name) && languages.of(name) !== undefined;

/** Whether a marker has neither braces nor brackets: it is text, as in `10:30`. */
export const isBare = ({ attributes, children }: Directive): boolean => Object.keys(attributes ?? {}).length === 0 && children.length === 0;

/**
 * What a marker would ignore: fields and words that it does not take, a second address.
 * @param source the marker as it is typed
 */
export function faultsOfMarker(node: Directive, source: string): [name: string, mend: string][] {
  const isBlock = node.type === 'containerDirective';
  const mark = `${isBlock ? ':::' : ':'}${node.name}`;
  const { fields, label } = markers[node.name] ?? { fields: [], label: true };
  const takes = fields.map((field) => (field === 'id' ? '#…' : `${field}=…`)).join(' and ');
  const ofFields = Object.entries(node.attributes ?? {}).flatMap(([field, value]): [string, string][] => {
    if (field === 'id' && node.name === 'step')
      return [[`"#${value ?? ''}" is no part of ${mark}`, `Write cue=${value ?? '…'} for what the scene shows.`]];
    if (!fields.includes(field)) return [[`"${field}" is no part of ${mark}`, takes ? `It takes ${takes}.` : 'Leave the braces out.']];
    return field === 'form' && value !== 'bare'
      ? [[`"form=${value ?? ''}" is no form of a number`, 'Write form=bare, or leave it out.']]
      : [];
  });
  const hasWords = isBlock ? node.children.some(({ data }) => data && 'directiveLabel' in data) : node.children.length > 0;
  const braces = /\{[^}]*\}/.exec(source)?.[0] ?? '';
  const twice = fields.filter((field) => field !== 'id' && (braces.match(new RegExp(`[{\\s]${field}=`, 'g'))?.length ?? 0) > 1);
  const addresses = /\{[^}]*\}/.exec(source.split('\n')[0]!)?.[0].match(/#/g)?.length ?? 0;
  return [
    ...ofFields,
    ...twice.map((field): [string, string] => [`${mark} has "${field}" twice`, 'Write it once: the last would count alone.']),
    ...(hasWords && !label
      ? [[`The words in brackets of ${mark} are shown nowhere`, 'Leave them out, or write them beside it.'] as [string, string]]
      : []),
    ...(fields.includes('id') && addresses > 1 ? [[`${mark} names two addresses`, 'Write one marker for each.'] as [string, string]] : []),
  ];
}

/** Why a link may not lead where it does; `undefined` where it may. Only whole addresses of the web are links. */
export function faultOfLink(url: string): string | undefined {
  if (url.trim() === '') return 'leads nowhere';
  if (!/^https?:\/\//i.test(url)) return 'is no address of the web';
  if (!URL.canParse(url) || !new URL(url).hostname.includes('.') || /\s|%20https?:|[,;]https?:/.test(url))
    return 'is not one whole address';
  return undefined;
}
