import {
  blankDrawing,
  type Drawing,
  drawingPath,
  drawnThrough,
  drawStroke,
  farthest,
  type PlotPoint,
  setKey,
} from '../../charts/drawing.ts';
import { followPointer } from './follow-pointer.ts';
import { mountPanel, play } from './panel.ts';
import { type GuessData, verdict, worded } from '../../charts/guess.ts';

/** How long the real line takes from its first to its last point, in seconds. */
const seconds = 1.6;
/** Side of the box that paths are drawn in. */
const side = 100;

/** Words of the panel, as they are printed into it. */
interface Said {
  short: string;
  below: string;
  above: string;
  same: string;
  end: string;
  unset: string;
}

/** The points that a line of a share of its length has, the last one between two. */
function partOf(truth: readonly PlotPoint[], share: number): PlotPoint[] {
  const reach = share * (truth.length - 1);
  const whole = truth.slice(0, Math.floor(reach) + 1);
  const [from, to] = [truth[Math.floor(reach)]!, truth[Math.ceil(reach)]!];
  const part = reach % 1;
  return part ? [...whole, { time: from.time + (to.time - from.time) * part, value: from.value + (to.value - from.value) * part }] : whole;
}

/** Where a panel keeps its parts: it is printed with all of them. */
const partsOf = (panel: HTMLElement) => {
  const find = <E extends Element>(name: string) => panel.querySelector<E>(name)!;
  return {
    field: find<HTMLElement>('.draw-field'),
    mine: find<SVGPathElement>('.draw-mine'),
    ink: find<SVGPathElement>('.draw-truth'),
    keys: [...panel.querySelectorAll<HTMLInputElement>('.draw-key')],
    fault: find<HTMLElement>('.guess-fault'),
  };
};

/**
 * Opens the panel on which a line is drawn, over the picture of its chart. What is drawn stays on the page and is gone when the panel closes.
 * @param offer the button that was pressed
 * @param closed called after the panel is closed
 * @returns closes the panel
 */
export function openDrawing(offer: HTMLElement, closed: () => void): () => void {
  let stopReveal = () => {};
  const {
    element: panel,
    close,
    setVeiled,
    tell,
  } = mountPanel(offer, () => {
    stopReveal();
    closed();
  });
  const { field, mine, ink, keys, fault } = partsOf(panel);
  const data = JSON.parse(panel.dataset.guess!) as GuessData;
  const truth = JSON.parse(panel.dataset.truth!) as PlotPoint[];
  const said = JSON.parse(panel.dataset.words!) as Said;
  const [first, last] = [truth[0]!, truth.at(-1)!];
  // Years without a number are drawn too: the line of a hand has no gaps.
  const times = Array.from({ length: Math.round(last.time - first.time) + 1 }, (_, index) => first.time + index);
  const keyTimes = keys.map((key) => Number(key.dataset.time));
  let drawing: Drawing = blankDrawing(times, first.value);
  let pen: PlotPoint = first;

  const show = (next: Drawing) => {
    drawing = next;
    mine.setAttribute('d', drawingPath(drawing, data.to, side));
    keys.forEach((key, index) => {
      const value = drawing.values[times.indexOf(keyTimes[index]!)];
      const knob = key.nextElementSibling as HTMLElement;
      knob.classList.toggle('set', value !== undefined);
      knob.style.setProperty('--at', String((value ?? first.value) / data.to));
      key.ariaValueText = value === undefined ? said.unset : worded(Math.round(value), data.scale, data.unit);
      if (value !== undefined) key.valueAsNumber = value;
    });
    fault.textContent = '';
  };
  const inkTo = (share: number) => {
    const points = partOf(truth, share);
    const line: Drawing = { times: points.map(({ time }) => time), values: points.map(({ value }) => value) };
    // The plot spans all years, however far the line has come.
    const across: Drawing = { times: [...line.times, last.time], values: [...line.values, undefined] };
    ink.setAttribute('d', drawingPath(share < 1 ? across : line, data.to, side));
    panel.style.setProperty('--after', share < 1 ? '0' : '1');
  };
  /** The real line is laid beside the drawn one, then what others have counted. */
  const reveal = () => {
    inkTo(0);
    stopReveal = play(0, 1, { seconds, ease: 'paper', update: inkTo });
  };
  const answer = () => {
    const far = farthest(drawing, truth);
    const year = (time: number) => String(Math.floor(time));
    const isSame = !far || Math.abs(far.by) < data.to / 200;
    const words = isSame ? said.same : far.by < 0 ? said.below : said.above;
    const distance = far ? worded(Number(Math.abs(far.by).toPrecision(2)), data.scale, data.gap) : '';
    const drawn = drawing.values.at(-1)!;
    const edge = drawn < data.low ? data.low : data.high;
    // A hand is not exact: its distance is told with two digits.
    const guess = drawn >= data.low && drawn <= data.high ? drawn : edge + Number((drawn - edge).toPrecision(2));
    const end = said.end.replace('{y}', year(last.time)) + verdict(guess, data);
    // Where the line ends farthest off, that is said already.
    tell(`${end} ${far && far.time !== last.time ? words.replace('{y}', year(far.time)).replace('{d}', distance) : ''}`.trim());
    reveal();
  };

  followPointer(field, (passed, begins) => {
    for (const { x, y } of passed) {
      const point = { time: first.time + x * (last.time - first.time), value: y * data.to };
      const through = drawnThrough(drawing);
      // The line goes on from where it ends, unless the hand goes back over it.
      if (begins) pen = point.time > through ? { time: through, value: drawing.values[times.indexOf(through)]! } : point;
      drawing = drawStroke(drawing, pen, point);
      pen = point;
    }
    show(drawing);
  });
  keys.forEach((key, index) => key.addEventListener('input', () => show(setKey(drawing, keyTimes, keyTimes[index]!, key.valueAsNumber))));
  const isWhole = () => drawnThrough(drawing) >= times.at(-1)!;
  // A class is told the real line whatever is drawn; of a part of a line nothing is said.
  panel.addEventListener('ledger:tell', () => {
    if (isWhole()) answer();
    else {
      tell('');
      reveal();
    }
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    const through = drawnThrough(drawing);
    if (isWhole()) {
      answer();
      return;
    }
    fault.textContent = said.short.replace('{y}', String(Math.floor(through))).replace('{e}', String(Math.floor(last.time)));
    keys[keyTimes.findIndex((time) => time > through)]?.focus();
  });
  panel.addEventListener('click', ({ target }) => {
    const { does } = (target as HTMLElement).dataset;
    if (does === 'again' || does === 'clear') {
      stopReveal();
      panel.classList.remove('told');
      setVeiled(true);
      show(blankDrawing(times, first.value));
      keys[0]?.focus();
    }
  });
  show(drawing);
  keys[0]?.focus({ preventScroll: true });
  return close;
}
