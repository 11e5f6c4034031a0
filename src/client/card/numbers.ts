import type { Cards, CardWords } from './card.ts';

/**
 * Numbers and claims open their cards; the code for it comes with the first one that is asked for. Other buttons and keys held lead to the
 * row as links do, and so does everything where the card cannot be shown.
 * @param start makes the cards, once
 * @param links those that open one
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

/** Numbers of a page that says where its cards are. Cells of tables lead to the row. */
export function listenForNumbers(main: HTMLElement): void {
  const { cards: page, cardWords } = main.dataset;
  if (page && cardWords)
    openNumbers(
      () => import('./card.ts').then(({ cardPage, startCards }) => startCards(cardPage(page), JSON.parse(cardWords) as CardWords)),
      ':is(a[data-figure], a[data-claim]):not(.data td a)',
    );
}
