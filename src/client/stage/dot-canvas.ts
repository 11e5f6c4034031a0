import { blocksInView, fieldsOf, rasterOf, type SeenField, squaresOf, zoomOf } from '../../charts/dots/fields.ts';
import type { Mark, Size } from '../../charts/mark.ts';

/** Blocks larger than this on the screen, in device pixels, are drawn dot by dot: few of them are in view. */
const largestTile = 400;

/** On a screen the canvas takes the place of the patterns. An adopted sheet is not kept with a saved page, whose canvas would be empty. */
function hidePatterns(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { .plate:has(> .dot-canvas) .dots-field { visibility: hidden } }');
  document.adoptedStyleSheets.push(sheet);
}

let hidden = false;

/**
 * Draws the dots of a picture one by one in device pixels, where its patterns would run into a tint; fields that are counted out are seen
 * from near at first, one dot alone. Paper and pages without scripts keep the patterns.
 */
export class DotCanvas {
  private readonly svg: SVGSVGElement;
  private canvas: HTMLCanvasElement | undefined;
  private readonly colours = new Map<string, string>();
  private last: (() => void) | undefined;
  /** What the dots were last drawn from: equal ones are not drawn again. */
  private drawn = '';
  /** Whether the dots are to be drawn although their picture is the same: it had no box, or colours have changed while nobody saw it. */
  isStale = false;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
  }

  /**
   * Draws the fields of a picture.
   * @param zoom CSS pixels for one pixel of the picture
   */
  paint(marks: readonly Mark[], size: Size, zoom: number): void {
    const fields = fieldsOf(marks);
    if (fields.length === 0 && !this.canvas) return;
    // In a chart that was kept unseen styles may be asked for when its own is that of one on the stage.
    const asksStyle = !this.canvas || this.colours.size === 0;
    if (asksStyle && getComputedStyle(this.svg.closest('.chart') ?? this.svg).display === 'none') {
      this.isStale = true;
      return;
    }
    const context = this.contextAt(size, zoom);
    const drawn = JSON.stringify([fields, size, zoom * devicePixelRatio]);
    if (!context || (this.drawn === drawn && !this.isStale)) return;
    this.drawn = drawn;
    this.isStale = false;
    this.last = () => {
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      for (const field of fields) if (field.opacity > 0) this.paintField(context, field, zoom * devicePixelRatio);
    };
    this.last();
  }

  /** Draws the dots again in other colours. */
  private readonly recolour = () => {
    this.colours.clear();
    this.isStale = this.svg.checkVisibility?.() === false;
    if (!this.isStale) this.last?.();
  };

  /** The canvas over the picture, in its size. None without the style sheet that lays it there: the patterns stay then. */
  private contextAt({ width, height }: Size, zoom: number): CanvasRenderingContext2D | undefined {
    if (!this.canvas) {
      const canvas = document.createElement('canvas');
      if (!canvas.getContext('2d')) return undefined;
      canvas.className = 'dot-canvas';
      canvas.ariaHidden = 'true';
      this.svg.after(canvas);
      if (getComputedStyle(canvas).position !== 'absolute') {
        canvas.remove();
        return undefined;
      }
      this.canvas = canvas;
      for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
        matchMedia(query).addEventListener('change', this.recolour);
      if (!hidden) hidePatterns();
      hidden = true;
    }
    const [wide, high] = [width, height].map((length) => Math.round(length * zoom * devicePixelRatio)) as [number, number];
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      Object.assign(this.canvas, { width: wide, height: high });
      Object.assign(this.canvas.style, { inlineSize: `${width * zoom}px`, blockSize: `${height * zoom}px` });
    }
    return this.canvas.getContext('2d') ?? undefined;
  }

  /** The colour of a class, as the style sheets have it. */
  private colourOf(tone: string): string {
    const known = this.colours.get(tone);
    if (known) return known;
    const element = this.svg.querySelector(`.${tone}`);
    const colour = element ? getComputedStyle(element).stroke : '';
    if (colour) this.colours.set(tone, colour);
    return colour;
  }

  private paintField(context: CanvasRenderingContext2D, field: SeenField, scale: number): void {
    const raster = rasterOf(field, scale, zoomOf(field));
    const placed = (length: number) => (raster.whole ? Math.round(length * scale) : length * scale);
    const [left, top] = [placed(field.x), placed(field.y)];
    const [width, height] = [Math.ceil(field.width * scale), Math.ceil(field.height * scale)];
    context.save();
    context.globalAlpha = field.opacity;
    context.fillStyle = this.colourOf(field.tone);
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    const tile = raster.block <= largestTile ? tileOf(raster, context.fillStyle) : undefined;
    for (const { x, y, dots } of blocksInView(field, raster, width, height)) {
      if (tile && dots === 100) context.drawImage(tile, left + x, top + y);
      else
        for (const square of squaresOf(dots, raster)) context.fillRect(left + x + square.x, top + y + square.y, square.side, square.side);
    }
    context.restore();
  }
}

/** A hundred dots, drawn once for all blocks of a field. */
function tileOf(raster: Parameters<typeof squaresOf>[1], colour: string): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.ceil(raster.block);
  const context = tile.getContext('2d')!;
  context.fillStyle = colour;
  for (const { x, y, side } of squaresOf(100, raster)) context.fillRect(x, y, side, side);
  return tile;
}
