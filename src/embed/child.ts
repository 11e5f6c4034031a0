import { ampFollow, ampReady } from './amp.ts';
import type { FrameQuery } from './frame-query.ts';
import { HeightGate } from './height-gate.ts';
import { readTable } from './height-table.ts';
import { heightMessages, readHost } from './hosts.ts';
import { resizerMessage, resizerReady } from './iframe-resizer.ts';
import { ledgerMessage, readLedgerMessage, version } from './ledger-protocol.ts';
import { observeVisiblePart } from './observe-visible-part.ts';
import { pymMessage } from './pym.ts';
import type { FrameKind } from './tier.ts';
import type { VisiblePart } from '../scroll/host-driver.ts';
import { visiblePart } from './visible-part.ts';
import { wordpressLink, wordpressSecret } from './wordpress.ts';

/** Least time between two answers to a host, in milliseconds. */
const answerInterval = 50;

/** When iframe-resizer is told again that the document is ready, in milliseconds after its start: each as late again as the one before. */
const [firstReminder, lastReminder] = [1000, 16_000];

/**
 * The framed document's end of the messages with its host. It posts in the formats of all known hosts, and on the port of our loader alone
 * once the loader has sent `hello`.
 */
export class Child {
  /** What our loader supports; `undefined` until its `hello`. */
  caps: readonly string[] | undefined;
  /** The height to request, in CSS pixels: that of the wrapper, unless a tier sets its own. NaN requests none. */
  height: () => number = () => this.wrapper.getBoundingClientRect().height;
  private readonly kind: FrameKind;
  private readonly id: string;
  private readonly query: FrameQuery;
  private readonly wrapper: HTMLElement;
  private readonly loaderFound: () => void;
  private readonly gate = new HeightGate(
    () => performance.now(),
    (message) => console.warn(message),
  );
  private readonly followers = new Set<(part: VisiblePart) => void>();
  private port: MessagePort | undefined;
  /** The visible part of the last message. */
  private part: VisiblePart | undefined;
  private secret: string | undefined;
  private resizer: string | undefined;
  /** Whether our loader has sent `ask` and waits for `ready`. */
  private loaderAsked = false;
  private answering: ReturnType<typeof setTimeout> | undefined;

  /**
   * Starts listening and sends the first height. As the topmost document it does neither.
   * @param id name of the document for hosts
   * @param wrapper element whose height is that of the document; it must not depend on the height of the window
   * @param loaderFound called when our loader has sent `hello`
   */
  constructor(kind: FrameKind, id: string, query: FrameQuery, wrapper: HTMLElement, loaderFound: () => void) {
    this.kind = kind;
    this.id = id;
    this.query = query;
    this.wrapper = wrapper;
    this.loaderFound = loaderFound;
    if (this.isTopLevel) return;
    const readSecret = () => {
      this.secret = wordpressSecret(location.hash);
      if (this.secret) this.answer();
    };
    this.secret = wordpressSecret(location.hash);
    addEventListener('hashchange', readSecret);
    addEventListener('message', this.receive);
    new ResizeObserver(() => this.sendHeight()).observe(wrapper);
    this.sendReady();
    [resizerReady, ampReady].forEach((message) => this.post(message));
    this.remindResizer(firstReminder);
    this.sendFirstHeight();
  }

  /** The height that was requested last, in CSS pixels; the measured one before the first request. */
  get requestedHeight(): number {
    return this.gate.last ?? Math.ceil(this.measured);
  }

  /** The height to request; NaN while the window has no width, because every word would be on its own line. */
  private get measured(): number {
    return window.innerWidth > 0 ? this.height() : NaN;
  }

  get isTopLevel(): boolean {
    return window.parent === window;
  }

  /** Sends the height if it has changed. */
  sendHeight(): void {
    this.postHeight(this.gate.next(this.measured));
  }

  /** Sends a message to our loader, if it is there. */
  send(t: string, rest: Record<string, unknown>): void {
    this.port?.postMessage(ledgerMessage(t, rest));
  }

  /** Calls a listener with the visible part, from messages of the host or else from observers. Returns the function that stops this. */
  follow(listener: (part: VisiblePart) => void): () => void {
    this.followers.add(listener);
    if (this.part) listener(this.part);
    const { childId } = this.query;
    if (!this.port) {
      this.post(ampFollow);
      if (childId) this.post(pymMessage(childId, 'parentPositionInfo', 'undefined'));
      if (this.resizer) for (const event of ['parentInfo', 'pageInfo']) this.post(resizerMessage(this.resizer, 0, 0, event));
    }
    const stop = this.caps ? undefined : observeVisiblePart(this.wrapper, this.partChanged);
    return () => {
      this.followers.delete(listener);
      stop?.();
    };
  }

