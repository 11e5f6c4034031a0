import { addressOf, type Position } from '../../scroll/position.ts';

/** The place that a reader asked to have kept on the device. Nothing is read or written before that. */
export interface Bookmark {
  /** The reader has come to rest. */
  rest: (position: Position | undefined) => void;
}

/** One address for all languages of the story: the place is the same in each. */
const key = (page: string) => `ledger:place:${page}`;

/** Takes over the box that asks to keep the place, and the door of the opening that leads to it. */
export function startBookmark(steps: readonly HTMLElement[]): Bookmark {
  const label = document.querySelector<HTMLElement>('.keep');
  const box = label?.querySelector('input');
  const note = label?.querySelector('output');
  const door = document.querySelector<HTMLAnchorElement>('.door.continue');
  if (!label || !box || !note || !door) return { rest: () => {} };
  const name = key(label.dataset.page!);

  const read = (): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  /** Returns whether the device keeps it. */
  const write = (address: string | undefined): boolean => {
    try {
      if (address === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, address);
      return true;
    } catch {
      return false;
    }
  };
  const offer = (address: string | null) => {
    const step = steps.find(({ dataset }) => addressOf(dataset.of!, Number(dataset.step)) === address);
    const heading = step?.closest('article')?.querySelector('h3')?.textContent;
    door.hidden = !heading;
    if (!heading) return;
    door.href = `#${address}`;
    door.querySelector('span')!.textContent = heading;
  };

  let here: Position | undefined;
  const keep = () => write(here ? addressOf(here.milestone, here.step) : '');
  const kept = read();
  label.hidden = false;
  box.checked = kept !== null;
  offer(kept);
  box.addEventListener('change', () => {
    const done = box.checked ? keep() : write(undefined);
    note.textContent = done ? '' : label.dataset.lost!;
    if (!done) box.checked = false;
    if (!box.checked) offer(null);
  });
  return {
    rest: (position) => {
      here = position;
      if (box.checked && position) keep();
    },
  };
}
