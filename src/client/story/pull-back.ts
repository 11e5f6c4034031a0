/**
 * Pulls the first screen back from its two counts along the line to its first number, as the reader scrolls. The picture is style alone:
 * `--p` is the share of the way, 0–1, and `--k` how many times wider than in the end the line is drawn.
 */
export function startPullBack(): void {
  const pull = document.querySelector<HTMLElement>('.pull');
  if (!pull) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const widest = parseFloat(getComputedStyle(pull).getPropertyValue('--k'));
  let drawn = -1;
  const draw = () => {
    const { top, height } = pull.getBoundingClientRect();
    const reach = height - window.innerHeight;
    // Where nothing is to be pulled, style says what stands there.
    const share = still.matches || reach < 50 ? undefined : Math.min(1, Math.max(0, -top / (reach * 0.86)));
    if (share === drawn) return;
    drawn = share ?? -1;
    if (share === undefined) {
      pull.style.removeProperty('--p');
      pull.style.removeProperty('--k');
      return;
    }
    pull.style.setProperty('--p', share.toFixed(4));
    // The same factor for the same scroll: each turn of the wheel shows so many times more years.
    pull.style.setProperty('--k', (widest ** (1 - share)).toFixed(3));
  };
  // Browsers tell of a scroll once a frame, and before others have changed the page: measuring it then lays nothing out.
  addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  still.addEventListener('change', draw);
  draw();
}
