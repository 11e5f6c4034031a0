/** How much larger a stamp is before it is pressed on the paper, and how long that takes, in seconds. */
const [raised, seconds] = [1.3, 0.22];

/** Presses the stamp on a card that was just opened, unless the reader wants no motion. */
export function pressStamp(card: Element): void {
  const stamp = card.querySelector<SVGElement>('.stamp');
  if (!stamp || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const update = (scale: number) => (stamp.style.scale = scale === 1 ? '' : String(scale));
  import('../../scroll/tween.ts').then(
    ({ tween }) => tween(raised, 1, { seconds, ease: 'seal', update }),
    () => {},
  );
}
