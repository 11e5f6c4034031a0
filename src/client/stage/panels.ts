/** Opens a panel over the picture of a chart; `closed` is called after it closes. Returns what closes it. */
export type OpenPanel = (offer: HTMLElement, closed: () => void) => () => void;

/** Loads the style sheets that are named beside a panel; one that cannot be had leaves the panel usable. */
function loadSheets(offer: HTMLElement): Promise<unknown> {
  const named = offer.parentElement!.querySelector('template')!.content.querySelectorAll('link');
  const missing = [...named].filter((link) => !document.head.querySelector(`link[href="${link.getAttribute('href')}"]`));
  return Promise.all(
    missing.map((link) => {
      const sheet = link.cloneNode() as HTMLLinkElement;
      const settled = new Promise((resolve) => {
        sheet.addEventListener('load', resolve);
        sheet.addEventListener('error', resolve);
      });
      document.head.append(sheet);
      return settled;
    }),
  );
}

/** Loads what opens the panel that a button offers: one to draw a line on, or one to guess a number with. */
export async function fetchPanel(offer: HTMLElement): Promise<OpenPanel> {
  const opener =
    offer.dataset.draws === undefined
      ? import('./guess.ts').then(({ openGuess }) => openGuess)
      : import('./draw.ts').then(({ openDrawing }) => openDrawing);
  const [open] = await Promise.all([opener, loadSheets(offer)]);
  return open;
}
