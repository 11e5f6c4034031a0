import type { Size } from '../../charts/mark.ts';
import { patch } from '../../charts/patch.ts';
import { type ChartData, type Picture, pictureOf } from '../../charts/registry.ts';
import type { Moment } from './program.ts';
import { type NumberNames, Targets } from './targets.ts';

/** What is needed to draw a chart, as the page holds it. */
export interface SceneData {
  picture: Picture;
  /** What each cue shows, for those who do not see it. */
  texts: Record<string, string>;
  names: NumberNames;
}

/** Reads what a chart of the page is drawn from. Throws where its code cannot read it. */
export function sceneData(figure: HTMLElement): SceneData | undefined {
  const json = figure.querySelector('script[type="application/json"]')?.textContent;
  if (!json) return undefined;
  const { data, texts, names } = JSON.parse(json) as { data: ChartData; texts: Record<string, string>; names: NumberNames };
  return { picture: pictureOf(data), texts, names };
}

/** A picture of a chart on the page, drawn as moments ask. */
export class Scene {
  readonly figure: HTMLElement;
  readonly svg: SVGSVGElement;
  private readonly data: SceneData;
  private readonly marks: Element;
  private readonly targets: Targets;
  private readonly zoom: () => number;
  /** What was drawn last. */
  private drawn = '';
  private size: Size | undefined;

  private constructor(figure: HTMLElement, svg: SVGSVGElement, marks: Element, data: SceneData, zoom: () => number) {
    this.figure = figure;
    this.svg = svg;
    this.marks = marks;
    this.data = data;
    this.zoom = zoom;
    this.targets = new Targets(figure.querySelector<HTMLElement>('.targets') ?? undefined, data.names);
  }

  /**
   * Takes over a figure.
   * @param zoom how much larger than on a page its letters and marks are
   */
  static of(figure: HTMLElement, data: SceneData | undefined, zoom: () => number): Scene | undefined {
    const svg = figure.querySelector<SVGSVGElement>('svg.picture');
    const marks = svg?.querySelector('.marks');
    return svg && marks && data ? new Scene(figure, svg, marks, data, zoom) : undefined;
  }

  /** Draws at this size from now on, or at that of the page, which is asked for once and again after it has changed. */
  resize(size?: Size): void {
    this.size = size;
    if (size) this.svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  }

  /** Whether the picture has been drawn at another size than a box of the page has. */
  isOff({ width, height }: Size): boolean {
    const by = this.zoom();
    return Math.round(width / by) !== this.size?.width || Math.round(height / by) !== this.size.height;
  }

  /** Draws what lies between two cues. Throws where the chart's code does; the figure then keeps its picture. */
  draw({ from, to, t }: Omit<Moment, 'scene' | 'at'>): void {
    const size = this.measured();
    if (!size) return;
    const key = [from, to, t, size.width, size.height].join();
    if (this.drawn === key) return;
    const marks = this.data.picture(from, to, t, size);
    patch(this.marks, marks);
    this.targets.follow(marks, () => this.svg.clientWidth / size.width || 1);
    this.drawn = key;
    this.name(to);
  }

  private measured(): Size | undefined {
    if (this.size) return this.size;
    const by = this.zoom();
    const size = { width: Math.round(this.svg.clientWidth / by), height: Math.round(this.svg.clientHeight / by) };
    if (size.width < 10 || size.height < 10) return undefined;
    this.resize(size);
    return size;
  }

  /** Says which cue is shown, to other scripts and to those who do not see it. */
  private name(cue: string | undefined): void {
    const { dataset } = this.figure;
    if (dataset.drawn !== undefined && dataset.cue === (cue ?? '')) return;
    dataset.drawn = '';
    dataset.cue = cue ?? '';
    const description = this.svg.querySelector('desc');
    const text = cue && this.data.texts[cue];
    if (description && text) description.textContent = text;
  }
}
