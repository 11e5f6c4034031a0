/** Words and marks whose colour does not stand out from the paper: words 4.5 to 1, large words and marks 3 to 1. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export function faint(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, number[]>();
  /** A colour as it is painted on another. */
  const painted = (colour: string, under: number[]): number[] => {
    const pair = `${colour} ${under.join()}`;
    if (known.has(pair)) return known.get(pair)!;
    canvas.fillStyle = `rgb(${under.join()})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const rgb = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    known.set(pair, rgb);
    return rgb;
  };
  const luminance = (rgb: number[]) => {
    const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: number[], b: number[]) => {
    const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one);
    return (high! + 0.05) / (low! + 0.05);
  };
  const papers = new Map<Element, number[]>();
  /** The colour that an element stands on. */
  const paper = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    if (papers.has(element)) return papers.get(element)!;
    const under = paper(element.parentElement);
    const own = element instanceof SVGElement ? under : painted(getComputedStyle(element).backgroundColor, under);
    papers.set(element, own);
    return own;
  };
  let read = 0;
  const faults = new Map<string, string>();
  const check = (element: Element, colour: string, least: number, words: string) => {
    if (colour === 'none' || colour.startsWith('url') || colour.startsWith('"')) return;
    const under = paper(element);
    const ratio = contrast(painted(colour, under), under);
    const name =
      `${element.closest('[data-chart]')?.getAttribute('data-chart') ?? ''} ${element.tagName}.${element.getAttribute('class') ?? ''}`.trim();
    if (ratio < least - 0.01) faults.set(`${name} ${colour}`, `${name}: ${ratio.toFixed(2)} of ${least}, ${words}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const words = node.textContent!.trim();
    if (words === '' || element.closest('script, style, noscript, title, desc, .stamp')) continue;
    read++;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    // A number in outline is read by its stroke.
    const under = paper(element);
    const drawn = contrast(painted(style.fill, under), under) < 1.05 ? style.stroke : style.fill;
    check(element, element instanceof SVGElement ? drawn : style.color, large ? 3 : 4.5, words.slice(0, 30));
  }
  // Rules of the paper and washes are ground, not marks.
  const marks = '.main-line, .comparison, .other, .claim, .tip, .bar:not(.fill), .item-mark, .family path, .open-end';
  for (const mark of document.querySelectorAll(`.marks :is(path, circle, rect):is(${marks}), .family path`)) {
    const { fill, stroke } = getComputedStyle(mark);
    check(mark, stroke === 'none' ? fill : stroke, 3, 'a mark');
  }
  return read === 0 ? ['There are no words on the page.'] : [...faults.values()];
}
