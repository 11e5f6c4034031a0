/** Elements that reach beyond the right edge of the window without standing in a region of their own that scrolls. */
export function beyond(): string[] {
  const edge = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      if (element.getBoundingClientRect().right <= edge + 1 || getComputedStyle(element).position === 'fixed') return false;
      // A scene that is kept unseen has the size that it was last seen in.
      if (!element.checkVisibility()) return false;
      for (let node: Element | null = element; node; node = node.parentElement) {
        const { overflowX, visibility, display, position } = getComputedStyle(node);
        if (
          (overflowX !== 'visible' && node !== document.body && node !== document.documentElement) ||
          visibility === 'hidden' ||
          display === 'none'
        )
          return false;
        if (position === 'absolute' && node.getAttribute('aria-hidden') === 'true') return false;
      }
      return true;
    })
    .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 40)}`)
    .slice(0, 6);
}

/** Whether the page is wider than its window, which grows with it on a phone. It runs in the page. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const { innerWidth } = window;
  const screenWidth = window.screen.width;
  return scrollWidth > clientWidth + 1 || innerWidth > screenWidth + 1
    ? [`The page is ${scrollWidth} px wide in a window of ${clientWidth} px on a screen of ${screenWidth} px.`]
    : [];
}
