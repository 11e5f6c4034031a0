import { Child } from '../../embed/child.ts';
import { type FrameQuery, readFrameQuery } from '../../embed/frame-query.ts';
import { type FrameKind, type Tier, tierOf } from '../../embed/tier.ts';
import { type CardWords, startCards } from '../card/card.ts';
import { openNumbers } from '../card/numbers.ts';

/** How long a host has to give a frame the height that it asked for, in milliseconds. */
const trial = 1000;
/** How long after it is first painted a frame may take to hear how high its window is, in milliseconds. */
const painted = 200;

const root = document.documentElement;

/** Sets the theme that the address asks for. It is the first thing that runs, so that no other is painted. */
export function dress(): void {
  const { theme } = readFrameQuery(location.search, []);
  if (theme !== 'auto') root.dataset.theme = theme;
}

/** A framed document that has been read. */
export interface Framed {
  wrapper: HTMLElement;
  query: FrameQuery;
  child: Child;
  still: MediaQueryList;
}

/**
 * Starts what all framed documents do: talk to the host, open cards in place, choose a tier and name it on the root.
 * @param tierChanged draws as the tier asks; it may be told another when our loader comes late
 */
export function startFramed(tierChanged: (tier: Tier) => void = () => {}): Framed {
  const wrapper = document.querySelector<HTMLElement>('.frame')!;
  const { kind, name } = wrapper.dataset as { kind: FrameKind; name: string };
  const query = readFrameQuery(
    location.search,
    [...document.querySelectorAll('.milestone')].map(({ id }) => id),
  );
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let begun: number | undefined;
  /** The height that the document had at most: a box has one of its own. */
  let highest = 0;

  const choose = () => {
    if (window.innerWidth === 0) {
      addEventListener('resize', choose, { once: true });
      return;
    }
    const evidence = { kind, layout: query.layout, still: still.matches, alone: child.alone, caps: child.caps };
    highest = Math.max(highest, Math.ceil(child.height()) || 0);
    // Our loader gives what is asked for; another host is judged by what it was asked.
    const tier = tierOf({ ...evidence, asked: child.caps ? highest : child.asked, shown: window.innerHeight });
    if (root.dataset.tier === tier) return;
    root.dataset.tier = tier;
    tierChanged(tier);
    queueMicrotask(() => child.tell());
  };
  const child = new Child(kind, name, query, wrapper, () => {
    clearTimeout(begun);
    choose();
  });
  if (child.alone || query.layout === 'card' || query.layout === 'box') choose();
  // Out of sight a frame does not hear that its window has grown: it is measured a little after it is painted.
  else begun = window.setTimeout(() => requestAnimationFrame(() => setTimeout(choose, painted)), trial);
  // Out of sight nobody tells that lines broke anew when the face was there.
  void document.fonts.ready.then(() => child.tell());

  if (query.layout !== 'card') startNumbers(wrapper);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    const inside =
      link.hash.length > 1 && link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (inside) child.reveal(inside.getBoundingClientRect().top + window.scrollY, inside);
    if (inside || child.open(link.href)) event.preventDefault();
  });
  return { wrapper, query, child, still };
}

/** Cards of a document stand in it. */
function startNumbers(wrapper: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('template.frame-cards');
  if (!template) return;
  const words = JSON.parse(wrapper.dataset.cardWords!) as CardWords;
  const shelf = (address: string) => Promise.resolve(template.content.getElementById(address.replace('/', ':')) ?? undefined);
  openNumbers(() => Promise.resolve(startCards(shelf, words, lay)), 'a[data-figure], a[data-claim]');
}

/** Parts of a document that a card stands below. */
const parts = 'p, li, .sums, .plate, .data, figcaption, h1';

/** In a window of its own a card lies over the document; in a frame as high as its content it stands below what the link is in. */
function lay(dialog: HTMLDialogElement, link: HTMLElement): void {
  if (link.closest('dialog')) return;
  const { tier } = root.dataset;
  const part = tier === 'pin' || tier === 'box' ? undefined : link.closest(parts);
  if (dialog.open) dialog.close();
  dialog.classList.toggle('in-place', part !== undefined && part !== null);
  if (part) {
    part.after(dialog);
    dialog.show();
  } else {
    document.body.append(dialog);
    dialog.showModal();
  }
  dialog.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dialog.close();
  };
}
