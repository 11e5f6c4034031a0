import { heightAt, readTable } from './height-table.ts';
import { clamped, ledgerMessage, readLedgerMessage, version } from './ledger-protocol.ts';

/** Bounds of a frame's height, and of the height that a pinned frame scrolls through, in CSS pixels. */
const [minHeight, maxHeight, maxTrackHeight] = [40, 20_000, 1e6];

/** Least time between two scrolls of the page that a frame may cause, in milliseconds. */
const revealInterval = 300;

/** How long after a frame gets the focus `document.activeElement` may still be old, in milliseconds. */
const focusDelay = 80;

const rectOf = (element: Element) => element.getBoundingClientRect();

/** Pixels of the window for a pixel of an element: it, or what stands around it, may be zoomed or scaled. */
function scaleOf(element: HTMLElement): number {
  const scale = rectOf(element).height / element.offsetHeight || 1;
  // Heights in the layout are rounded.
  return Math.abs(scale - 1) < 0.005 ? 1 : scale;
}

/** The `zoom` of an element and of all around it. */
const zoomOf = (element: Element | null): number =>
  element === null ? 1 : (Number(getComputedStyle(element).zoom) || 1) * zoomOf(element.parentElement);

/**
 * Pixels of a framed document for a pixel of its frame: browsers without `currentCSSZoom` zoom frames but not the documents in them.
 */
const foreignZoom = (element: Element) => ('currentCSSZoom' in element ? 1 : zoomOf(element));

/** Whether an element can be sticky in the window: no ancestor scrolls or clips its content, or scales it by a transform. */
function canStick(element: HTMLElement): boolean {
  const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  if (foreignZoom(element) !== 1) return false;
  if (Math.abs(scaleOf(element) / zoom - 1) > 0.01) return false;
  const { body, documentElement } = document;
  const clips = (one: Element) => !/^(visible|clip)$/.test(getComputedStyle(one).overflowY);
  for (let ancestor = element.parentElement; ancestor && ancestor !== documentElement; ancestor = ancestor.parentElement)
    if (clips(ancestor) && (ancestor !== body || clips(documentElement))) return false;
  return true;
}

/** The loader's end of one framed document: sizes it, pins it and scrolls the page for it. Lengths are CSS pixels. */
export class HostedFrame {
  readonly frame: HTMLIFrameElement;
  /** Whether the frame is in the window or less than one window away. */
  near = false;
  private readonly figure: HTMLElement | null;
  private port: MessagePort | undefined;
  private height = 0;
  /** A smaller height to be set once the frame is in the window; 0 for none. */
  private laterHeight = 0;
  /** Height that a pinned frame scrolls through; 0 if it is not pinned. */
  private trackHeight = 0;
  /** Width of the frame that `trackHeight` is for. */
  private width = 0;
  /** Whether the page is scrolled to between the begin and the end of the track. */
  private isInTrack = false;
  /** Elements styled to pin the frame, and their inline style before. */
  private styles: (readonly [HTMLElement, string])[] = [];
  /** Scroll offset of the page when it was laid out for paper, where a pinned frame is one window high; `undefined` on the screen. */
  private scrolledBeforePrint: number | undefined;
  /** Offset and height of the last `scroll` message. */
  private lastScroll = '';
  private revealedAt = -Infinity;
  /** A scroll that waits until `document.activeElement` is current. */
  private pendingReveal: ReturnType<typeof setTimeout> | undefined;

