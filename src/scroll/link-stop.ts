const marginOf = (element: Element | null) => (element ? parseFloat(getComputedStyle(element).scrollMarginTop) || 0 : 0);

/**
 * Where a link to an element of the story stops it, in CSS pixels from the top of the window. The story itself stops at the top: its margin
 * takes back the padding of the page.
 */
export const linkStop = (element: Element): number => marginOf(element) - marginOf(document.querySelector('main'));
