import type { OpenPanel } from './panels.ts';
import type { Moment } from './program.ts';

/** Loads what opens the panel of a button. */
export type FetchPanel = (offer: HTMLElement) => Promise<OpenPanel>;

/**
 * Sets up the buttons that offer a guess. A button is shown while a cue of its guess is on the stage; an open panel is closed when the
 * step changes.
 * @param fetchPanel without it the buttons do nothing
 * @returns call with each moment that the stage shows, and without one when charts leave the stage
 */
export function startOffers(charts: readonly HTMLElement[], fetchPanel?: FetchPanel): (moment?: Moment) => void {
  const offers = charts.flatMap((chart) => chart.querySelector<HTMLElement>('.offer') ?? []);
  let step: number | undefined;
  let close: (() => void) | undefined;
  const closed = () => (close = undefined);
  for (const offer of offers)
    offer.addEventListener('click', () => {
      const openedAt = step;
      if (close) close();
      else
        fetchPanel?.(offer).then(
          (open) => {
            if (openedAt === step) close ??= open(offer, closed);
          },
          () => (offer.hidden = true),
        );
    });
  return (moment) => {
    if (moment?.at === step) return;
    step = moment?.at;
    close?.();
    for (const offer of offers) {
      const { of, at } = offer.dataset;
      offer.hidden = moment?.scene !== of || !at!.split(' ').includes(moment!.to!);
    }
  };
}
