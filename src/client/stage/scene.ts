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
  private size: Size | undefined;

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

  /** Sets the size of the picture, in units of its view box. Without a size the next drawing measures the element. */
  resize(size?: Size): void {
    this.size = size;
    if (size) this.svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  }

  /** Whether the picture was drawn for another size than this one, in CSS pixels. */
  isOff({ width, height }: Size): boolean {
    const zoom = this.zoom();
    return Math.round(width / zoom) !== this.size?.width || Math.round(height / zoom) !== this.size.height;
  }

  /** Draws a moment. Throws if the layout of the chart does; the last picture then stays. */
  draw({ from, to, t }: Omit<Moment, 'scene' | 'at'>): void {
    const size = this.measured();
    if (!size) return;
    const key = [from, to, t, size.width, size.height].join();
    if (this.drawn === key) return;
    const marks = this.data.picture(from, to, t, size);
    patch(this.marks, marks);
    this.dots.paint(marks, size, this.zoom());
    this.targets.follow(marks, () => this.svg.clientWidth / size.width || 1);
    this.drawn = key;
    this.describe(to);
  }

  private measured(): Size | undefined {
    if (this.size) return this.size;
    const zoom = this.zoom();
    const size = { width: Math.round(this.svg.clientWidth / zoom), height: Math.round(this.svg.clientHeight / zoom) };
    if (size.width < 10 || size.height < 10) return undefined;
    this.resize(size);
    return size;
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
