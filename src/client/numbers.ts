import type { Cards } from './card.ts';

/**
 * Numbers and claims open their cards; the code for it comes with the first one that is asked for. Cells of tables, other buttons and
 * keys held lead to the row as links do, and so does everything where the card cannot be shown.
 */
export function listenForNumbers(main: HTMLElement): void {
  const { cards: page, cardWords } = main.dataset;
  if (!page || !cardWords || typeof HTMLDialogElement === 'undefined') return;
  let cards: Cards | undefined;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-figure], a[data-claim]');
    const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || link.closest('.data td') || held || event.button !== 0 || event.defaultPrevented) return;
    const address = link.dataset.figure ?? `claim:${link.dataset.claim}`;
    event.preventDefault();
    import('./card.ts').then(
      ({ startCards }) => {
        cards ??= startCards(page, JSON.parse(cardWords));
        return cards.open(address, link.href);
      },
      () => location.assign(link.href),
    );
  });
}
