import { measureSteps, readingLine } from '../scroll/driver.ts';
import type { Position } from '../scroll/position.ts';
import type { Stage } from './stage.ts';

/** How the story is read: scrolled, step by step, or as a plain document. */
export type Way = 'scroll' | 'step' | 'plain';

/** What the ways need of the page. */
export interface WaysPage {
  steps: readonly HTMLElement[];
  place: () => Position | undefined;
  stage: () => Stage | undefined;
}

/** Puts a step on the reading line, a good part of it read. */
function goTo(step: HTMLElement): void {
  const [box] = measureSteps([step]);
  window.scrollTo({ top: box!.top - readingLine() + box!.height * 0.55, behavior: 'instant' });
}

/** The buttons that choose how to read, and those and the keys that go from step to step. Wherever a reader changes the way, the place stays. */
export function startWays({ steps, place, stage }: WaysPage): void {
  const group = document.querySelector<HTMLElement>('.ways');
  const bar = document.querySelector<HTMLElement>('.step-bar');
  if (!group || !bar) return;
  let way: Way = 'scroll';

  /** The step that was asked for last: the place follows a frame or two later, and a second press within them counts from there. */
  let aim = -1;
  let aimed = -Infinity;
  const move = (by: 1 | -1) => {
    const now = place();
    const here = now ? steps.findIndex(({ dataset }) => dataset.of === now.milestone && Number(dataset.step) === now.step) : -1;
    const next = (performance.now() - aimed < 400 ? aim : here) + by;
    if (!steps[next]) return;
    [aim, aimed] = [next, performance.now()];
    goTo(steps[next]);
  };
  const choose = (wanted: Way) => {
    if (wanted === way) return;
    const kept = place();
    const plain = wanted === 'plain';
    if (plain !== (way === 'plain')) {
      dispatchEvent(new Event(plain ? 'ledger:no-stage' : 'ledger:stage'));
      if (plain) stage()?.finish();
      else stage()?.resume();
    }
    way = wanted;
    document.documentElement.dataset.way = way;
    for (const button of group.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.way === way));
    bar.hidden = way !== 'step';
    const step = kept && steps.find(({ dataset }) => dataset.of === kept.milestone && Number(dataset.step) === kept.step);
    if (step && plain) step.scrollIntoView();
    else if (step) goTo(step);
  };

  group.hidden = false;
  group.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-way]');
    const index = group.closest('details');
    if (!button) return;
    choose(button.dataset.way as Way);
    if (index) index.open = false;
  });
  bar.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-by]');
    if (button) move(button.dataset.by === '1' ? 1 : -1);
  });
  document.addEventListener('keydown', (event) => {
    const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const field = (event.target as Element).closest('input, select, textarea, dialog, [contenteditable], .sheet');
    if (way !== 'step' || held || field) return;
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    move(by);
  });
}
