/**
 * Takes the place of d3-path in bundles: of it, what d3-shape calls for straight lines and areas. Its arcs, curves and rectangles stay out,
 * since no chart draws one through d3-shape.
 */
export class Path {
  private text = '';
  private readonly scale: number;

  /** @param digits after the decimal point; without it numbers are written as they are */
  constructor(digits?: number | null) {
    this.scale = typeof digits === 'number' && digits <= 15 ? 10 ** digits : 0;
  }

  moveTo(x: number, y: number): void {
    this.write('M', x, y);
  }

  lineTo(x: number, y: number): void {
    this.write('L', x, y);
  }

  closePath(): void {
    if (this.text !== '') this.text += 'Z';
  }

  toString(): string {
    return this.text;
  }

  private write(command: string, ...place: [x: number, y: number]): void {
    const { scale } = this;
    this.text += command + place.map((value) => (scale === 0 ? value : Math.round(value * scale) / scale)).join();
  }
}
