let isWatched = false;

/**
 * Says on the document, as `data-inner-scroll`, that the reader is in a box that scrolls by itself: the open index, or a table or panel on
 * the stage with the focus. The document then keeps no room for what stands over its edges, because such a box is over them too.
 *
 * A `:has()` of the root would say the same, but browsers ask it anew with each mark that a chart adds.
 */
export function watchInnerScroll(): void {
  // A page may set up its stage more than once.
  if (isWatched) return;
  isWatched = true;
  const index = document.querySelector<HTMLDetailsElement>('details.index');
  const update = (focused: EventTarget | null) => {
    const isInBox = focused instanceof Element && focused.closest('.stage :is(.sheet, .guess)') !== null;
    document.documentElement.toggleAttribute('data-inner-scroll', isInBox || Boolean(index?.open));
  };
  index?.addEventListener('toggle', () => update(document.activeElement));
  update(document.activeElement);
  document.addEventListener('focusin', ({ target }) => update(target));
  document.addEventListener('focusout', ({ relatedTarget }) => update(relatedTarget));
}
