/** More than this many changes within this many milliseconds count as a loop: the host resizes the frame because its content has grown. */
const maxChanges = 20;
const loopWindow = 1000;

/** Decides which measured heights are sent to the host. Heights are CSS pixels. */
export class HeightGate {
  /** The height that was sent last. */
  last: number | undefined;
  private before: number | undefined;
  private times: number[] = [];
  private stopped = false;
  private readonly now: () => number;
  private readonly warn: (message: string) => void;

  /**
   * @param now a monotonic clock, in milliseconds
   * @param warn called once when a loop is stopped
   */
  constructor(now: () => number, warn: (message: string) => void) {
    this.now = now;
    this.warn = warn;
  }

  /**
   * The height to send, rounded up; `undefined` if it was sent already, alternates by one pixel, is not a positive number, or belongs to a
   * loop.
   */
  next(measured: number): number | undefined {
    const height = Math.ceil(measured);
    if (!Number.isFinite(height) || height <= 0 || height === this.last || this.stopped) return undefined;
    if (this.last !== undefined && Math.abs(height - this.last) === 1 && height === this.before) return undefined;
    const time = this.now();
    this.times = [...this.times.filter((earlier) => time - earlier < loopWindow), time];
    if (this.times.length > maxChanges) {
      this.stopped = true;
      this.warn(`The height of this frame changed ${maxChanges} times within a second; it is told again when the host asks.`);
      return undefined;
    }
    this.before = this.last;
    this.last = height;
    return height;
  }

  /** The height to send when the host requests it, even if it was sent already. Ends a loop. */
  requested(measured: number): number | undefined {
    this.stopped = false;
    this.times = [];
    const height = Math.ceil(measured);
    if (!Number.isFinite(height) || height <= 0) return undefined;
    this.last = height;
    return height;
  }
}
