import { localeOf } from '../locales/locale.ts';
import { citationLink, numberLink, type ProseContext } from '../ledger/prose.ts';
import type { Question } from './model.ts';

/** A milestone's rendered text, taken apart at the markers that the Markdown plugins left. */
export interface Prose {
  steps: { cue: string; scene?: string; html: string }[];
  notes: string;
  questions: Question[];
}

const markers = /<!--ledger:([a-z]+)((?: [^ >]+)*)-->/g;

/** Dates in the words between tags kept on one line. */
function unbroken(html: string, lang: string): string {
  const runs = localeOf(lang).unbroken;
  if (!runs) return html;
  return html.replace(/(^|>)([^<]+)/g, (_, tag: string, words: string) => tag + words.replace(runs, '<span class="run">$&</span>'));
}

/** Fills in the wording of numbers and citations; the ledger has the last word at every build. */
export function wordProse(html: string, context: ProseContext): string {
  const worded = unbroken(html, context.lang).replace(markers, (whole, kind: string, rest: string) => {
    const [name = '', form] = rest.trim().split(' ');
    if (kind === 'fig') return numberLink(context, name, form);
    if (kind === 'src') return citationLink(context, name);
    return whole;
  });
  // A word joiner: a mark that closes never begins a line behind a link.
  return worded.replace(/<\/a>(?=[,.;:!?)”’])/g, '</a>\u2060');
}

/** Takes rendered Markdown apart into steps, notes and questions, with numbers worded in the language. */
export function splitProse(html: string, firstCue: string, context: ProseContext): Prose {
  const prose: Prose = { steps: [{ cue: firstCue, html: '' }], notes: '', questions: [] };
  let add: (text: string) => void = (text) => (prose.steps.at(-1)!.html += text);
  const toStep = add;
  let end = 0;
  const worded = wordProse(html, context);
  for (const match of worded.matchAll(markers)) {
    add(worded.slice(end, match.index));
    end = match.index + match[0].length;
    const name = match[2]!.trim();
    const question = () => prose.questions.at(-1)!;
    const [cue = '', scene] = name.split(' ');
    if (match[1] === 'step') prose.steps.push({ cue, ...(scene ? { scene } : {}), html: '' });
    if (match[1] === 'question') prose.questions.push({ id: name, question: '', answer: '' });
    if (match[1] === 'step' || match[1] === 'end') add = toStep;
    if (match[1] === 'notes') add = (text) => (prose.notes += text);
    if (match[1] === 'question') add = (text) => (question().question += text);
    if (match[1] === 'answer') add = (text) => (question().answer += text);
  }
  add(worded.slice(end));
  return prose;
}
