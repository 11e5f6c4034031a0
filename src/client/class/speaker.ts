import { paceOf } from '../../classroom/route.ts';
import { findClasses, type OpenClass } from '../../classroom/open-classes.ts';
import { joinClass } from '../../classroom/class-session.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { startOverview } from './class-overview.ts';
import { routeOf, startSlides } from './class-slides.ts';
import { startWindow } from './class-window.ts';

const main = document.querySelector<HTMLElement>('main.speaker')!;
const { find, updateHead, placeOf, listen } = startWindow(main);

/** A copy of the slides for the next step, without ids, which must be unique in the page. */
function copyOf(preview: HTMLElement): HTMLElement {
  const copy = preview.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[id], [aria-labelledby]')) {
    element.removeAttribute('id');
    element.removeAttribute('aria-labelledby');
  }
  copy.dataset.spine = main.dataset.spine;
  copy.inert = true;
  return copy;
}

const current = find('.current .preview');
current.dataset.spine = main.dataset.spine;
const coming = copyOf(current);
find('.coming .preview').replaceWith(coming);
const route = routeOf(main);
const slides = startSlides(current, route);
const after = startSlides(coming, route);
const alone = find('.class-alone');

const twoDigits = (count: number) => String(Math.floor(count)).padStart(2, '0');
const clockTime = (ms: number) => {
  const seconds = Math.max(0, ms) / 1000;
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
};

