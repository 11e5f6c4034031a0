import type { ClassCommand } from '../../classroom/clicker.ts';
import { announceClass } from '../../classroom/open-classes.ts';
import { joinClass } from '../../classroom/class-session.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { Position } from '../../scroll/position.ts';
import { startGuess } from './class-guess.ts';
import { startQuestions } from './class-questions.ts';
import { routeOf, startSlides } from './class-slides.ts';
import { startOverview } from './class-overview.ts';
import { startWindow } from './class-window.ts';
import { listenForNumbers } from '../card/numbers.ts';
import { pressStamp } from '../card/press-stamp.ts';

const main = document.querySelector<HTMLElement>('main.present')!;
const { find, updateHead, placeOf, listen } = startWindow(main);
listenForNumbers(main, pressStamp);

const route = routeOf(main);
const publish = (position: Position | undefined) => {
  if (!position) return;
  const { milestone, step, progress } = position;
  document.dispatchEvent(new CustomEvent('ledger:position', { detail: { milestone, step, progress } }));
};
const guess = startGuess(main, (action) => session.dispatch(action));
const slides = startSlides(main, route, publish, guess.fetchPanel);
const [blank, pointer, help] = [find('.class-blank'), find('.class-pointer'), find<HTMLDialogElement>('dialog.help')];
const asks = startQuestions(main);

const show = (state: ClassState) => {
  guess.cover(state, slides.steps[state.at]);
  slides.show(state.at, state.guess !== undefined);
  updateHead(slides, state);
  main.style.setProperty('--read', String((state.at + 1) / slides.steps.length));
  blank.hidden = !state.blank;
  asks.show(state, slides.steps[state.at]);
  const stage = find('.stage').getBoundingClientRect();
  pointer.hidden = !state.pointer;
  if (state.pointer) {
    pointer.style.left = `${stage.left + state.pointer.x * stage.width}px`;
    pointer.style.top = `${stage.top + state.pointer.y * stage.height}px`;
  }
  guess.show(state);
};

const session = joinClass(slides.guesses, placeOf(slides), show);
announceClass(() => {
  const hash = slides.hashOf(session.state().at);
  return { id: session.id, route: route?.id, hash, at: find('.announce').textContent || document.title };
});
const overview = startOverview(find<HTMLDialogElement>('dialog.overview'), slides, (to) => session.dispatch({ do: 'go', to }));

const openSpeaker = () => {
  const address = new URL(main.dataset.speaker!, location.href);
  address.searchParams.set('class', session.id);
  if (route) address.searchParams.set('route', route.id);
  address.hash = slides.hashOf(session.state().at);
  const name = `speaker-${session.id}`;
  const other = window.open(address, name, 'popup');
  if (other) session.link.add(other);
  else offerSpeaker(address, name);
};
/** Where the browser blocks the window: says so, with a link that opens it. */
function offerSpeaker({ href }: URL, target: string): void {
  const dialog = find<HTMLDialogElement>('dialog.blocked');
  const link = dialog.querySelector('a')!;
  Object.assign(link, { href, target });
  link.onclick = () => dialog.close();
  if (!dialog.open) dialog.showModal();
}
const toggleFullscreen = () => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
};

/** Shows a QR code of the address of the current step. In the one file it is the address of the published site. */
async function showCode(): Promise<void> {
  const { qrPath } = await import('../../classroom/qr-path.ts');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const origin = location.protocol === 'file:' ? new URL(canonical).origin : location.origin;
  const address = `${origin}${main.dataset.story}${slides.hashOf(session.state().at)}`;
  const { size, path } = qrPath(address);
  const dialog = find<HTMLDialogElement>('dialog.code');
  const picture = dialog.querySelector('svg')!;
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('aria-label', address);
  picture.querySelector('path')!.setAttribute('d', path);
  dialog.querySelector('.code-address')!.textContent = address;
  if (!dialog.open) dialog.showModal();
}

/** What is opened on the wall is seen. */
const unblank = () => session.state().blank && session.dispatch({ do: 'blank', to: false });
const openOverview = (finding: boolean) => {
  unblank();
  overview.open(session.state().at, finding);
};
/** Asks the class to guess, with the keys in the panel; a second time it leaves the guess. */
const toggleGuess = () => {
  const { at, guess: shown } = session.state();
  if (slides.guesses[at] === undefined) return;
  if (!shown) guess.takeKeys();
  session.dispatch({ do: shown ? 'leave' : 'ask' });
};
const actions: Record<ClassCommand, () => void> = {
  next: () => session.dispatch({ do: 'move', by: 1 }),
  back: () => session.dispatch({ do: 'move', by: -1 }),
  first: () => session.dispatch({ do: 'first' }),
  last: () => session.dispatch({ do: 'last' }),
  blank: () => session.dispatch({ do: 'blank' }),
  full: toggleFullscreen,
  overview: () => openOverview(false),
  find: () => openOverview(true),
  language: () => find<HTMLAnchorElement>('a.switch').click(),
  code: () => {
    unblank();
    return showCode();
  },
  help: () => {
    unblank();
    help.showModal();
  },
  speaker: openSpeaker,
  guess: toggleGuess,
  question: () => asks.of(slides.steps[session.state().at]).length > 0 && session.dispatch({ do: 'question' }),
  leave: session.leave,
};

listen(actions);
blank.addEventListener('click', () => session.dispatch({ do: 'blank', to: false }));
addEventListener('ledger:back', () => show(session.state()));
addEventListener('hashchange', () => session.dispatch({ do: 'go', to: slides.indexOf(location.hash) }));

/** Start of a swipe, in CSS pixels. A horizontal swipe goes to the next step or back, except in a guess panel. */
let swipeStart: { x: number; y: number } | undefined;
const begin = ({ target, touches: [touch] }: TouchEvent) => {
  const inGuess = (target as Element).closest('.guess');
  swipeStart = touch && !inGuess ? { x: touch.clientX, y: touch.clientY } : undefined;
};
main.addEventListener('touchstart', begin, { passive: true });
main.addEventListener('touchend', ({ changedTouches: [touch] }) => {
  if (!swipeStart || !touch) return;
  const [x, y] = [touch.clientX - swipeStart.x, touch.clientY - swipeStart.y];
  if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) actions[x < 0 ? 'next' : 'back']();
});

/** Keeps the screen awake while the page is visible. */
const wake = () => {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
};
document.addEventListener('visibilitychange', wake);
wake();

find('.class-start').hidden = false;
find('.class-bar').hidden = false;
