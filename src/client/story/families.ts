/**
 * Lets a reader follow one family of themes: its entries are highlighted in the index and the timeline, and a link in the running head
 * leads to the next of them.
 */
export function startFamilies(): void {
  const group = document.querySelector<HTMLElement>('.families');
  const follow = document.querySelector<HTMLElement>('.follow');
  const link = follow?.querySelector('a');
  const index = document.querySelector<HTMLElement>('.index');
  if (!group || !follow || !link || !index) return;
  const buttons = [...group.querySelectorAll('button')];
  let family = '';

  /** Points the link to the next entry of the family after the active one, and hides it after the last. */
  const updateLink = () => {
    const entries = [...document.querySelectorAll<HTMLElement>('.milestone[data-family]')];
    const at = entries.findIndex((entry) => 'active' in entry.dataset);
    const own = entries.filter((entry) => entry.dataset.family === family);
    const next = own.find((entry) => entries.indexOf(entry) > at);
    // Where this page has none, the next page of the story may.
    const page = document.querySelector<HTMLAnchorElement>('.part-ways a[rel="next"]');
    link.hidden = !next && !page;
    if (next) link.href = `#${next.id}`;
    else if (page) link.href = page.href;
  };
  const choose = (id: string) => {
    family = id === family ? '' : id;
    index.dataset.family = family;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.family === family));
    for (const entry of index.querySelectorAll<HTMLElement>('a[data-family]'))
      entry.classList.toggle('aside', family !== '' && entry.dataset.family !== family);
    follow.hidden = family === '';
    const chosen = buttons.find((button) => button.dataset.family === family);
    if (!chosen) return;
    link.replaceChildren(...[...chosen.childNodes].map((node) => node.cloneNode(true)), document.createTextNode(' ↓'));
    link.setAttribute('aria-label', `${follow.dataset.next!} ${chosen.textContent!.trim()}`);
    updateLink();
  };
  group.hidden = false;
  group.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (button) choose(button.dataset.family!);
  });
  follow.querySelector('button')?.addEventListener('click', () => choose(family));
  document.addEventListener('ledger:position', () => family && updateLink());
}
