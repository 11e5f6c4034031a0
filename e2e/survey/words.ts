/** Texts of a page that say that they are of its language, and what is read aloud or shown elsewhere in their place. It runs in the page. */
export function textsOf(own: string): string[] {
  // A text for machines cannot say that a term in brackets is of another language.
  const term = /\([\p{Script=Han}]{1,14}[,)]/gu;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const said = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang')?.startsWith(own);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue!.trim() && !node.parentElement!.closest('script, style, code') && said(node.parentElement))
      found.push(node.nodeValue!);
  for (const element of document.querySelectorAll('[aria-label], [title], [alt], meta[content]')) {
    const name = element.tagName === 'META' && !/description|title/.test(element.outerHTML);
    if (!name && said(element))
      for (const attribute of ['aria-label', 'title', 'alt', 'content'])
        if (element.hasAttribute(attribute)) found.push(element.getAttribute(attribute)!.replace(term, ''));
  }
  return found;
}

/** Levels of headings, and landmarks with their names, in the order of the page. It runs in the page. */
export function outline(): { levels: number[]; marks: string[] } {
  return {
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1])),
    marks: [...document.querySelectorAll('main, nav, header, footer, [role="search"]')]
      .filter((part) => part.getClientRects().length > 0 && !part.closest('article, section, dialog, figure, details:not([open])'))
      .map((part) => `${part.tagName} ${part.getAttribute('aria-label') ?? ''}`),
  };
}
