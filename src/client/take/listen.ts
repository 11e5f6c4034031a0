import { c2mChart } from 'chart2music';
import type { ChartSound, Note } from '../../charts/sound.ts';

/** Keys that walk a chart. Every other key stays the browser's: the library's own dialogs speak no language of the page. */
const walking = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', ' ', '[', ']', 'Control']);

/** Four octaves from 110 Hz in quarter tones; the library leaves out the last of its tones, which is one too many for that. */
const hertzes = Array.from({ length: 98 }, (_, index) => 110 * 2 ** (index / 24));

const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: text });

/** The groups of a chart as the library takes them: `y2`, because it words a point of the second axis by a template that a page may give. */
const dataOf = ({ groups }: ChartSound) =>
  Object.fromEntries(groups.map(({ name, notes }) => [name, notes.map((note) => ({ x: note.x, y2: note.pitch ?? NaN, custom: note }))]));

/**
 * Opens the player of a chart under its buttons, or closes it. It has the focus and the keys until it is closed; nothing sounds before a key
 * is pressed.
 */
export function listen(button: HTMLButtonElement, chart: ChartSound): void {
  const take = button.closest('.take')!;
  const open = take.nextElementSibling;
  if (open instanceof HTMLElement && open.matches('.player')) {
    open.querySelector<HTMLElement>('[role="application"]')?.focus();
    return;
  }
  const { words } = chart;
  const player = document.createElement('div');
  // Set as the line of files is; its buttons are its own.
  player.className = 'player take';
  player.dataset.copies = '';
  const walk = document.createElement('div');
  walk.textContent = words.label;
  const said = document.createElement('div');
  const keys = paragraph(words.keys);
  player.append(walk, said, keys, paragraph(words.pitch));
  take.after(player);

  const current = () => data?.currentPoint?.custom as Note | undefined;
  const xs = chart.groups.flatMap(({ notes }) => notes.map(({ x }) => x));
  const { err, data } = c2mChart({
    type: 'line',
    title: chart.title,
    element: walk,
    cc: said,
    data: dataOf(chart),
    axes: {
      x: { minimum: Math.min(...xs), maximum: Math.max(...xs), continuous: chart.timed, format: () => '' },
      y2: { minimum: 0, maximum: 1, format: () => '' },
    },
    options: {
      hertzes,
      translationCallback: ({ id, evaluators }) => {
        if (id.startsWith('summ-')) return chart.summary;
        if (id.startsWith('chart-')) return chart.groups.find(({ name }) => name === evaluators.label)?.summary ?? '';
        return id === 'point-xy' ? (current()?.words ?? '') : '';
      },
    },
  });
  if (err !== null) throw new Error(err);
  said.lang = document.documentElement.lang;
  walk.setAttribute('aria-label', words.label);
  // Of a device that is not known to have keys the library takes none.
  if (!walk.hasAttribute('role')) {
    player.replaceChildren(paragraph(words.keyless));
    return;
  }
  const press = (key: string, held: KeyboardEventInit = {}) =>
    walk.dispatchEvent(new KeyboardEvent('keydown', Object.assign({ key, cancelable: true }, held)));
  const rest = () => press('Control', { ctrlKey: true });
  const play = document.createElement('button');
  play.type = 'button';
  play.textContent = words.play;
  play.onclick = () => {
    walk.focus();
    press('Home');
    press('End', { shiftKey: true });
  };
  keys.before(play);
  walk.addEventListener('blur', rest);
  player.addEventListener(
    'keydown',
    (event) => {
      // Neither the story nor a class moves by a key that is pressed here.
      if (event.target === walk && walking.has(event.key) && !event.altKey && !event.metaKey) return;
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      rest();
      data?.cleanUp();
      player.remove();
      button.focus();
    },
    true,
  );
  walk.addEventListener('keydown', (event) => event.stopPropagation());
  walk.focus();
}
