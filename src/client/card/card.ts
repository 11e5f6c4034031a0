import { pageText } from './page-text.ts';

/** Shows cards of the ledger in a dialog. */
export interface Cards {
  /** Opens the card at an address. When the dialog closes, the focus returns to the link. */
  open: (address: string, link: HTMLAnchorElement) => Promise<void>;
}

/** Finds the card at an address; `undefined` if there is none. */
export type FetchCard = (address: string) => Promise<Element | undefined>;

export interface CardWords {
  close: string;
  wait: string;
  lost: string;
  row: string;
}

/** Without access to the clipboard: replaces the button by a text field whose text is selected, to be copied by hand. */
function offerText(copy: HTMLElement, text: string): void {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  field.rows = Math.min(8, text.split('\n').length + 2);
  field.setAttribute('aria-label', copy.textContent ?? '');
  copy.replaceWith(field);
  field.select();
}

/** The style of the page of all cards, which is not that of this one. */
const style = /<style[^>]*>[\s\S]*?<\/style>/g;

/** Finds cards in the page of all cards, which is fetched once. */
export function cardPage(page: string): FetchCard {
  let fetched: Promise<Document> | undefined;
  return async (address) => {
    fetched ??= pageText.of(page).then((text) => new DOMParser().parseFromString(text.replace(style, ''), 'text/html'));
    fetched.catch(() => (fetched = undefined));
    return (await fetched).getElementById(address.replace('/', ':')) ?? undefined;
  };
}

/** Shows the dialog as a modal one; where the window has room, beside the sentence of its link and the marks of its number. */
function showModal(dialog: HTMLDialogElement, link: HTMLElement): void {
  if (!dialog.open) dialog.showModal();
  const marks = document.querySelectorAll(`.target[data-figure="${dialog.dataset.card}"]`);
  const kept = [link.closest('p') ?? link, ...marks].map((element) => element.getBoundingClientRect());
  const width = dialog.offsetWidth + 24;
  const free = [kept[0]!.right + 24, innerWidth - width, 24].find(
    (x) => x + width <= innerWidth && kept.every(({ left, right }) => right < x || left > x + width),
  );
  // Without a place the margin is not valid, and the card stands in the middle.
  dialog.style.cssText = `margin-inline-start:${free}px`;
}

/**
 * Makes the dialog that shows cards.
 * @param showDialog opens the dialog for a link; by default as a modal one
 * @param shown called with each card that is shown
 */
export function startCards(
  fetchCard: FetchCard,
  words: CardWords,
  showDialog: (dialog: HTMLDialogElement, link: HTMLElement) => void = showModal,
  shown: (card: Element) => void = () => {},
): Cards {
  const dialog = document.createElement('dialog');
  dialog.className = 'card-dialog';
  const body = document.createElement('div');
  body.className = 'card-body';
  const bar = document.createElement('div');
  bar.className = 'card-bar';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'door card-close';
  close.textContent = words.close;
  bar.append(close);
  dialog.append(body, bar);
  document.body.append(dialog);

  /** Shows a message and a link to the row, while the card is fetched or if it cannot be. */
  const showMessage = (text: string, row: string) => {
    const message = document.createElement('p');
    message.textContent = text;
    const link = document.createElement('a');
    link.href = row;
    link.textContent = words.row;
    body.replaceChildren(message, link);
    bar.replaceChildren(close);
  };

  const open = async (address: string, link: HTMLAnchorElement) => {
    showMessage(words.wait, link.href);
    dialog.dataset.card = address;
    dialog.removeAttribute('aria-labelledby');
    showDialog(dialog, link);
    try {
      const found = await fetchCard(address);
      if (dialog.dataset.card !== address) return;
      if (!found) throw new Error(`There is no card "${address}".`);
      const card = document.importNode(found, true);
      const label = card.querySelector('.card-label');
      if (label) label.id = 'card-label';
      dialog.setAttribute('aria-labelledby', 'card-label');
      const buttons = card.querySelector('footer');
      body.replaceChildren(card);
      bar.replaceChildren(...(buttons ? [buttons] : []), close);
      body.scrollTop = 0;
      shown(card);
    } catch {
      showMessage(words.lost, link.href);
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
      () => offerText(copy, text),
    );
  });
  return { open };
}
