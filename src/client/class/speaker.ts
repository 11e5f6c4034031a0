import { paceOf } from '../../classroom/route.ts';
import { joinClass } from '../../classroom/class-session.ts';
import type { ClassState } from '../../classroom/class-state.ts';
import { startOverview } from './class-overview.ts';
import { routeOf, startSlides } from './class-slides.ts';
import { startWindow } from './class-window.ts';

const main = document.querySelector<HTMLElement>('main.speaker')!;
const { part, head, listen } = startWindow(main);

/** The next step is drawn from a copy of the slides, whose ids would name parts twice. */
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

const current = part('.current .preview');
current.dataset.spine = main.dataset.spine;
const coming = copyOf(current);
part('.coming .preview').replaceWith(coming);
const route = routeOf(main);
const slides = startSlides(current, route);
const after = startSlides(coming, route);
const alone = part('.class-alone');

const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
const span = (ms: number) => {
  const seconds = Math.max(0, ms) / 1000;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};

let began: number | undefined;
let at = -1;
const tick = () => {
  const now = new Date();
  part('.clock-now').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  part('.clock-elapsed').textContent = began === undefined ? '–' : span(now.getTime() - began);
  if (route) pace(began === undefined ? 0 : now.getTime() - began);
};

/** What is left of the lesson, and how far it is from its plan. */
function pace(elapsed: number): void {
  const { left, behind } = paceOf(route!, elapsed, slides.steps[at]?.dataset.of);
  const minutes = String(Math.round(Math.abs(behind) / 60_000));
  const line = part('.clock-pace');
  const { onTime = '', ahead = '', behind: late = '' } = line.dataset;
  part('.clock-left').textContent = `${left < 0 ? '−' : ''}${span(Math.abs(left))}`;
  line.textContent = minutes === '0' ? onTime : (behind < 0 ? ahead : late).replace('0', minutes);
}

const show = (state: ClassState) => {
  slides.show(state.at);
  const last = state.at === slides.steps.length - 1;
  if (!last) after.show(state.at + 1);
  coming.hidden = last;
  part('.class-end').hidden = !last;
  const step = head(slides, state.at);
  for (const note of main.querySelectorAll<HTMLElement>('.note')) note.hidden = note.dataset.for !== step?.dataset.of;
  main.toggleAttribute('data-blank', state.blank);
  part('[data-ask="blank"]').setAttribute('aria-pressed', String(state.blank));
  const begin = part('[data-ask="begin"]');
  [began, at] = [state.began, state.at];
  if (began !== undefined) begin.textContent = begin.dataset.again!;
  tick();
};

for (const line of main.querySelectorAll<HTMLElement>('.clock-route')) line.hidden = !route;
alone.hidden = false;
const session = joinClass(slides.steps.length, slides.indexOf(location.hash), show, () => (alone.hidden = true));
const overview = startOverview(part<HTMLDialogElement>('dialog.overview'), slides, (to) => session.ask({ do: 'go', to }));
setInterval(tick, 500);

listen({
  next: () => session.ask({ do: 'move', by: 1 }),
  back: () => session.ask({ do: 'move', by: -1 }),
  first: () => session.ask({ do: 'first' }),
  last: () => session.ask({ do: 'last' }),
  blank: () => session.ask({ do: 'blank' }),
  overview: () => overview.open(session.state().at, false),
  find: () => overview.open(session.state().at, true),
  language: () => part<HTMLAnchorElement>('a.switch').click(),
  leave: () => session.state().blank && session.ask({ do: 'blank', to: false }),
  begin: () => session.ask({ do: 'begin', now: Date.now() }),
});

/** While the picture is pressed the class sees where. */
const stage = current.querySelector<HTMLElement>('.stage')!;
let pointing = false;
let frame = 0;
const point = (event: PointerEvent) => {
  if (!pointing) return;
  const { left, top, width, height } = stage.getBoundingClientRect();
  const to = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => session.ask({ do: 'point', to }));
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
    session.ask({ do: 'point', to: undefined });
  });