  /**
   * Asks the host to scroll to a height of the document.
   * @param top CSS pixels from the top of the document
   * @param target scrolled into view by the browser if the host has no such message
   */
  reveal(top: number, target?: Element): void {
    const { childId } = this.query;
    if (this.port) this.send('reveal', { y: top });
    else if (childId) this.post(pymMessage(childId, 'scrollToChildPos', Math.round(top)));
    else if (this.resizer) this.post(resizerMessage(this.resizer, Math.round(top), 0, 'scrollToOffset'));
    else target?.scrollIntoView({ behavior: 'instant', block: 'start' });
  }

  /** Asks the host to follow a link, if it is one that does (WordPress). Returns whether it was asked. */
  open(link: string): boolean {
    if (!this.secret) return false;
    this.post(wordpressLink(this.secret, link));
    return true;
  }

  private readonly partChanged = (part: VisiblePart) => {
    this.part = part;
    for (const listener of this.followers) listener(part);
  };

  /** Sends the first height without an observer, because observers do not run while the frame is outside the window. */
  private sendFirstHeight(): void {
    if (window.innerWidth > 0) this.sendHeight();
    else setTimeout(() => this.sendFirstHeight(), answerInterval);
  }

  /**
   * Says again that the document is ready, until a host has answered: with `waitForLoad` iframe-resizer asks for nothing where its script
   * comes after the document has loaded.
   */
  private remindResizer(delay: number): void {
    setTimeout(() => {
      if (this.port || this.resizer) return;
      this.post(resizerReady);
      if (delay < lastReminder) this.remindResizer(delay * 2);
    }, delay);
  }

  private post(message: string | object): void {
    window.parent.postMessage(message, '*');
  }

  private sendReady(): void {
    const heights = readTable(this.wrapper.dataset.h ?? '');
    this.post(ledgerMessage('ready', { v: version, kind: this.kind, h: Math.ceil(this.measured) || 0, heights }));
  }

  private postHeight(height: number | undefined): void {
    if (height === undefined) return;
    if (this.port) this.send('height', { h: height });
    else {
      const { secret, resizer, id } = this;
      const names = { src: location.href, id, secret, resizer, childId: this.query.childId };
      heightMessages(names, height, Math.round(window.innerWidth)).forEach((message) => this.post(message));
    }
  }

  /** Answers after a while, once for all requests until then. */
  private answer(): void {
    this.answering ??= setTimeout(() => {
      this.answering = undefined;
      // After its `hello` the loader would answer another `ready` by a new port.
      if (this.loaderAsked && !this.port) this.sendReady();
      this.loaderAsked = false;
      this.postHeight(this.gate.requested(this.measured));
    }, answerInterval);
  }

  private readonly receive = ({ source, data, ports }: MessageEvent) => {
    if (source !== window.parent || this.port) return;
    const message = readLedgerMessage(data);
    if (message?.t === 'ask') {
      this.loaderAsked = true;
      this.answer();
    }
    if (message?.t === 'hello' && ports[0]) this.accept(ports[0], message.caps);
    if (message) return;
    const hostMessage = readHost(data, { secret: this.secret, childId: this.query.childId }, window.innerHeight);
    if (!hostMessage) return;
    if ('part' in hostMessage) this.partChanged(hostMessage.part);
    else {
      if ('resizer' in hostMessage && !this.resizer) {
        this.resizer = hostMessage.resizer;
        this.post(resizerMessage(this.resizer, Math.ceil(this.measured) || 0, Math.round(window.innerWidth), 'init'));
      }
      this.answer();
    }
  };

  private accept(port: MessagePort, caps: unknown): void {
    this.port = port;
    this.caps = Array.isArray(caps) ? caps.filter((cap) => typeof cap === 'string') : [];
    port.onmessage = ({ data }) => {
      const message = readLedgerMessage(data);
      const part = message?.t === 'scroll' ? visiblePart(message.y, message.vh) : undefined;
      if (part) this.partChanged(part);
    };
    this.loaderFound();
    this.answer();
  }
}