  /** Sets the height of the table in `data-h` before the document has loaded. */
  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.figure = frame.closest<HTMLElement>('[data-ledger-embed]');
    const height = heightAt(readTable(this.figure?.dataset.h ?? ''), frame.clientWidth * foreignZoom(frame));
    if (height) this.size(height);
  }

  /** Answers `ready` by `hello` and a new port. A document that is loaded again sends `ready` again. */
  sendHello(): void {
    this.close();
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.receive(data);
    const pin = this.figure === this.frame.parentElement && this.figure && canStick(this.frame);
    this.frame.contentWindow!.postMessage(ledgerMessage('hello', { v: version, caps: pin ? ['pin', 'reveal'] : ['reveal'] }), '*', [port2]);
    this.lastScroll = '';
    this.sendScroll();
  }

  /** Closes the port and restores the style of the page. */
  close(): void {
    this.port?.close();
    this.unpin();
  }

  private unpin(): void {
    this.trackHeight = 0;
    this.styles.forEach(([element, css]) => (element.style.cssText = css));
    this.styles = [];
  }

  /** Gives a pinned frame one window of its story on paper. */
  layForPrint(): void {
    const { figure, frame, trackHeight } = this;
    if (!trackHeight || this.scrolledBeforePrint !== undefined) return;
    this.scrolledBeforePrint = scrollY;
    figure!.style.height = 'auto';
    frame.style.position = 'static';
    frame.style.height = `${frame.clientHeight}px`;
  }

  /** Pins the frame again, and scrolls the page back to where it was. */
  layForScreen(): void {
    const { scrolledBeforePrint, trackHeight } = this;
    if (scrolledBeforePrint === undefined) return;
    this.scrolledBeforePrint = undefined;
    this.unpin();
    this.pin(trackHeight, undefined);
    scrollTo({ top: scrolledBeforePrint, behavior: 'instant' });
  }

  /** Sends how far the page has scrolled into the frame, if that has changed. */
  sendScroll(): void {
    const { frame, trackHeight, figure, width } = this;
    // After a change of width the document first sends the offset of its place.
    if (!this.port || (trackHeight && frame.clientWidth !== width) || this.scrolledBeforePrint !== undefined) return;
    const { top, bottom } = rectOf(trackHeight ? figure! : frame);
    // In the window a smaller height moves nothing above the reader.
    if (this.laterHeight && bottom > innerHeight) this.size(this.laterHeight);
    const { scale } = this;
    const vh = trackHeight ? frame.clientHeight : innerHeight / scale;
    const into = (this.barHeight - top) / scale;
    const y = trackHeight ? Math.min(trackHeight - vh, Math.max(0, into)) : (-top / scale) * foreignZoom(frame);
    this.isInTrack = trackHeight > 0 && y > 0 && y < trackHeight - vh;
    if (this.lastScroll === (this.lastScroll = `${y} ${vh}`)) return;
    this.port.postMessage(ledgerMessage('scroll', { y, vh }));
  }

  private get scale(): number {
    return scaleOf(this.trackHeight ? this.figure! : this.frame);
  }

  /** Height of fixed bars at the top of the host's window, from `data-top` or `--ledger-top`. */
  private get barHeight(): number {
    const { figure } = this;
    return parseFloat((figure && (figure.dataset.top || getComputedStyle(figure).getPropertyValue('--ledger-top'))) || '0') || 0;
  }

  private receive(data: unknown): void {
    const message = readLedgerMessage(data);
    // On paper a frame has another size for a moment, of which its document may tell.
    if (!message || this.scrolledBeforePrint !== undefined) return;
    const { t, h, y } = message;
    if (t === 'height' && !this.trackHeight) {
      const height = clamped(h, minHeight, maxHeight);
      // Above the window a smaller height would move the text that is read.
      if (height && height < this.height && rectOf(this.frame).bottom < 0) this.laterHeight = height;
      else if (height) this.size(height);
    }
    if (t === 'track' && this.figure) this.pin(clamped(h, minHeight, maxTrackHeight), clamped(y, 0, maxTrackHeight));
    if (t === 'reveal') this.reveal(clamped(y, -innerHeight, this.trackHeight || maxHeight));
  }

  private size(height: number): void {
    this.laterHeight = 0;
    this.height = height;
    this.frame.style.minHeight = '0';
    this.frame.style.height = `${height / foreignZoom(this.frame)}px`;
  }

  private pin(trackHeight: number | undefined, y: number | undefined): void {
    const { figure, frame, barHeight } = this;
    if (!trackHeight || !canStick(frame)) return;
    const caption = figure!.querySelector('figcaption');
    const captionHeight = caption?.offsetHeight ?? 0;
    if (!this.trackHeight) this.styles = [figure!, frame, ...(caption ? [caption] : [])].map((element) => [element, element.style.cssText]);
    const resized = this.trackHeight > 0 && this.isInTrack && frame.clientWidth !== this.width;
    this.trackHeight = trackHeight;
    this.width = frame.clientWidth;
    // The sticky range of the frame ends above the caption.
    const css = `;position:relative;box-sizing:content-box;height:${trackHeight}px;max-height:none;padding-bottom:${captionHeight}px`;
    figure!.style.cssText += css;
    if (caption) caption.style.cssText += ';position:absolute;inset:auto 0 0';
    const { scale } = this;
    const height = (unit: string) => `height:calc((100${unit} - ${barHeight}px) / ${scale});`;
    frame.style.cssText += `;position:sticky;top:${barHeight / scale}px;min-height:0;max-height:none;${height('vh')}${height('svh')}`;
    if (resized && y !== undefined) this.scrollTo(y);
    this.sendScroll();
  }

  /**
   * Scrolls the page to a height of the framed document, only if the focus is in the frame or the frame is pinned in the window, where find
   * in page moves the document and nothing of the page, and `revealInterval` has passed.
   * @param y CSS pixels from the top of the document
   * @param waits whether to try again after `focusDelay`: a frame in another process reports the focus late
   */
  private reveal(y: number | undefined, waits = true): void {
    const now = performance.now();
    if (y === undefined || now - this.revealedAt < revealInterval) return;
    if (document.activeElement !== this.frame && !this.isInTrack) {
      clearTimeout(this.pendingReveal);
      if (waits) this.pendingReveal = setTimeout(() => this.reveal(y, false), focusDelay);
      return;
    }
    this.revealedAt = now;
    this.scrollTo(y);
  }

  private scrollTo(y: number): void {
    scrollTo({
      top: scrollY + rectOf(this.trackHeight ? this.figure! : this.frame).top - this.barHeight + (y * this.scale) / foreignZoom(this.frame),
      behavior: 'instant',
    });
  }
}
