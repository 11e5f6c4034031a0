import type { Moment } from './program.ts';

/** Brings the code that opens a guess. */
export type FetchGuess = () => Promise<typeof import('./guess.ts')>;

/**
 * Buttons that offer a guess: seen at the steps whose cue asks for one, gone with the stage. What they open closes with the step that it was
 * opened at.
 * @returns what the stage shows has changed; without a moment there is no stage
 */
export function startOffers(figures: readonly HTMLElement[], fetchGuess?: FetchGuess): (moment?: Moment) => void {
  const offers = figures.flatMap((figure) => figure.querySelector<HTMLElement>('.offer') ?? []);
  let step: number | undefined;
  let close: (() => void) | undefined;
  const closed = () => (close = undefined);
  for (const offer of offers)
    offer.addEventListener('click', () => {
      const asked = step;
      if (close) close();
      else
        fetchGuess?.().then(
          ({ openGuess }) => {
            if (asked === step) close ??= openGuess(offer, closed);
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
