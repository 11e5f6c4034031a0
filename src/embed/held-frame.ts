import { heightAt, readTable } from './height-table.ts';
import { clamped, heard, say, version } from './ledger-protocol.ts';

const [least, most, longest] = [40, 20_000, 1e6];

/** How often a frame may scroll its host, in milliseconds. */
const calm = 300;

/** How long a page may take to hear that the focus went into a frame, in milliseconds. */
const hearing = 80;

const boxOf = (element: Element) => element.getBoundingClientRect();

/** Whether an element can stay in place while the page scrolls: no ancestor below the window scrolls or cuts. */
function isFree(element: Element): boolean {
  const { body, documentElement } = document;
  const cuts = (one: Element) => !/^(visible|clip)$/.test(getComputedStyle(one).overflowY);
  for (let at = element.parentElement; at && at !== documentElement; at = at.parentElement)
    if (cuts(at) && (at !== body || cuts(documentElement))) return false;
  return true;
}

/** One of our frames in a page of a host. */
export class HeldFrame {
  readonly frame: HTMLIFrameElement;
  /** Whether it is in the window, or less than a window away. */
  near = false;
  private readonly figure: HTMLElement | null;
  private port: MessagePort | undefined;
  private height = 0;
  private later = 0;
  /** Height of what a pinned frame scrolls through; nought where it is not pinned. */
  private track = 0;
  /** Width that the track is for. */
  private width = 0;
  /** Whether the page had scrolled into the track, and not to its end. */
  private amid = false;
  /** What was styled to pin the frame, and how it was before. */
  private styles: (readonly [HTMLElement, string])[] = [];
  private told = '';
  private revealed = -Infinity;
  /** The last wish to scroll, while the page may not have heard of the focus. */
  private wish: ReturnType<typeof setTimeout> | undefined;

  /** Makes room for what the frame will show, before it has loaded. */
  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.figure = frame.closest<HTMLElement>('[data-ledger-embed]');
    const height = heightAt(readTable(this.figure?.dataset.h ?? ''), frame.clientWidth);
    if (height) this.size(height);
  }

  /** Answers a frame that is ready. One that has loaded anew says so again. */
  hello(): void {
    this.close();
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.hear(data);
    const pin = this.figure === this.frame.parentElement && this.figure && isFree(this.frame);
    this.frame.contentWindow!.postMessage(say('hello', { v: version, caps: pin ? ['pin', 'reveal'] : ['reveal'] }), '*', [port2]);
    this.told = '';
    this.tell();
  }

  close(): void {
    this.port?.close();
    this.track = 0;
    this.styles.forEach(([element, css]) => (element.style.cssText = css));
    this.styles = [];
  }

  /** Tells the frame how far the page has scrolled into it. */
  tell(): void {
    const { frame, track, figure, width } = this;
    // In another width the frame keeps its place, and says where that is.
    if (!this.port || (track && frame.clientWidth !== width)) return;
    const { top, bottom } = boxOf(track ? figure! : frame);
    // To shrink now moves nothing that is seen.
    if (this.later && bottom > innerHeight) this.size(this.later);
    const vh = track ? frame.clientHeight : innerHeight;
    const y = track ? Math.min(track - vh, Math.max(0, this.top - top)) : -top;
    this.amid = track > 0 && y > 0 && y < track - vh;
    if (this.told === (this.told = `${y} ${vh}`)) return;
    this.port.postMessage(say('scroll', { y, vh }));
  }

  /** Height of what stays at the top of the host's window. */
  private get top(): number {
    const { figure } = this;
    return parseFloat((figure && (figure.dataset.top || getComputedStyle(figure).getPropertyValue('--ledger-top'))) || '0') || 0;
  }

  private hear(data: unknown): void {
    const said = heard(data);
    if (!said) return;
    const { t, h, y } = said;
    if (t === 'height' && !this.track) {
      const height = clamped(h, least, most);
      // To shrink above the window would pull what is read away.
      if (height && height < this.height && boxOf(this.frame).bottom < 0) this.later = height;
      else if (height) this.size(height);
    }
    if (t === 'track' && this.figure) this.pin(clamped(h, least, longest), clamped(y, 0, longest));
    if (t === 'reveal') this.reveal(clamped(y, -innerHeight, this.track || most));
  }

  private size(height: number): void {
    this.later = 0;
    this.height = height;
    this.frame.style.minHeight = '0';
    this.frame.style.height = `${height}px`;
  }

  private pin(track: number | undefined, y: number | undefined): void {
    const { figure, frame, top } = this;
    if (!track || !isFree(frame)) return;
    const caption = figure!.querySelector('figcaption');
    const below = caption?.offsetHeight ?? 0;
    if (!this.track) this.styles = [figure!, frame, ...(caption ? [caption] : [])].map((element) => [element, element.style.cssText]);
    const turned = this.track > 0 && this.amid && frame.clientWidth !== this.width;
    this.track = track;
    this.width = frame.clientWidth;
    // What the frame may stay in place within ends where the caption begins.
    const css = `;position:relative;box-sizing:content-box;height:${track}px;max-height:none;padding-bottom:${below}px`;
    figure!.style.cssText += css;
    if (caption) caption.style.cssText += ';position:absolute;inset:auto 0 0';
    const height = (unit: string) => `height:calc(100${unit} - ${top}px);`;
    frame.style.cssText += `;position:sticky;top:${top}px;min-height:0;max-height:none;${height('vh')}${height('svh')}`;
    if (turned && y !== undefined) this.scrollTo(y);
    this.tell();
  }

  /**
   * Scrolls the page to a line of the frame: only for who is in the frame, and not again and again.
   * @param waits whether the page may not have heard yet that the focus went into the frame, which is in another process
   */
  private reveal(y: number | undefined, waits = true): void {
    const now = performance.now();
    if (y === undefined || now - this.revealed < calm) return;
    if (document.activeElement !== this.frame) {
      clearTimeout(this.wish);
      if (waits) this.wish = setTimeout(() => this.reveal(y, false), hearing);
      return;
    }
    this.revealed = now;
    this.scrollTo(y);
  }

  private scrollTo(y: number): void {
    scrollTo({ top: scrollY + boxOf(this.track ? this.figure! : this.frame).top - this.top + y, behavior: 'instant' });
  }
}
