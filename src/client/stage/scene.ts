import type { Size } from '../../charts/mark.ts';
import { patch } from '../../charts/patch.ts';
import { type ChartData, type Picture, pictureOf } from '../../charts/registry.ts';
import { DotCanvas } from './dot-canvas.ts';
import type { Moment } from './program.ts';
import { type NumberNames, Targets } from './targets.ts';

/** What is needed to draw a chart, from the JSON in its element. */
export interface SceneData {
  picture: Picture;
  /** Text alternative of each cue, by the id of the cue. */
  texts: Record<string, string>;
  names: NumberNames;
}

/** Reads the data of a chart; `undefined` if its element has none. Throws if the JSON is not valid or its kind is unknown. */
export function sceneData(element: HTMLElement): SceneData | undefined {
  const json = element.querySelector('script[type="application/json"]')?.textContent;
  if (!json) return undefined;
  const { data, texts, names } = JSON.parse(json) as { data: ChartData; texts: Record<string, string>; names: NumberNames };
  return { picture: pictureOf(data), texts, names };
}

/** How many marks are written to a picture in one part of its preparation: 10 to 40 elements. */
const marksAPart = 4;

/** A chart on the page, whose picture is redrawn for each moment. */
export class Scene {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  private readonly data: SceneData;
  private readonly marks: Element;
  private readonly targets: Targets;
  private readonly dots: DotCanvas;
  private readonly zoom: () => number;
  /** Cues, share and size of the last drawing: an equal one is skipped. */
  private drawn = '';
  /** What is left of the rehearsal, once it has begun. */
  private parts: Generator<undefined, void, undefined> | undefined;
  /** Whether the chart is kept as it was printed. */
  private isKept = false;
  /** Size of the picture, in units of its view box, as far as it is known. */
  size: Size | undefined;
  /** Width that the element was measured at, in CSS pixels. */
  private width: number | undefined;
  /** Size of the last drawing, in units of the view box. */
  drawnSize: Size | undefined;

  private constructor(element: HTMLElement, svg: SVGSVGElement, marks: Element, data: SceneData, zoom: () => number) {
    this.element = element;
    this.svg = svg;
    this.marks = marks;
    this.data = data;
    this.zoom = zoom;
    this.dots = new DotCanvas(svg);
    this.targets = new Targets(element.querySelector<HTMLElement>('.targets') ?? undefined, data.names);
  }

  /**
   * The scene of a chart element; `undefined` if it has no picture or no data.
   * @param zoom factor by which letters and marks are larger than on a page
   */
  static of(element: HTMLElement, data: SceneData | undefined, zoom: () => number): Scene | undefined {
    const svg = element.querySelector<SVGSVGElement>('svg.picture');
    const marks = svg?.querySelector('.marks');
    return svg && marks && data ? new Scene(element, svg, marks, data, zoom) : undefined;
  }

  /** Keeps the chart as it was printed, with the page: one that a browser saves amid a change is opened with it (`to-stage`). */
  keepPrinted(): void {
    if (this.isKept) return;
    this.isKept = true;
    const printed = document.createElement('template');
    printed.content.append(this.element.cloneNode(true));
    this.element.append(printed);
  }

  /** Sets the size of the picture, in units of its view box. Without a size the next drawing measures the element. */
  resize(size?: Size): void {
    this.size = size;
    this.width = undefined;
    this.drawn = '';
  }

  /**
   * Sets the size of the picture to that of its element.
   * @param box of the element, in CSS pixels
   * @returns whether the next drawing has another size than the last one
   */
  fit(box: Size): boolean {
    const size = this.sizeOf(box);
    if (!size || (size.width === this.size?.width && size.height === this.size.height)) return false;
    this.resize(size);
    this.width = Math.round(box.width);
    return true;
  }

