import { pageText } from './page-text.ts';

/** Shows cards of the ledger over the story. */
export interface Cards {
  /** Opens the card that a link is about. The dialog gives the focus back to what had it when it closes. */
  open: (address: string, link: HTMLAnchorElement) => Promise<void>;
}

/** Where cards are from. */
export type Shelf = (address: string) => Promise<Element | undefined>;

export interface CardWords {
  close: string;
  wait: string;
  lost: string;
  row: string;
}

/** Where nothing may be put on the clipboard, the text stands in a field, chosen, to be copied by hand. */
function offer(copy: HTMLElement, text: string): void {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.rows = Math.min(8, text.split('\n').length + 2);
  field.setAttribute('aria-label', copy.textContent ?? '');
  copy.replaceWith(field);
  field.select();
}

/** Fetches the page that holds all cards, once. */
export function cardPage(page: string): Shelf {
  let fetched: Promise<Document> | undefined;
  return async (address) => {
    fetched ??= pageText.of(page).then((text) => new DOMParser().parseFromString(text, 'text/html'));
    fetched.catch(() => (fetched = undefined));
    return (await fetched).getElementById(address.replace('/', ':')) ?? undefined;
  };
}

/** Shows the dialog over the page. */
const over = (dialog: HTMLDialogElement) => {
  if (!dialog.open) dialog.showModal();
};

/**
 * Makes the dialog that shows cards.
 * @param lay shows the dialog, for a link: over the page where nothing else is said
 */
export function startCards(shelf: Shelf, words: CardWords, lay: (dialog: HTMLDialogElement, link: HTMLElement) => void = over): Cards {
  const dialog = document.createElement('dialog');
  dialog.className = 'card-dialog';
  const sheet = document.createElement('div');
  sheet.className = 'card-body';
  const bar = document.createElement('div');
  bar.className = 'card-bar';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'door card-close';
  close.textContent = words.close;
  bar.append(close);
  dialog.append(sheet, bar);
  document.body.append(dialog);

  /** What stands in the dialog until the card is there, and where it cannot be fetched: words and the way to the row. */
  const say = (text: string, row: string) => {
    const line = document.createElement('p');
    line.textContent = text;
    const link = document.createElement('a');
    link.href = row;
    link.textContent = words.row;
    sheet.replaceChildren(line, link);
    bar.replaceChildren(close);
  };

  const open = async (address: string, link: HTMLAnchorElement) => {
    say(words.wait, link.href);
    dialog.dataset.card = address;
    dialog.removeAttribute('aria-labelledby');
    lay(dialog, link);
    try {
      const found = await shelf(address);
      if (dialog.dataset.card !== address) return;
      if (!found) throw new Error(`There is no card "${address}".`);
      const card = document.importNode(found, true);
      const label = card.querySelector('.card-label');
      if (label) label.id = 'card-label';
      dialog.setAttribute('aria-labelledby', 'card-label');
      const doors = card.querySelector('footer');
      sheet.replaceChildren(card);
      bar.replaceChildren(...(doors ? [doors] : []), close);
      sheet.scrollTop = 0;
    } catch {
      say(words.lost, link.href);
    }
  };

  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target === close) dialog.close();
    const copy = target.closest<HTMLButtonElement>('[data-copy]');
    if (!copy) return;
    const text = copy.dataset.copy!;
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('No clipboard.'))).then(
      () => (copy.textContent = copy.dataset.copied!),
      () => offer(copy, text),
    );
  });
  return { open };
}
