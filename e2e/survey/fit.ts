/** Texts whose letters reach beyond a box that hides what does not fit. */
export function clipped(): string[] {
  const found: string[] = [];
  for (const box of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, overflowY, display, visibility } = getComputedStyle(box);
    const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
    // The name of the era stands whole in the rail and in the index.
    if (
      !hides ||
      box.matches('.running-era') ||
      display === 'none' ||
      visibility === 'hidden' ||
      box.clientWidth <= 1 ||
      box.closest('svg, [aria-hidden="true"]')
    )
      continue;
    const edge = box.getBoundingClientRect();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const parent = node.parentElement!;
      if (!node.nodeValue!.trim() || parent.closest('svg, [aria-hidden="true"], .announce') || !parent.checkVisibility()) continue;
      const text = range.getBoundingClientRect();
      const beyond = text.right > edge.right + 2 || text.left < edge.left - 2 || text.bottom > edge.bottom + 4;
      if (beyond) found.push(`${box.className || box.tagName}: ${node.nodeValue!.trim().slice(0, 30)}`);
    }
  }
  return [...new Set(found)].slice(0, 8);
}

/** Words and buttons of the running head, the ribbon and the head of a chart that lie over each other, or leave the window. */
export function collisions(): string[] {
  const parts = [
    '.index summary > span',
    '.ways button',
    '.running .languages a',
    '.ribbon p',
    '.chart[data-on-stage] .chart-head',
    '.chart[data-on-stage] .offer',
  ];
  const found: string[] = [];
  const boxes = parts.flatMap((part) =>
    [...document.querySelectorAll<HTMLElement>(part)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
      .map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const { left, right, top, bottom } = (one.matches('button') ? one : range).getBoundingClientRect();
        // A name that is too long ends in dots where its box ends.
        const end = getComputedStyle(one).overflowX === 'hidden' ? one.getBoundingClientRect().right : Infinity;
        return { name: one.className || one.textContent!.trim(), left, right: Math.min(right, end), top, bottom };
      })
      .filter(({ left, right }) => right - left > 1),
  );
  for (const [index, one] of boxes.entries()) {
    if (one.left < -1 || one.right > window.innerWidth + 1) found.push(`${one.name} leaves the window`);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
      if (!apart) found.push(`${one.name} and ${other.name}`);
    }
  }
  return found;
}
