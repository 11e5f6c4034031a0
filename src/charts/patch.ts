import type { Mark } from './mark.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Writes marks over the children of an element: kept by key, changed only where they differ, in the order given. */
export function patch(parent: Element, marks: Mark[]): void {
  const known = new Map<string, Element>();
  for (const child of parent.children) known.set(child.getAttribute('data-k') ?? '', child);
  let previous: Element | null = null;
  for (const mark of marks) {
    let element = known.get(mark.key);
    known.delete(mark.key);
    if (!element || element.tagName !== mark.tag) {
      element?.remove();
      element = document.createElementNS(svg, mark.tag);
      element.setAttribute('data-k', mark.key);
    }
    write(element, mark);
    const place: Element | null = previous ? previous.nextElementSibling : parent.firstElementChild;
    if (place !== element) parent.insertBefore(element, place);
    previous = element;
  }
  for (const left of known.values()) left.remove();
}

function write(element: Element, mark: Mark): void {
  for (const name of element.getAttributeNames()) {
    if (name !== 'data-k' && !(name in mark.attrs)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(mark.attrs)) {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  if (mark.children) patch(element, mark.children);
  else if (element.textContent !== (mark.text ?? '')) element.textContent = mark.text ?? '';
}
