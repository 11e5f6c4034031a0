/** Lines of the laid-out page that begin with a mark that closes, or end with one that opens. @see https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end */
export function badLines(): string[] {
  const closing = /[，。、；：？！）》」』】”’…·%]/u;
  const opening = /[（《「『【“‘]/u;
  const faults: string[] = [];
  for (const block of document.querySelectorAll('p, h1, h2, h3, li, dd, dt, th, td, figcaption span')) {
    if (block.querySelector('p, li, dd') || !block.checkVisibility()) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let before: { character: string; bottom: number } | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!;
      for (let index = 0; index < text.length; index++) {
        if (/\s|\u2060/.test(text[index]!)) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const [rect] = range.getClientRects();
        if (!rect || rect.width === 0) continue;
        const begins = before !== undefined && rect.top >= before.bottom - 2;
        const place = `${before?.character ?? ''}|${text.slice(index, index + 8)}`;
        if (begins && closing.test(text[index]!)) faults.push(`begins: ${place}`);
        if (begins && opening.test(before!.character)) faults.push(`ends: ${place}`);
        before = { character: text[index]!, bottom: rect.bottom };
      }
    }
  }
  for (const line of document.querySelectorAll('.marks text')) {
    const words = line.textContent.trim();
    if (words.length > 1 && /^[，。、；：？！）》”’…]/u.test(words)) faults.push(`chart begins: ${words}`);
    if (/[（《“‘]$/u.test(words)) faults.push(`chart ends: ${words}`);
  }
  return faults;
}
