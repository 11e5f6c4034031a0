import { addressOf, type Position } from '../../scroll/position.ts';

/** The step that was read last, kept on the device if the reader has ticked the checkbox. Otherwise nothing is stored. */
export interface Bookmark {
  /** Call when the scroll has come to rest. */
  rest: (position: Position | undefined) => void;
}

/** Name in `localStorage`: one for all languages of the story. */
const keyOf = (page: string) => `ledger:place:${page}`;

/** Where an address of another page leads, and what stands there. */
export type FindElsewhere = (address: string) => Promise<{ href: string; title: string } | undefined>;

/**
 * Sets up the checkbox that keeps the place, and the link of the opening that leads to it.
 * @param elsewhere finds places on the other pages of a story on several
 */
export function startBookmark(steps: readonly HTMLElement[], elsewhere?: FindElsewhere): Bookmark {
  const label = document.querySelector<HTMLElement>('.keep');
  const checkbox = label?.querySelector('input');
  const note = label?.querySelector('output');
  const link = document.querySelector<HTMLAnchorElement>('.door.continue');
  if (!label || !checkbox || !note) return { rest: () => {} };
  const name = keyOf(label.dataset.page!);

  const read = (): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  /** Returns whether it could be stored. */
  const write = (address: string | undefined): boolean => {
    try {
      if (address === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, address);
      return true;
    } catch {
      return false;
    }
  };
  const show = (href: string, title: string | null | undefined) => {
    if (!link) return;
    link.hidden = !title;
    if (!title) return;
    link.href = href;
    link.querySelector('span')!.textContent = title;
  };
  const offer = (address: string | null) => {
    const step = steps.find(({ dataset }) => addressOf(dataset.of!, Number(dataset.step)) === address);
    const heading = step?.closest('article')?.querySelector('h3')?.textContent;
    show(`#${address}`, heading);
    if (heading || !address || !link || !elsewhere) return;
    elsewhere(address).then(
      (place) => place && checkbox.checked && show(place.href, place.title),
      () => {},
    );
  };

  let here: Position | undefined;
  const keep = () => write(here ? addressOf(here.milestone, here.step) : '');
  const kept = read();
  label.hidden = false;
  checkbox.checked = kept !== null;
  offer(kept);
  checkbox.addEventListener('change', () => {
    const done = checkbox.checked ? keep() : write(undefined);
    note.textContent = done ? '' : label.dataset.lost!;
    if (!done) checkbox.checked = false;
    if (!checkbox.checked) offer(null);
  });
  return {
    rest: (position) => {
      here = position;
      if (checkbox.checked && position) keep();
    },
  };
}
