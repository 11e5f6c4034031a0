import { Child } from '../../embed/child.ts';
import { type FrameQuery, readFrameQuery } from '../../embed/frame-query.ts';
import { type FrameKind, type Tier, tierOf } from '../../embed/tier.ts';
import { type CardWords, startCards } from '../card/card.ts';
import { openNumbers } from '../card/numbers.ts';

/** How long a host has to give the frame the requested height, in milliseconds. */
const heightTimeout = 1000;
/** How long after its first paint a frame may still have an old window height, in milliseconds. */
const paintDelay = 200;

const root = document.documentElement;

/** Sets the theme that the address names. Runs before the first paint. */
export function applyTheme(): void {
  const { theme } = readFrameQuery(location.search, []);
  if (theme !== 'auto') root.dataset.theme = theme;
}

/** The parts of a framed document that its tiers use. */
export interface Framed {
  wrapper: HTMLElement;
  query: FrameQuery;
  child: Child;
  reducedMotion: MediaQueryList;
}

/**
 * Starts what all framed documents share: messages to and from the host, cards, and the choice of the tier, written to `data-tier`.
 * @param tierChanged called with the tier, and again if it changes because the loader starts late
 */
export function startFramed(tierChanged: (tier: Tier) => void = () => {}): Framed {
  const wrapper = document.querySelector<HTMLElement>('.frame')!;
  const { kind, name } = wrapper.dataset as { kind: FrameKind; name: string };
  const query = readFrameQuery(
    location.search,
    [...document.querySelectorAll('.milestone')].map(({ id }) => id),
  );
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  let timeout: number | undefined;
  /** The largest height measured so far: in tier `box` the document has a fixed height. */
  let highest = 0;

  const chooseTier = () => {
    if (window.innerWidth === 0) {
      addEventListener('resize', chooseTier, { once: true });
      return;
    }
    const evidence = { kind, layout: query.layout, reducedMotion: reducedMotion.matches, isTopLevel: child.isTopLevel, caps: child.caps };
    highest = Math.max(highest, Math.ceil(child.height()) || 0);
    // The loader always gives the requested height. For other hosts the request that was sent is compared with the height of the window.
    const tier = tierOf({ ...evidence, requestedHeight: child.caps ? highest : child.requestedHeight, windowHeight: window.innerHeight });
    if (root.dataset.tier === tier) return;
    root.dataset.tier = tier;
    tierChanged(tier);
    queueMicrotask(() => child.sendHeight());
  };
  const child = new Child(kind, name, query, wrapper, () => {
    clearTimeout(timeout);
    chooseTier();
  });
  if (child.isTopLevel || query.layout === 'card' || query.layout === 'box') chooseTier();
  // Outside the host's window a frame is not told its new size, so it is measured shortly after its first paint.
  else timeout = window.setTimeout(() => requestAnimationFrame(() => setTimeout(chooseTier, paintDelay)), heightTimeout);
  // Observers do not run outside the window, and the font may change the height.
  void document.fonts.ready.then(() => child.sendHeight());

  if (query.layout !== 'card') startNumbers(wrapper);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    const inside =
      link.hash.length > 1 && link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (inside) child.reveal(inside.getBoundingClientRect().top + window.scrollY, inside);
    if (inside || child.open(link.href)) event.preventDefault();
  });
  return { wrapper, query, child, reducedMotion };
}

/** Opens cards from the template in the document. */
function startNumbers(wrapper: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('template.frame-cards');
  if (!template) return;
  const words = JSON.parse(wrapper.dataset.cardWords!) as CardWords;
  const fetchCard = (address: string) => Promise.resolve(template.content.getElementById(address.replace('/', ':')) ?? undefined);
  openNumbers(() => Promise.resolve(startCards(fetchCard, words, showDialog)), 'a[data-figure], a[data-claim]');
}

/** Selector of the elements that a card is shown below. */
const cardAnchors = 'p, li, .sums, .plate, .data, figcaption, h1';

/** Shows a card: in tiers `pin` and `box` over the document, else below the paragraph or picture that the link is in. */
function showDialog(dialog: HTMLDialogElement, link: HTMLElement): void {
  if (link.closest('dialog')) return;
  const { tier } = root.dataset;
  const anchor = tier === 'pin' || tier === 'box' ? undefined : link.closest(cardAnchors);
  if (dialog.open) dialog.close();
  dialog.classList.toggle('in-place', anchor !== undefined && anchor !== null);
  if (anchor) {
    anchor.after(dialog);
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
