/** How many changes within how many milliseconds are a loop: a host that makes the frame grow because it has grown. */
const most = 20;
const within = 1000;

/** Decides which heights of a frame are told to its host. */
export class HeightGate {
  /** The height that was told last. */
  told: number | undefined;
  private before: number | undefined;
  private times: number[] = [];
  private stopped = false;
  private readonly now: () => number;
  private readonly warn: (message: string) => void;

  /**
   * @param now milliseconds, by a clock that only goes on
   * @param warn is told once that a loop was broken
   */
  constructor(now: () => number, warn: (message: string) => void) {
    this.now = now;
    this.warn = warn;
  }

  /** What is to be told of a measured height, in whole pixels; nothing where it is known, moves to and fro by a pixel, is no height, or goes round in a loop. */
  next(measured: number): number | undefined {
    const height = Math.ceil(measured);
    if (!Number.isFinite(height) || height <= 0 || height === this.told || this.stopped) return undefined;
    if (this.told !== undefined && Math.abs(height - this.told) === 1 && height === this.before) return undefined;
    const time = this.now();
    this.times = [...this.times.filter((earlier) => time - earlier < within), time];
    if (this.times.length > most) {
      this.stopped = true;
      this.warn(`The height of this frame changed ${most} times within a second; it is told again when the host asks.`);
      return undefined;
    }
    this.before = this.told;
    this.told = height;
    return height;
  }

  /** What is to be told where the host asks: the height, told or not. */
  asked(measured: number): number | undefined {
    this.stopped = false;
    this.times = [];
    const height = Math.ceil(measured);
    if (!Number.isFinite(height) || height <= 0) return undefined;
    this.told = height;
    return height;
  }
}
