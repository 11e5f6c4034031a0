import type { Mark } from './mark.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What was written to an element last, so that unchanged marks cost no question to the page. */
interface Written {
  attrs: Record<string, string>;
  text: string | undefined;
  children: Map<string, SVGElement>;
}

const memory = new WeakMap<Element, Written>();

/** Reads an element that was printed at build, once. */
function recall(element: Element): Written {
  const known = memory.get(element);
  if (known) return known;
  const attrs = Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)!]));
  const children = new Map([...element.children].map((child) => [child.getAttribute('data-k') ?? '', child as SVGElement]));
  const read: Written = { attrs, text: children.size === 0 ? (element.textContent ?? '') : undefined, children };
  memory.set(element, read);
  return read;
}

function write(element: SVGElement, mark: Mark): void {
  const written = recall(element);
  const attrs = mark.number ? { 'data-row': mark.number.address, ...mark.attrs } : mark.attrs;
  for (const name in written.attrs) {
    if (name === 'data-k' || name in attrs) continue;
    element.removeAttribute(name);
    delete written.attrs[name];
  }
  for (const name in attrs) {
    const value = String(attrs[name as keyof typeof attrs]);
    if (written.attrs[name] === value) continue;
    element.setAttribute(name, value);
    written.attrs[name] = value;
  }
  if (mark.children) {
    // A number may lose its plain text to spans, and spans to plain text.
    if (written.text) element.textContent = '';
    written.text = undefined;
    patch(element, mark.children);
  } else if (written.text !== (mark.text ?? '')) {
    // Letters that change in a text that stays are laid out alone.
    if (written.text && mark.text) (element.firstChild as Text).data = mark.text;
    else element.textContent = mark.text ?? '';
    written.text = mark.text ?? '';
    written.children.clear();
  }
}

/** Writes marks over the children of an element: kept by key, changed only where they differ, in the order given. */
export function patch(parent: Element, marks: Mark[]): void {
  const { children } = recall(parent);
  const left = new Set(children.keys());
  let place = parent.firstElementChild;
  for (const mark of marks) {
    let element = children.get(mark.key);
    left.delete(mark.key);
    if (element?.tagName !== mark.tag) {
      if (place === element) place = place?.nextElementSibling ?? null;
      element?.remove();
      element = document.createElementNS(namespace, mark.tag);
      element.setAttribute('data-k', mark.key);
      children.set(mark.key, element);
    }
    write(element!, mark);
    if (place === element) place = place!.nextElementSibling;
    else parent.insertBefore(element!, place);
  }
  for (const key of left) {
    children.get(key)!.remove();
    children.delete(key);
  }
}
