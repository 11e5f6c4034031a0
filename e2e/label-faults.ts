import type { Page } from '@playwright/test';

declare global {
  interface Window {
    labelFaults: typeof labelFaults;
  }
}

/**
 * Texts of a picture that leave it, meet another or are too small to read, measured in the faces of the page.
 * @param by pixels of the page to one of the picture
 */
function labelFaults(svg: SVGSVGElement, name: string, by = 1): string[] {
  const faults: string[] = [];
  const frame = svg.getBoundingClientRect();
  const seen = (element: Element) => {
    let opacity = 1;
    for (let node: Element | null = element; node && node !== svg; node = node.parentElement)
      opacity *= Number(node.getAttribute('opacity') ?? 1);
    return opacity > 0.3;
  };
  /** Where letters stand: the box of a line is higher than they are. */
  const inkOf = (text: Element) => {
    const { x, y, width: wide, height: high } = text.getBoundingClientRect();
    return new DOMRect(x, y + high * 0.14, wide, high * 0.66);
  };
  const texts = [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent.trim() !== '' && seen(text))
    .map((text) => ({
      words: text.textContent,
      box: inkOf(text),
      size: Math.min(...[text, ...text.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).fontSize))),
    }));
  for (const [index, { words, box, size }] of texts.entries()) {
    if (
      box.left < frame.left - 1.5 * by ||
      box.right > frame.right + 1.5 * by ||
      box.top < frame.top - 3 * by ||
      box.bottom > frame.bottom + 3 * by
    )
      faults.push(
        `${name}: "${words}" leaves the picture (${[box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom].map(Math.round).join(', ')})`,
      );
    if (size < 11) faults.push(`${name}: "${words}" is set at ${size} px`);
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1.5 * by && down > by) faults.push(`${name}: "${words}" meets "${other.words}"`);
    }
  }
  return faults;
}

/** Gives a page the check of labels, as `window.labelFaults`. */
export const bringLabelFaults = (page: Page): Promise<void> => page.evaluate(`window.labelFaults = ${labelFaults.toString()}`);
