import { lineAt, type Position, positionAt, type Spot, spotAt, type StepBox } from './position.ts';

/** A place by its step's name, and the share of it that is read. */
export interface Place {
  milestone: string;
  step: number;
  /** As in `Spot`. */
  share: number;
}

/** Height of the reading line in the window: set in CSS, by units that an address bar does not change. */
export function readingLine(): number {
  return document.querySelector<HTMLElement>('.reading-line')?.offsetHeight ?? window.innerHeight / 2;
}

const layoutNow = () => `${window.innerWidth} ${document.documentElement.scrollHeight}`;

/** The steps as they stand in the document. Where the page is laid out anew, the place that is read stays under the reading line. */
export class Track {
  readonly steps: readonly HTMLElement[];
  /** When the place stays where the page is laid out anew: always, only where the window has another width, or as browsers keep it. */
  holds: 'always' | 'resized' | 'never' = 'always';
  private boxes: StepBox[] = [];
  private line = 0;
  /** From the reading line to where links lead to a step, in CSS pixels. */
  private way = 0;
  /** How far the page was scrolled last while it was laid out as measured: a page that becomes shorter moves readers near its end. */
  private scrolled = 0;
  private layout = '';

  constructor(steps: readonly HTMLElement[]) {
    this.steps = steps;
  }

  /** The position, `undefined` above the first step. */
  read(): Position | undefined {
    this.see();
    const spot = spotAt(this.boxes, window.scrollY + this.line);
    return spot && positionAt(this.boxes, spot, this.way);
  }

  /**
   * The position where the line that is read is told by another than the window, `undefined` above the first step.
   * @param line distance from the top of the document
   * @param way from there to where a step has arrived
   */
  at(line: number, way: number): Position | undefined {
    const spot = spotAt(this.boxes, line);
    return spot && positionAt(this.boxes, spot, way);
  }

  /** Follows the layout of the page, and tells when it has changed. Returns the stop. */
  follow(tell: () => void): () => void {
    const story = this.steps[0]?.closest('main');
    const line = document.querySelector('.reading-line');
    const see = () => this.see();
    const laid = new ResizeObserver(() => {
      this.keep();
      tell();
    });
    if (story) laid.observe(story);
    if (line) laid.observe(line);
    addEventListener('scroll', see, { passive: true });
    this.measure();
    return () => {
      laid.disconnect();
      removeEventListener('scroll', see);
    };
  }

  /** The place, to come back to it; `undefined` above the first step. */
  place(): Place | undefined {
    const spot = spotAt(this.boxes, window.scrollY + this.line);
    if (!spot) return undefined;
    const { milestone, step } = this.boxes[spot.index]!;
    return { milestone, step, share: spot.share };
  }

  /** How far a place is from the reading line, in CSS pixels; `Infinity` where the page has no such step. */
  away(place: Place): number {
    const spot = this.spotOf(place);
    return spot ? Math.abs(lineAt(this.boxes, spot) - this.line - window.scrollY) : Infinity;
  }

  /** Puts a place on the reading line. */
  goTo(place: Place): void {
    const spot = this.spotOf(place);
    if (spot) this.scrollTo(spot);
  }

  /** Puts a part of the page where links lead to it. */
  show(part: HTMLElement): void {
    part.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.measure();
  }

  private spotOf({ milestone, step, share }: Place): Spot | undefined {
    this.measure();
    const index = this.boxes.findIndex((box) => box.milestone === milestone && box.step === step);
    return index < 0 ? undefined : { index, share };
  }

  private scrollTo(spot: Spot): void {
    const top = lineAt(this.boxes, spot) - this.line;
    if (Math.abs(top - window.scrollY) >= 0.5) window.scrollTo({ top, behavior: 'instant' });
    this.scrolled = window.scrollY;
  }

  private see(): void {
    if (this.layout === layoutNow()) this.scrolled = window.scrollY;
  }

  /** Measures anew. A reader who has not moved since comes back to the same spot. */
  private keep(): void {
    const spot = spotAt(this.boxes, this.scrolled + this.line);
    const end = document.documentElement.scrollHeight - window.innerHeight;
    // Nobody scrolls while a window is resized; some browsers lay it out twice, and its page may be shorter in between.
    const resized = !this.layout.startsWith(`${window.innerWidth} `);
    const still = resized || window.scrollY === this.scrolled || window.scrollY >= end - 1;
    // Above the first step the share of the way to it stays.
    const [way, scrolled] = [this.opening(), this.scrolled];
    this.measure();
    if (!still || this.holds === 'never' || (this.holds === 'resized' && !resized)) return;
    if (spot) this.scrollTo(spot);
    else if (way > 0 && way !== this.opening()) window.scrollTo({ top: (scrolled * this.opening()) / way, behavior: 'instant' });
  }

  /** How far the page is scrolled until the first step is on the reading line. */
  private opening(): number {
    return (this.boxes[0]?.top ?? 0) - this.line;
  }

  private measure(): void {
    const scrolled = window.scrollY;
    this.boxes = this.steps.map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return { milestone: element.dataset.of ?? '', step: Number(element.dataset.step), top: top + scrolled, height };
    });
    this.line = readingLine();
    // Browsers scroll by whole pixels of the screen: a step may stop a little before its place.
    this.way = this.line - (this.steps[0] ? parseFloat(getComputedStyle(this.steps[0]).scrollMarginTop) : 0) - 1;
    this.scrolled = scrolled;
    this.layout = layoutNow();
  }
}
