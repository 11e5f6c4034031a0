/** What looks like a mark and would be printed as it is typed. */
export interface Leftover {
  /** The mark as it stands in the text. */
  name: string;
  mend: string;
  /** Lines between the beginning of the text and the mark. */
  lines: number;
}

const link = 'Write [words](https://…) with plain brackets.';
const block =
  'Write :::step{cue=…}, :::notes or :::question{#…} on a line of its own, with plain colons and no space, and ::: on a line below it.';
const foreign = 'Write :en[words] with plain brackets and no space.';
const emphasis = 'Write **words** or *words* with plain marks that touch the words, or \\* for the mark itself.';
const list = 'Begin each line of a list with - and a space, and a quotation with >.';
const plain = 'Words are set here as they are typed: leave the mark out.';

/** Without one of these there is no mark in a text. */
const suspect =
  /[:：﹕;；{｛}｝%=*＊_~`[\]|｜•●▪‣◦·‧∙＞－#＃>&\\<$^]|^[ \t]*(?:[-+–—─═①-⑳]|\(?[a-zA-Z]\)|[（(]?[一二三四五六七八九十]{1,3}[)）、])|@fig|@src|https?|www|TODO|FIXME|TBD|TKTK|lorem/im;

/** Forms of marks that became none. In a sentence, which is no Markdown, none of them is known, and `inSentence` is what to do. */
const forms: { is: RegExp; mend: string; inSentence?: string; only?: 'text' | 'sentence' }[] = [
  {
    is: /[:：﹕]*([:：﹕](?:fig|src))(?![\w-])(?:[ \t]*[{｛][^}｝\n]*[}｝]?)?/giu,
    mend: 'Write :fig{#address} or :src{#id}.',
  },
  { is: /([:：﹕][ \t]+(?:fig|src)[ \t]*[{｛])[^}｝\n]*[}｝]?/giu, mend: 'Write :fig{#address} or :src{#id}.' },
  { is: /([:：﹕]name)(?![\w-])(?:[[【［{｛][^\]】］}｝\n]*[\]】］}｝]?)?/gu, mend: 'Write :name[words] with plain brackets.' },
  { is: /[:：﹕]{2,}[ \t]*(?:(?:step|notes|question)(?![\w-])(?:[ \t]*[{｛][^}｝\n]*[}｝]?)?)?/gu, mend: block, inSentence: plain },
  { is: /[:：﹕](?:step|notes|question)(?![\w-])/gu, mend: block, inSentence: plain },
  { is: /[;；]{3,}[ \t]*\p{L}*/gu, mend: block, inSentence: plain },
  {
    is: /[:：﹕][a-z]{2}[ \t]?[[【［〔]/gu,
    mend: foreign,
    inSentence: 'A run in another language stands in the text of an entry alone: leave the mark out.',
  },
  { is: /([{｛][ \t]*[#＃])[^}｝\n]*[}｝]?/gu, mend: 'Write :fig{#address} or :src{#id}.' },
  { is: /\{\{|\}\}|\{%|%\}|<%|%>|\$\{/g, mend: 'Write the words themselves: nothing is filled in here.' },
  { is: /\*+|＊+|__+|(?<![\p{L}\p{N}])_(?=\p{L})|~~+/gu, mend: emphasis, inSentence: plain },
  { is: /`+/g, mend: 'Leave it out: there is no code in a story.', inSentence: plain },
  { is: /(\[\^[^\]\n]*\]):?/g, mend: 'There are no footnotes: write :src{#id}, or say it in the words.', inSentence: plain },
  { is: /(\[[ xX]\])[ \t]/g, mend: 'Leave the box out: a list has words alone.', inSentence: plain },
  { is: /!\[\[[^\]\n]*\]\]/g, mend: 'Take it out: pictures are scenes.' },
  { is: /\[\[[^\]\n]*\]\]/g, mend: 'Write the words alone: notes do not lead to each other here.' },
  { is: /\[![a-z]+\][-+]?|\[TOC\]/gi, mend: 'Leave it out: nothing is made of it here.' },
  {
    is: /\$\$[^$\n]+\$\$|\$(?=[^\s$\d])[^$\n]*[\\^_={][^$\n]*\$|\\[([][^\n]*?\\[)\]]/g,
    mend: 'There are no formulas: write it in words.',
    inSentence: 'There are no formulas: write it in words.',
  },
  {
    is: /(?<=[\p{L}\p{N})])(?:\^[^\s^\p{P}]{1,12}\^|(?<!~)~(?!~)[^\s~\p{P}]{1,12}~(?!~)|\^\{[^}\n]*\}|_\{[^}\n]*\})/gu,
    mend: 'Write the raised or lowered character itself, such as ² or ₂.',
  },
  { is: /==(?=\S)[^=\n]+==/g, mend: emphasis, inSentence: plain },
  {
    is: /%%(?:[^%\n]|%(?!%))+%%/g,
    mend: 'Write a comment for other authors as <!-- words -->, and notes for the speaker in :::notes.',
    inSentence: plain,
  },
  { is: /^[ \t]*[–—─═]{3,}[ \t]*$/gm, mend: 'Take it out, or begin a step: :::step{cue=…}.' },
  { is: /^[ \t]*: (?=\S)/gm, mend: list, only: 'text' },
  { is: /[@$\\](?:fig|src)[({[][^)}\]\n]*[)}\]]?/g, mend: 'Write :fig{#address} or :src{#id}.' },
  {
    is: /(!?\[[^\]\n]*\][ \t]?[([（【])[^)\]）】\n]*[)\]）】]?|\]\(/g,
    mend: link,
    inSentence: 'Links stand in the text of an entry alone.',
  },
  {
    is: /(?:https?:\/\/|www\.)[^\s）)，。]+/gi,
    mend: link,
    inSentence: 'Links stand in the text of an entry alone; an address has its row in ledger/sources.csv.',
  },
  {
    is: /(?<=\n[ \t]*)(?:\(?[a-zA-Z]\)|[（(]?[一二三四五六七八九十]{1,3}[)）、]|[①-⑳])(?=[ \t]*\S)/gu,
    mend: 'Lines of a paragraph are joined: begin each line of a list with - and a space, or leave a line empty.',
    only: 'text',
  },
  {
    is: /^[ \t]*[|｜].*|[|｜][ \t]*:?-{2,}.*/gm,
    mend: 'There are no tables in the text: write a list, or a scene that shows the numbers.',
    only: 'text',
  },
  { is: /^[ \t]*(?:[•●▪‣◦·‧∙]|[-+](?=\p{L})|[＞－])/gmu, mend: list, only: 'text' },
  { is: /^[ \t]*(?:#{1,6}(?=[^\s\d#])|＃+)/gm, mend: 'Take it out: an entry has its title in the front matter.', only: 'text' },
  { is: /^#{1,6}[ \t]|^>[ \t]/gm, mend: plain, only: 'sentence' },
  { is: /<!--|-->|<\/?[a-z][^<>]*>/gi, mend: plain, only: 'sentence' },
  { is: /(?<![\w:]):[a-z][a-z0-9_+-]*:(?!\w)/g, mend: 'Write the character itself.' },
  { is: /&(?:#\w+|[a-z]\w*);/gi, mend: 'Write the character itself.' },
  { is: /[{｛][^{}｛｝\n]*[}｝]|[{}｛｝]/g, mend: 'Leave the braces out: they belong to marks alone.' },
  { is: /\\./g, mend: 'Leave the backslash out, or write two for one.', inSentence: plain },
  { is: /\b(?:TODO|FIXME|TBD|TKTK)\b|\blorem ipsum\b/g, mend: 'Write what is meant, or leave it out.' },
];

/**
 * Marks that are left in a text and would be printed: full-width, spaced or glued markers, emphasis that met nothing, brackets of links,
 * tables, addresses, entities, unfinished words.
 * @param kind `text` for text that was parsed as Markdown, `sentence` for words that are set as they are
 */
export function leftovers(text: string, kind: 'text' | 'sentence'): Leftover[] {
  if (!suspect.test(text)) return [];
  let rest = text;
  return forms.flatMap(({ is, mend, inSentence, only }): Leftover[] => {
    if (only && only !== kind) return [];
    const found = [...rest.matchAll(is)];
    if (found.length === 0) return [];
    rest = rest.replace(is, (mark) => mark.replace(/[^\n]/gu, ' '));
    return found.map(({ 0: whole, 1: name = whole, index }) => ({
      name: name.trim(),
      mend: kind === 'sentence' && inSentence ? inSentence : mend,
      lines: text.slice(0, index).split('\n').length - 1,
    }));
  });
}
