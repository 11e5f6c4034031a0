import type { ClassKey } from '../../classroom/clicker.ts';
import { joinClass } from '../../classroom/class-session.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import type { Position } from '../../scroll/position.ts';
import { routeOf, startSlides } from './class-slides.ts';
import { startOverview } from './class-overview.ts';
import { startWindow } from './class-window.ts';
import { listenForNumbers } from '../card/numbers.ts';

const main = document.querySelector<HTMLElement>('main.present')!;
const { part, head, listen } = startWindow(main);
listenForNumbers(main);

const route = routeOf(main);
const told = (position: Position | undefined) => {
  if (!position) return;
  const { milestone, step, progress } = position;
  document.dispatchEvent(new CustomEvent('ledger:position', { detail: { milestone, step, progress } }));
};
const slides = startSlides(main, route, told, () => import('../stage/guess.ts'));
const [blank, pointer, help] = [part('.class-blank'), part('.class-pointer'), part<HTMLDialogElement>('dialog.help')];

const show = (state: ClassState) => {
  slides.show(state.at);
  head(slides, state.at);
  main.style.setProperty('--read', String((state.at + 1) / slides.steps.length));
  blank.hidden = !state.blank;
  const box = part('.stage').getBoundingClientRect();
  pointer.hidden = !state.pointer;
  if (state.pointer) {
    pointer.style.left = `${box.left + state.pointer.x * box.width}px`;
    pointer.style.top = `${box.top + state.pointer.y * box.height}px`;
  }
};

const session = joinClass(slides.steps.length, slides.indexOf(location.hash), show);
const overview = startOverview(part<HTMLDialogElement>('dialog.overview'), slides, (to) => session.ask({ do: 'go', to }));

const openSpeaker = () => {
  const address = new URL(main.dataset.speaker!, location.href);
  address.searchParams.set('class', session.id);
  if (route) address.searchParams.set('route', route.id);
  address.hash = slides.hashOf(session.state().at);
  const other = window.open(address, `speaker-${session.id}`, 'popup');
  if (other) session.link.add(other);
};
const full = () => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
};

/** A code that leads from a phone to the entry that is shown. A page from a file has no address of its own. */
async function showCode(): Promise<void> {
  const { qrPath } = await import('../../classroom/qr-path.ts');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const origin = location.protocol === 'file:' ? new URL(canonical).origin : location.origin;
  const address = `${origin}${main.dataset.story}${slides.hashOf(session.state().at)}`;
  const { size, path } = qrPath(address);
  const dialog = part<HTMLDialogElement>('dialog.code');
  const picture = dialog.querySelector('svg')!;
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('aria-label', address);
  picture.querySelector('path')!.setAttribute('d', path);
  dialog.querySelector('.code-address')!.textContent = address;
  if (!dialog.open) dialog.showModal();
}

const asks: Record<ClassKey, () => void> = {
  next: () => session.ask({ do: 'move', by: 1 }),
  back: () => session.ask({ do: 'move', by: -1 }),
  first: () => session.ask({ do: 'first' }),
  last: () => session.ask({ do: 'last' }),
  blank: () => session.ask({ do: 'blank' }),
  full,
  overview: () => overview.open(session.state().at, false),
  find: () => overview.open(session.state().at, true),
  language: () => part<HTMLAnchorElement>('a.switch').click(),
  code: showCode,
  help: () => help.showModal(),
  speaker: openSpeaker,
  guess: () => main.querySelector<HTMLElement>('.offer:not([hidden])')?.click(),
  leave: () => session.state().blank && session.ask({ do: 'blank', to: false }),
};

listen(asks);
blank.addEventListener('click', () => session.ask({ do: 'blank', to: false }));
addEventListener('hashchange', () => session.ask({ do: 'go', to: slides.indexOf(location.hash) }));

/** A finger that is drawn over the page turns it, but on the scale of a guess it is drawn for that. */
let from: { x: number; y: number } | undefined;
const begin = ({ target, touches: [touch] }: TouchEvent) => {
  const own = (target as Element).closest('.guess');
  from = touch && !own ? { x: touch.clientX, y: touch.clientY } : undefined;
};
main.addEventListener('touchstart', begin, { passive: true });
main.addEventListener('touchend', ({ changedTouches: [touch] }) => {
  if (!from || !touch) return;
  const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
  if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) asks[x < 0 ? 'next' : 'back']();
});

/** The screen stays awake while the page is seen. */
const wake = () => {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
};
document.addEventListener('visibilitychange', wake);
wake();

part('.class-start').hidden = false;
part('.class-bar').hidden = false;
