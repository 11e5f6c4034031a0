import { linkStop } from './link-stop.ts';
import { yOf, type Position, positionAt, type Spot, spotAt, type StepBox } from './position.ts';

/** A spot that names its step by milestone, so that it can be stored in the history and found again. */
export interface Place {
  milestone: string;
  step: number;
  /** As in `Spot`. */
  share: number;
}

/** Offset of the reading line from the top of the window, in CSS pixels. Style sets it in units that an address bar does not change. */
export function readingLine(): number {
  return document.querySelector<HTMLElement>('.reading-line')?.offsetHeight ?? window.innerHeight / 2;
}

const currentLayout = () => `${window.innerWidth} ${document.documentElement.scrollHeight}`;

/** The page that lies over the stage until a step comes, if there is one: the heading of its era. */
export function coverBefore(step: HTMLElement): Element | undefined {
  const before = step.dataset.step === '0' ? step.closest('.milestone')?.previousElementSibling : undefined;
  return before?.matches('.spread') ? before : undefined;
}

/** The measured steps of a page. After a change of the layout it scrolls so that the same spot is on the reading line again. */
export class Track {
  readonly steps: readonly HTMLElement[];
  /** When the page scrolls to keep the place after a change of the layout: always, only after a change of the window's width, or never. */
  keepsPlace: 'always' | 'resized' | 'never' = 'always';
  private boxes: StepBox[] = [];
  private line = 0;
  /** As in `positionAt`, in CSS pixels. */
  private arrivalDistance = 0;
  /** The last scroll offset that belongs to the measured layout: a page that becomes shorter also changes the offset near its end. */
  private scrolled = 0;
  private layout = '';

  constructor(steps: readonly HTMLElement[]) {
    this.steps = steps;
  }

  /** The position at the reading line; `undefined` above the first step. */
  read(): Position | undefined {
    this.noteScroll();
    return this.readAt(window.scrollY);
  }

  /** The position if the window were scrolled to an offset, in CSS pixels, from the measured steps alone; `undefined` above the first step. */
  readAt(scrolled: number): Position | undefined {
    return this.positionAt(scrolled + this.line, this.arrivalDistance);
  }

  /**
   * The position for a reading line at another height; `undefined` above the first step.
   * @param y CSS pixels from the top of the document
   * @param arrivalDistance as in `positionAt`
   */
  positionAt(y: number, arrivalDistance: number): Position | undefined {
    const spot = spotAt(this.boxes, y);
    return spot && positionAt(this.boxes, spot, arrivalDistance);
  }

  /** Measures the steps, and again after each change of the layout; then calls the listener. Returns the function that stops this. */
  onLayout(listener: () => void): () => void {
    const story = this.steps[0]?.closest('main');
    const line = document.querySelector('.reading-line');
    const noteScroll = () => this.noteScroll();
    const observer = new ResizeObserver(() => {
      this.restorePlace();
      listener();
    });
    if (story) observer.observe(story);
    if (line) observer.observe(line);
    addEventListener('scroll', noteScroll, { passive: true });
    this.measure();
    return () => {
      observer.disconnect();
      removeEventListener('scroll', noteScroll);
    };
  }

  /** The place on the reading line; `undefined` above the first step. */
  place(): Place | undefined {
    const spot = spotAt(this.boxes, window.scrollY + this.line);
    if (!spot) return undefined;
    const { milestone, step } = this.boxes[spot.index]!;
    return { milestone, step, share: spot.share };
  }

  /** Distance of a place from the reading line, in CSS pixels; `Infinity` if the page has no such step. */
  distanceTo(place: Place): number {
    const spot = this.spotOf(place);
    return spot ? Math.abs(yOf(this.boxes, spot) - this.line - window.scrollY) : Infinity;
  }

  /** Scrolls so that a place is on the reading line. */
  goTo(place: Place): void {
    const spot = this.spotOf(place);
    if (spot) this.scrollTo(spot);
  }

  /** Whether the window has another width than the one that was measured: what has scrolled it then is not the reader. */
  isStale(): boolean {
    return !this.layout.startsWith(`${window.innerWidth} `);
  }

  /** Scrolls an element to where a link to it would. */
  scrollToElement(element: HTMLElement): void {
    element.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.measure();
  }

  private spotOf({ milestone, step, share }: Place): Spot | undefined {
    this.measure();
    const index = this.boxes.findIndex((box) => box.milestone === milestone && box.step === step);
    return index < 0 ? undefined : { index, share };
  }

  private scrollTo(spot: Spot): void {
    const top = yOf(this.boxes, spot) - this.line;
    if (Math.abs(top - window.scrollY) >= 0.5) window.scrollTo({ top, behavior: 'instant' });
    this.scrolled = window.scrollY;
  }

  private noteScroll(): void {
    if (this.layout === currentLayout()) this.scrolled = window.scrollY;
  }

  /** Measures the new layout, and scrolls back to the spot that was on the reading line unless the reader has scrolled since. */
  private restorePlace(): void {
    const spot = spotAt(this.boxes, this.scrolled + this.line);
    const end = document.documentElement.scrollHeight - window.innerHeight;
    // A change of width is no scroll of the reader's, even if the offset differs: some browsers lay the page out twice, shorter in between.
    const resized = this.isStale();
    const unmoved = resized || window.scrollY === this.scrolled || window.scrollY >= end - 1;
    const [before, scrolled] = [this.openingHeight(), this.scrolled];
    this.measure();
    if (!unmoved || this.keepsPlace === 'never' || (this.keepsPlace === 'resized' && !resized)) return;
    const after = this.openingHeight();
    if (spot) this.scrollTo(spot);
    // Above the first step the share of the opening that is scrolled stays the same.
    else if (before > 0 && before !== after) window.scrollTo({ top: (scrolled * after) / before, behavior: 'instant' });
  }

  /** Scroll offset at which the first step reaches the reading line. */
  private openingHeight(): number {
    return (this.boxes[0]?.top ?? 0) - this.line;
  }

  private measure(): void {
    const scrolled = window.scrollY;
    this.line = readingLine();
    this.boxes = this.steps.map((element) => {
      const { top, height } = element.getBoundingClientRect();
      const box = { milestone: element.dataset.of ?? '', step: Number(element.dataset.step), top: top + scrolled, height };
      const cover = coverBefore(element);
      // When the cover has reached the top of the window nothing is seen of the stage.
      const from = cover && cover.getBoundingClientRect().top + scrolled + this.line;
      return from === undefined || from >= box.top ? box : { ...box, from };
    });
    // Browsers scroll by whole device pixels, so a step may stop up to one pixel before its target.
    this.arrivalDistance = this.line - (this.steps[0] ? linkStop(this.steps[0]) : 0) - 1;
    this.scrolled = scrolled;
    this.layout = currentLayout();
  }
}
