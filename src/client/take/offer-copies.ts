/** Puts buttons that copy a chart beside its files when its table is opened. A file from a disk may fetch nothing, and has none. */
export function offerCopies(main: HTMLElement): void {
  if (location.protocol === 'file:') return;
  const offer = (target: EventTarget | null) => {
    const take = (target as Element).querySelector<HTMLElement>('.take:not([data-copies])');
    if (take)
      import('./copy-buttons.ts').then(
        ({ addCopies }) => addCopies(take, JSON.parse(main.dataset.copyWords!) as Record<string, string>),
        () => {},
      );
  };
  // The event does not bubble.
  main.addEventListener('toggle', ({ target }) => offer(target), true);
  main.querySelectorAll('.data[open]').forEach(offer);
}
