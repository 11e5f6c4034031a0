import type { Cards, CardWords } from './card.ts';

/**
 * Opens cards by clicks on links to numbers and claims. Clicks with another button or a modifier key follow the link to the row, and so does
 * every click if the cards cannot be loaded.
 * @param start makes the cards; called at the first click
 * @param links selector of the links that open a card
 */
export function openNumbers(start: () => Promise<Cards>, links: string): void {
  if (typeof HTMLDialogElement === 'undefined') return;
  let cards: Promise<Cards> | undefined;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(links);
    const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || held || event.button !== 0 || event.defaultPrevented) return;
    const address = link.dataset.figure ?? `claim:${link.dataset.claim}`;
    event.preventDefault();
    cards ??= start();
    cards.then(
      ({ open }) => open(address, link),
      () => {
        cards = undefined;
        location.assign(link.href);
      },
    );
  });
}

/**
 * Opens cards on a page that names its page of cards in `data-cards`. Links in data tables lead to the row.
 * @param shown called with each card that is shown
 */
export function listenForNumbers(main: HTMLElement, shown?: (card: Element) => void): void {
  const { cards: page, cardWords } = main.dataset;
  if (page && cardWords)
    openNumbers(
      () =>
        import('./card.ts').then(({ cardPage, startCards }) =>
          startCards(cardPage(page), JSON.parse(cardWords) as CardWords, undefined, shown),
        ),
      ':is(a[data-figure], a[data-claim]):not(.data td a)',
    );
}