let began: number | undefined;
let at = -1;
const tick = () => {
  const now = new Date();
  find('.clock-now').textContent = `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  find('.clock-elapsed').textContent = began === undefined ? '–' : clockTime(now.getTime() - began);
  if (route) showPace(began === undefined ? undefined : now.getTime() - began);
};

/** Shows the time left in the lesson, and how far the lesson is ahead of its plan or behind it. `elapsed` is in milliseconds; before the clock has begun there is no pace. */
function showPace(elapsed: number | undefined): void {
  const { left, behind } = paceOf(route!, elapsed ?? 0, slides.steps[at]?.dataset.of);
  const minutes = String(Math.round(Math.abs(behind) / 60_000));
  const paceElement = find('.clock-pace');
  const { onTime = '', ahead = '', behind: late = '' } = paceElement.dataset;
  find('.clock-left').textContent = `${left < 0 ? '−' : ''}${clockTime(Math.abs(left))}`;
  paceElement.textContent = elapsed === undefined ? '' : minutes === '0' ? onTime : (behind < 0 ? ahead : late).replace('0', minutes);
}

/** Says whether the class is asked to guess, and what. */
function showGuess({ guess }: ClassState, question: string | undefined): void {
  const box = find('.class-guess');
  box.hidden = question === undefined;
  const { asked = '', told = '', offered = '' } = box.dataset;
  find('.class-guess-state').textContent = guess === 'asked' ? asked : guess === 'told' ? told : offered;
  find('.class-guess-question').textContent = question ?? '';
  find('[data-ask="guess"]').setAttribute('aria-pressed', String(guess !== undefined));
  find<HTMLButtonElement>('[data-ask="tell"]').disabled = guess !== 'asked';
}

/** Without its sheets the page is one of all steps, their notes and charts. */
const isPlain = () => !document.documentElement.classList.contains('scripted');

const show = (state: ClassState) => {
  slides.show(state.at);
  const last = state.at === slides.steps.length - 1;
  if (!last) after.show(state.at + 1);
  coming.hidden = last || isPlain();
  find('.class-end').hidden = !last;
  const step = updateHead(slides, state);
  for (const note of main.querySelectorAll<HTMLElement>('.note')) note.hidden = !isPlain() && note.dataset.for !== step?.dataset.of;
  // What the slide leaves out of its step.
  for (const said of main.querySelectorAll<HTMLElement>('.note:not([hidden]) .said'))
    said.hidden = !isPlain() && said.dataset.step !== step?.dataset.step;
  showGuess(state, step?.dataset.question);
  for (const button of main.querySelectorAll('[data-ask="question"]')) button.setAttribute('aria-pressed', String(state.question));
  if (at !== state.at) find('.class-notes').scrollTop = 0;
  main.toggleAttribute('data-blank', state.blank);
  find('[data-ask="blank"]').setAttribute('aria-pressed', String(state.blank));
  const begin = find('[data-ask="begin"]');
  [began, at] = [state.began, state.at];
  if (began !== undefined) begin.textContent = begin.dataset.again!;
  tick();
};

for (const element of main.querySelectorAll<HTMLElement>('.clock-route')) element.hidden = !route;
alone.hidden = false;
const isOpenedByItself = !new URL(location.href).searchParams.has('class');
let stopFinding = () => {};
const session = joinClass(slides.guesses, placeOf(slides), show, () => {
  alone.hidden = true;
  stopFinding();
});
if (isOpenedByItself) stopFinding = findClasses(offerClasses);
const overview = startOverview(find<HTMLDialogElement>('dialog.overview'), slides, (to) => session.dispatch({ do: 'go', to }));
setInterval(tick, 500);
addEventListener('ledger:back', () => show(session.state()));
addEventListener('hashchange', () => session.dispatch({ do: 'go', to: slides.indexOf(location.hash) }));

listen({
  next: () => session.dispatch({ do: 'move', by: 1 }),
  back: () => session.dispatch({ do: 'move', by: -1 }),
  first: () => session.dispatch({ do: 'first' }),
  last: () => session.dispatch({ do: 'last' }),
  blank: () => session.dispatch({ do: 'blank' }),
  overview: () => overview.open(session.state().at, false),
  find: () => overview.open(session.state().at, true),
  language: () => find<HTMLAnchorElement>('a.switch').click(),
  guess: () => session.dispatch({ do: session.state().guess ? 'leave' : 'ask' }),
  question: () => main.querySelector('.note:not([hidden]) [data-ask="question"]') && session.dispatch({ do: 'question' }),
  tell: () => session.dispatch({ do: 'tell' }),
  leave: session.leave,
  begin: () => session.dispatch({ do: 'begin', now: Date.now() }),
});

// Up and down scroll the notes that have the focus; a clicker goes on all the same.
find('.class-notes').addEventListener('keydown', (event) => {
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.stopPropagation();
});

/** Joins the only class that is open in this browser, or lists those that are. */
function offerClasses(classes: readonly OpenClass[]): void {
  const links = classes.map(({ id, route: lesson, hash, at: where }) => {
    const link = document.createElement('a');
    const address = new URL(location.href);
    address.searchParams.set('class', id);
    if (lesson === undefined) address.searchParams.delete('route');
    else address.searchParams.set('route', lesson);
    address.hash = hash;
    link.href = address.href;
    link.textContent = where;
    return link;
  });
  if (links.length === 1) location.replace(links[0]!.href);
  const list = find('.class-list');
  list.hidden = false;
  list.replaceChildren(
    ...links.map((link) => {
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  alone.textContent = list.dataset.name!;
}

/** While the picture is pressed, the class sees a pointer at that spot. */
const stage = current.querySelector<HTMLElement>('.stage')!;
let pointing = false;
let frame = 0;
const point = (event: PointerEvent) => {
  if (!pointing) return;
  const { left, top, width, height } = stage.getBoundingClientRect();
  const to = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => session.dispatch({ do: 'point', to }));
};
stage.addEventListener('pointerdown', (event) => {
  pointing = true;
  stage.setPointerCapture(event.pointerId);
  event.preventDefault();
  point(event);
});
stage.addEventListener('pointermove', point);
for (const end of ['pointerup', 'pointercancel'] as const)
  stage.addEventListener(end, () => {
    if (!pointing) return;
    pointing = false;
    cancelAnimationFrame(frame);
    session.dispatch({ do: 'point', to: undefined });
  });