  /**
   * Does a part of what the first drawing would take, before the scene is seen: a few milliseconds of a phone. Call it again in another idle
   * moment until nothing is left to do.
   * @param like size of a picture on the same stage, in units of its view box, for an element whose own is not known
   * @returns whether nothing is left to do
   */
  prepare(like: Size): boolean {
    this.parts ??= this.rehearse(like);
    return this.parts.next().done === true;
  }

  /**
   * Computes the middle of each change; gives the element a box that is laid out unseen, with no mark in it; writes the finished picture into
   * it, a few marks at a time; and leaves the picture with which the scene comes, so that nothing is left to draw then.
   */
  private *rehearse(like: Size): Generator<undefined, void, undefined> {
    const { dataset } = this.element;
    const { finished } = dataset;
    const cues = Object.keys(this.data.texts);
    for (const [index, cue] of cues.entries()) {
      this.data.picture(cues[index - 1], cue, 0.5, this.size ?? like);
      yield;
    }
    const whole = { from: finished, to: finished, t: 1 };
    const empty = { from: undefined, to: cues[0], t: 0 };
    if (dataset.seen !== undefined || this.drawn !== '') {
      if (this.drawn === '') this.draw(empty);
      return;
    }
    this.keepPrinted();
    patch(this.marks, []);
    dataset.seen = 'early';
    // Without a size the element has no box: the scene will be measured when it is shown.
    const size = this.measured();
    if (size) {
      this.setViewBox(size);
      const marks = this.data.picture(finished, finished, 1, size);
      let own = '';
      for (let written = 0; written < marks.length + 2 * marksAPart; written += marksAPart) {
        yield;
        // It may have come to the stage, or have been drawn for the page or for paper.
        if (dataset.seen !== 'early' || this.drawn !== own) break;
        if (written < marks.length) patch(this.marks, marks.slice(0, written + marksAPart));
        else this.draw(own === '' ? whole : empty);
        own = this.drawn;
        // Laid out here, in an idle moment, and not with the next frame.
        void this.element.clientWidth;
      }
      yield;
    }
    dataset.seen = '';
  }

  /** Draws a moment. Throws if the layout of the chart does; the last picture then stays. */
  draw({ from, to, t }: Omit<Moment, 'scene' | 'at'>): void {
    const size = this.measured();
    if (!size) return;
    const key = [from, to, t, size.width, size.height].join();
    if (this.drawn === key && !this.dots.isStale) return;
    const marks = this.data.picture(from, to, t, size);
    this.setViewBox(size);
    patch(this.marks, marks);
    this.dots.paint(marks, size, this.zoom());
    this.targets.follow(marks, () => (this.width ?? this.svg.clientWidth) / size.width || 1);
    this.drawn = key;
    this.describe(to);
  }

  /** Written with the picture, and not when the element is measured: it would be laid out twice. */
  private setViewBox(size: Size): void {
    if (this.drawnSize !== size) this.svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    this.drawnSize = size;
  }

  private measured(): Size | undefined {
    // The style of a scene that comes is that of one on the stage first: in one that is kept unseen nothing may be measured.
    if (!this.size && this.element.clientWidth > 0) this.fit({ width: this.svg.clientWidth, height: this.svg.clientHeight });
    return this.size;
  }

  /** Size of the picture in a box, in units of its view box; `undefined` if the box has no room for one. */
  private sizeOf(box: Size): Size | undefined {
    const zoom = this.zoom();
    const [width, height] = [Math.round(box.width / zoom), Math.round(box.height / zoom)];
    return width < 10 || height < 10 ? undefined : { width, height };
  }

  /** Writes the cue to `data-cue` and its text alternative to the description of the picture. */
  private describe(cue: string | undefined): void {
    const { dataset } = this.element;
    if (dataset.drawn !== undefined && dataset.cue === (cue ?? '')) return;
    dataset.drawn = '';
    dataset.cue = cue ?? '';
    const description = this.svg.querySelector('desc');
    const text = cue && this.data.texts[cue];
    if (description && text) description.textContent = text;
  }
}
