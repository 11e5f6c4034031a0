/** Sets up the index of entries in the running head: it opens at the entry that is read, and closes when one is chosen. */
export function startEntryIndex(): void {
  const index = document.querySelector<HTMLDetailsElement>('details.index');
  index?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('nav a')) index.open = false;
  });
  index?.addEventListener('toggle', () => {
    const nav = index.querySelector('nav');
    const current = index.querySelector<HTMLElement>('li [aria-current]');
    if (index.open && nav && current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
  });
  index?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !index.open) return;
    index.open = false;
    index.querySelector('summary')?.focus();
  });
}
