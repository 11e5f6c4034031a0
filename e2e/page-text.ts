/** Elements that have no end. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** A tag with its attributes, or a text. Comments, scripts and styles are passed over whole. */
const piece =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s*(\/?)>|[^<]+/gi;
/** In a text for machines a term in brackets cannot say that it is of another language. */
const term = /\([\p{Script=Han}]{1,14}[,)]/gu;

/** Reads the text and the named attributes of built HTML that say that they are of a language. */
export function textsOf(html: string, own: string): string[] {
  const found: string[] = [];
  const open: { name: string; isOwn: boolean; isCode: boolean }[] = [];
  for (const [all, , end, name, attributes = '', closed] of html.matchAll(piece)) {
    const around = open.at(-1) ?? { name: '', isOwn: false, isCode: false };
    if (name === undefined) {
      if (!all.startsWith('<') && around.isOwn && !around.isCode && all.trim()) found.push(all);
    } else if (end) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
    } else {
      const lang = /\slang="([^"]*)"/.exec(attributes)?.[1];
      const isOwn = lang === undefined ? around.isOwn : lang.startsWith(own);
      const read =
        name === 'meta'
          ? /description|title/.test(attributes)
            ? /\s(content)="([^"]*)"/g
            : undefined
          : /\s(aria-label|title|alt)="([^"]*)"/g;
      if (isOwn && read) for (const [, , value] of attributes.matchAll(read)) found.push(value!.replace(term, ''));
      if (!closed && !isVoid.test(name)) open.push({ name, isOwn, isCode: around.isCode || name === 'code' });
    }
  }
  return found;
}

/** Levels of the headings of built HTML, in order. */
export const levelsOf = (html: string): number[] => [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
