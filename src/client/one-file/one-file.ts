import { keptPage, takeKeptPages } from './kept-pages.ts';
import { pageText } from '../card/page-text.ts';

/** The script of each page, by a selector of its main element. */
const programs: readonly [selector: string, run: () => Promise<unknown>][] = [
  ['main.story', () => import('../story/story.ts')],
  ['main.present', () => import('../class/present.ts')],
  ['main.speaker', () => import('../class/speaker.ts')],
  ['main.ledger-page', () => import('../pages/ledger.ts')],
  ['main.chart-page', () => import('../pages/chart.ts')],
];

/** Replaces the body of the document by a packed page. */
async function open(address: string): Promise<void> {
  const page = await keptPage(address);
  const root = document.documentElement;
  if (page) {
    const next = new DOMParser().parseFromString(page.html, 'text/html');
    document.title = next.title;
    for (const sheet of document.querySelectorAll<HTMLStyleElement>('style[data-sheet]')) sheet.media = 'not all';
    for (const name of page.sheets) {
      const sheet = document.querySelector<HTMLStyleElement>(`style[data-sheet="${name}"]`);
      if (!sheet) continue;
      sheet.media = 'all';
      // Appending gives the sheets the order of the page.
      document.head.append(sheet);
    }
    // Another page of the story has a stage as the first has.
    if (!next.querySelector('main.story')) root.classList.remove('scripted');
    document.body.replaceChildren(...next.body.childNodes);
  }
  root.classList.remove('elsewhere');
}

async function start(): Promise<void> {
  takeKeptPages();
  pageText.of = async (address) => {
    const page = await keptPage(address);
    if (!page) throw new Error(`The file does not hold ${address}.`);
    return page.html;
  };
  const isElsewhere = document.documentElement.classList.contains('elsewhere');
  if (isElsewhere) await open(location.href);
  // The target of the fragment did not exist when the browser first looked for it. The story looks where it is as it starts.
  const goToTarget = () => location.hash && location.replace(location.hash);
  if (isElsewhere && document.querySelector('main.story')) goToTarget();
  await programs.find(([selector]) => document.querySelector(selector))?.[1]();
  if (!document.querySelector('main.story, main.class')) goToTarget();
}
void start();
